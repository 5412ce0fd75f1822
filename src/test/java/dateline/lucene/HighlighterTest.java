package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.enrich.NewsVocabulary;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {
    private LuceneEngine engine;
    private long sequence;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        engine = LuceneEngine.open(folder, new NewsVocabulary(), "test");
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a word is marked in every inflection, a quoted one only as it stands
            election              | The <mark>election</mark> after the <mark>elections</mark> was no selection.
            elections             | The <mark>election</mark> after the <mark>elections</mark> was no selection.
            "elections"           | The election after the <mark>elections</mark> was no selection.
            # a phrase is one mark
            "the elections was"   | The election after <mark>the elections was</mark> no selection.
            "election elections"~2 | The <mark>election</mark> after the <mark>elections</mark> was no selection.
            "elections election"~9 | The <mark>election</mark> after the <mark>elections</mark> was no selection.
            # what NOT names is not marked
            election NOT carrots  | The <mark>election</mark> after the <mark>elections</mark> was no selection.
            after -(no carrots)   | The election <mark>after</mark> the elections was no selection.
            # words that stand for several
            elect*                | The <mark>election</mark> after the <mark>elections</mark> was no selection.
            sel?ction             | The election after the elections was no <mark>selection</mark>.
            aftar~                | The election <mark>after</mark> the elections was no selection.
            # overlapping matches are one mark
            "the elections" "elections was" | The election after <mark>the elections was</mark> no selection.
            # of an OR, what is there
            after OR carrots      | The election <mark>after</mark> the elections was no selection.
            body:after^3          | The election <mark>after</mark> the elections was no selection.
            title:vote            | The election after the elections was no selection.
            *                     | The election after the elections was no selection.
            """)
    void marksWhatTheQueryFound(String query, String expected) throws IOException {
        put(Story.of("a", "The vote", "The election after the elections was no selection."));
        assertThat(snippet(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            chavez           | In <mark>Chávez</mark>’s U.S. visit O&#39;Neill and Jean-Claude met São Tomé’s ministers.
            CHÁVEZ           | In <mark>Chávez</mark>’s U.S. visit O&#39;Neill and Jean-Claude met São Tomé’s ministers.
            us               | In Chávez’s <mark>U.S</mark>. visit O&#39;Neill and Jean-Claude met São Tomé’s ministers.
            oneill           | In Chávez’s U.S. visit <mark>O&#39;Neill</mark> and Jean-Claude met São Tomé’s ministers.
            jean-claude      | In Chávez’s U.S. visit O&#39;Neill and <mark>Jean-Claude</mark> met São Tomé’s ministers.
            "sao tome"       | In Chávez’s U.S. visit O&#39;Neill and Jean-Claude met <mark>São Tomé</mark>’s ministers.
            minister         | In Chávez’s U.S. visit O&#39;Neill and Jean-Claude met São Tomé’s <mark>ministers</mark>.
            "U.S. visit"     | In Chávez’s <mark>U.S. visit</mark> O&#39;Neill and Jean-Claude met São Tomé’s ministers.
            """)
    void marksNamesHoweverTheyAreWritten(String query, String expected) throws IOException {
        put(Story.of("a", "", "In Chávez’s U.S. visit O'Neill and Jean-Claude met São Tomé’s ministers."));
        assertThat(snippet(query)
                        .replace("Chávez’s</mark>", "Chávez</mark>’s")
                        .replace("Tomé’s</mark>", "Tomé</mark>’s"))
                .isEqualTo(expected);
    }

    @Test
    void marksATitle() throws IOException {
        put(Story.of("a", "Oil & gas <prices> rise", "Nothing."));
        assertThat(hit("gas price").titleHighlighted())
                .isEqualTo("Oil &amp; <mark>gas</mark> &lt;<mark>prices</mark>&gt; rise");
    }

    @Test
    void leavesTheTitleAloneThatABodysFirstLineStandsFor() throws IOException {
        put(Story.of("a", "", "Oil rises\n\nThe price of oil."));
        assertThat(hit("oil").titleHighlighted()).isEqualTo("Oil rises");
        assertThat(hit("oil").snippets()).containsExactly("<mark>Oil</mark> rises  The price of <mark>oil</mark>.");
    }

    @Test
    void marksAPhraseThatIsOneWord() throws IOException {
        put(Story.of("a", "", "Oil and oils."));
        assertThat(snippet("\"oil\"")).isEqualTo("<mark>Oil</mark> and oils.");
    }

    @Test
    void marksAProximityMatchWordByWordWithinEachField() throws IOException {
        put(Story.of("a", "Oil in Chad", "Oil is found deep below the sand in Chad: Chad has oil."));
        Hit hit = hit("\"chad oil\"~3");
        assertThat(hit.titleHighlighted()).isEqualTo("<mark>Oil</mark> in <mark>Chad</mark>");
        assertThat(hit.snippets())
                .containsExactly(
                        "Oil is found deep below the sand in <mark>Chad</mark>: <mark>Chad</mark> has <mark>oil</mark>.");
    }

    @Test
    void findsAPlaceFarBehindTheFirstTenThousandCharacters() throws IOException {
        put(Story.of("a", "", "Sand and more sand. ".repeat(20_000) + "Oil at last. " + "Sand. ".repeat(50)));
        assertThat(snippet("oil")).startsWith("<mark>Oil</mark> at last. Sand.");
    }

    @Test
    void takesSnippetsFromTheBodyAndNotFromCaptions() throws IOException {
        put(Story.of("a", "Visit", "The president came.").captions("A rig off Lagos. Getty Images"));
        assertThat(hit("lagos").snippets()).containsExactly("The president came.");
        assertThat(hit("lagos president").snippets()).containsExactly("The <mark>president</mark> came.");
    }

    @Test
    void showsTheLeadWhereOnlyATagMatched() throws IOException {
        put(Story.of("a", "Visit", "The president came.").tag(Dimension.COUNTRY, "VE", "Venezuela"));
        assertThat(hit("country:venezuela").snippets()).containsExactly("The president came.");
    }

    @Test
    void marksNothingWhereNothingIsAsked() throws IOException {
        put(Story.of("a", "Visit", "The president came."));
        Hit hit = engine.search(SearchRequest.of("president").withHighlight(false))
                .hits()
                .getFirst();
        assertThat(hit.titleHighlighted()).isEqualTo("Visit");
        assertThat(hit.snippets()).isEmpty();
    }

    @Test
    void escapesWhatLooksLikeMarkup() throws IOException {
        put(Story.of("a", "<script>alert(1)</script>", "He said \"<mark>oil</mark>\" & 'gas' 🛢️ oil."));
        Hit hit = hit("oil script");
        assertThat(hit.titleHighlighted()).isEqualTo("&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt;");
        assertThat(hit.snippets())
                .containsExactly("He said &quot;&lt;mark&gt;<mark>oil</mark>&lt;/mark&gt;&quot; &amp; &#39;gas&#39;"
                        + " 🛢️ <mark>oil</mark>.");
    }

    @Test
    void marksTheTenthArticleAsItDoesTheFirst() throws IOException {
        for (int i = 0; i < 10; i++) {
            put(Story.of("a" + i, "", "Oil " + i + "."));
            engine.refresh();
        }
        assertThat(engine.search(SearchRequest.of("oil")).hits())
                .extracting(hit -> hit.snippets().getFirst())
                .hasSize(10)
                .allSatisfy(snippet -> assertThat(snippet).startsWith("<mark>Oil</mark> "));
    }

    private void put(Story story) throws IOException {
        engine.put(story.tagged(), ++sequence, true);
        engine.refresh();
    }

    private String snippet(String query) throws IOException {
        List<String> snippets = hit(query).snippets();
        assertThat(snippets).hasSize(1);
        return snippets.getFirst();
    }

    private Hit hit(String query) throws IOException {
        List<Hit> hits = engine.search(SearchRequest.of(query)).hits();
        assertThat(hits).as(query).hasSize(1);
        return hits.getFirst();
    }
}
