package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.TaggedArticle;
import dateline.enrich.NewsVocabulary;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may stand behind `country:`, `person:` and the like.
class FieldQueryTest {
    private LuceneEngine engine;

    @BeforeEach
    void index(@TempDir Path folder) throws IOException {
        engine = LuceneEngine.open(folder, new NewsVocabulary(), "test");
        var supply = new ArticleSupply(4);
        for (int i = 0; i < 40; i++) {
            TaggedArticle article = supply.article("a" + i);
            engine.put(article, i + 1, false);
        }
        engine.refresh();
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
    }

    @Test
    void anIdItsLabelAndAnAliasFindTheSame() throws IOException {
        long venezuela = total("country:VE");
        assertThat(venezuela).isPositive();
        assertThat(total("country:venezuela")).isEqualTo(venezuela);
        assertThat(total("country:\"Bolivarian Republic of Venezuela\"")).isEqualTo(venezuela);
    }

    @Test
    void aSurnameFindsWhoeverHasIt() throws IOException {
        assertThat(total("person:chavez")).isPositive().isEqualTo(total("person:hugo-chavez"));
    }

    @Test
    void aWildcardStandsForIdsNamesAndTheirWords() throws IOException {
        assertThat(total("country:Venezu*"))
                .isPositive()
                .isEqualTo(total("country:vene?uela"))
                .isEqualTo(total("country:VE"));
        assertThat(total("person:cháv*"))
                .isPositive()
                .isEqualTo(total("person:hugo-ch*"))
                .isEqualTo(total("person:hugo-chavez"));
        assertThat(total("person:chav?")).isZero();
        assertThat(total("person:nobody*")).isZero();
    }

    @Test
    void aNameThatRepeatsItselfIsJustUnknown() throws IOException {
        assertThat(total("person:s.u.s.u.s")).isZero();
    }

    private long total(String query) throws IOException {
        return engine.search(SearchRequest.of(query)).total();
    }
}
