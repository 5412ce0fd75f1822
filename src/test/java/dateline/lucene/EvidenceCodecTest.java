package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Labels;
import dateline.article.Tag;
import dateline.article.Tag.Evidence;
import dateline.article.TaggedArticle;
import dateline.article.UnresolvedPerson;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceCodecTest {
    private static final Article ARTICLE = new Article(
            "a",
            "Caracas waits",
            "Smith of Caracas, Venezuela, spoke.",
            null,
            null,
            null,
            null,
            List.of(),
            Labels.NONE,
            List.of(),
            null);

    @Test
    void evidenceComesBackWithTheTextOfItsPlaces() throws IOException {
        var places = List.of(
                new Evidence(24, 31, "Caracas", "capital"),
                new Evidence(0, 7, "Caracas", "capital"),
                new Evidence(33, 42, "Venezuela", "name"));
        var tagged = new TaggedArticle(
                ARTICLE,
                List.of(
                        tag(Dimension.COUNTRY, "VE", places),
                        tag(Dimension.MENTION, "VE", places),
                        tag(Dimension.TOPIC, "medtop:20000001", List.of())),
                List.of(new UnresolvedPerson("Smith", List.of(new Evidence(15, 20, "Smith", "name")))));

        assertThat(EvidenceCodec.decode(EvidenceCodec.encode(tagged), bare(tagged)))
                .isEqualTo(tagged);
    }

    @Test
    void aListThatTwoTagsShareIsKeptOnce() throws IOException {
        var places = List.of(new Evidence(0, 7, "Caracas", "a rule of some length"));
        var one = new TaggedArticle(ARTICLE, List.of(tag(Dimension.COUNTRY, "VE", places)));
        var two = new TaggedArticle(
                ARTICLE, List.of(tag(Dimension.COUNTRY, "VE", places), tag(Dimension.MENTION, "VE", places)));

        assertThat(EvidenceCodec.encode(two).length).isEqualTo(EvidenceCodec.encode(one).length + 1);
    }

    private static TaggedArticle bare(TaggedArticle tagged) {
        return new TaggedArticle(
                tagged.article(),
                tagged.tags().stream()
                        .map(tag -> tag(tag.dimension(), tag.id(), List.of()))
                        .toList());
    }

    private static Tag tag(Dimension dimension, String id, List<Evidence> evidence) {
        return new Tag(dimension, id, "Venezuela", Tag.Origin.TAGGER, evidence);
    }
}
