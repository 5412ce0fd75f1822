package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.search.Hit;
import dateline.search.Reasons;
import dateline.search.RelatedHit;
import dateline.search.RelatedResults;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RelatedListTest {
    @Test
    void reasonsAreSaidInWordsWithoutSayingOneTwice() {
        assertThat(list("Nicolas", "MADURO", "tanker", "us", "a", "b", "c")
                        .items()
                        .getFirst()
                        .why())
                .isEqualTo("Nicolás Maduro, United States; tanker, us, a, b; 2 days later");
    }

    @Test
    void moreIsSearchedForByTheMostTellingWords() {
        assertThat(list("tanker", "O'Neill", "a:b", "4", "5", "6", "7", "8", "9")
                        .more())
                .isEqualTo("/search?q=tanker+OR+%22O%27Neill%22+OR+%22a:b%22+OR+4+OR+5+OR+6+OR+7+OR+8");
    }

    private static RelatedList list(String... terms) {
        var reasons = new Reasons(
                List.of(tag(Dimension.PERSON, "nicolas-maduro", "Nicolás Maduro")),
                List.of(tag(Dimension.COUNTRY, "US", "United States")),
                List.of(),
                List.of(terms),
                2L);
        var hit = new Hit(Story.of("a", "Title", "Text").tagged(), "Title", List.of(), 1);
        return RelatedList.of(new RelatedResults(List.of(terms), List.of(new RelatedHit(hit, reasons)), 1));
    }

    private static Tag tag(Dimension dimension, String id, String label) {
        return new Tag(dimension, id, label, Tag.Origin.SOURCE, List.of());
    }
}
