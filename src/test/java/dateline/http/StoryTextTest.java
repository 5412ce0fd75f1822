package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Labels;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.http.StoryText.Piece;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryTextTest {
    @Test
    void aPlaceThatIsEvidenceIsAPieceWithAnAnchor() {
        StoryText text = text("Talks in Caracas", "Moscow waits.\n\nCaracas too.", evidence(9, 16), evidence(18, 24));

        assertThat(text.title()).containsExactly(new Piece("Talks in ", null), new Piece("Caracas", "at-9"));
        assertThat(text.paragraphs())
                .containsExactly(
                        List.of(new Piece("Moscow", "at-18"), new Piece(" waits.", null)),
                        List.of(new Piece("Caracas too.", null)));
    }

    @Test
    void placesThatOverlapShareAnAnchor() {
        StoryText text = text("", "Crude oil export to China", evidence(2, 18), evidence(8, 11), evidence(2, 7));

        assertThat(text.paragraphs())
                .containsExactly(List.of(new Piece("Crude oil export", "at-2"), new Piece(" to China", null)));
        assertThat(text.anchor(evidence(8, 11))).isEqualTo("at-2");
    }

    @Test
    void evidenceBeyondTheTextIsLeftOut() {
        assertThat(text("Oil", "Gas", evidence(5, 99)).paragraphs()).containsExactly(List.of(new Piece("Gas", null)));
    }

    private static Tag.Evidence evidence(int start, int end) {
        return new Tag.Evidence(start, end, "x", "name");
    }

    private static StoryText text(String title, String body, Tag.Evidence... places) {
        var article = new Article("a", title, body, null, null, null, null, List.of(), Labels.NONE, List.of(), null);
        List<Tag> tags = Stream.of(places)
                .map(place -> new Tag(Dimension.COUNTRY, "VE", "Venezuela", Tag.Origin.TAGGER, List.of(place)))
                .toList();
        return StoryText.of(new TaggedArticle(article, tags));
    }
}
