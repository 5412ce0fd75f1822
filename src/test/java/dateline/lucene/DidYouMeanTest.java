package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.article.Slug;
import dateline.enrich.NewsVocabulary;
import dateline.search.Correction;
import dateline.search.Filter;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidYouMeanTest {
    @TempDir
    private Path folder;

    private LuceneEngine engine;
    private long sequence;

    @BeforeEach
    void open() throws IOException {
        engine = LuceneEngine.open(folder, new NewsVocabulary(), "test");
        put(person(
                Story.of("a", "Zelensky meets Maduro", "The president asked for sanctions on oil tankers."),
                "Volodymyr Zelensky"));
        put(person(
                Story.of("b", "Rouvinsky on oil", "Vladimir Rouvinsky spoke of Maduro and the price of oil."),
                "Vladimir Rouvinsky"));
        put(Story.of("c", "Grain", "Zelensky spoke of grain.").tag(Dimension.COUNTRY, "VE", "Venezuela"));
        engine.refresh();
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Zelenksy|Zelensky|2",
                "MADRUO|MADURO|2",
                "ruovinsky|rouvinsky|1",
                "xouvinsky|rouvinsky|1",
                "presidnet sanctoins|president sanctions|1",
                "(Madruo OR Putin) -grain|(Maduro OR Putin) -grain|2",
                "\"vladimir ruovinsky\" oil^2|\"vladimir rouvinsky\" oil^2|1",
                "title:Madruo|title:Maduro|1",
                "person:Zelenksy|person:Zelensky|1",
                "person:\"Vladmir Ruovinsky\"|person:\"Vladimir Rouvinsky\"|1",
                "country:Venezeula|country:Venezuela|1",
                "oil zelenksy's|oil zelensky|1",
            })
    void aWordThatTheArchiveSpellsOtherwiseIsOffered(String query, String meant, long total) throws IOException {
        assertThat(engine.search(SearchRequest.of(query)).didYouMean()).isEqualTo(new Correction(meant, total));
        assertThat(engine.search(SearchRequest.of(meant)).total()).isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "oil",
                "tanker",
                "prices",
                "maduro grain",
                "madruo~",
                "-madruo",
                "zel",
                "oli",
                "qwertzuiop",
                "zelenksy qwertzuiop",
                "person:volodymyr-zelensky",
                "country:ve",
                "m4duro",
                "\"oil grain\""
            })
    void nothingIsOfferedWhereEveryWordIsKnownOrNoneIsNear(String query) throws IOException {
        assertThat(engine.search(SearchRequest.of(query)).didYouMean()).isNull();
    }

    @Test
    void theOffersCountIsOfTheWholeSearch() throws IOException {
        SearchRequest narrowed = SearchRequest.of("zelenksy").withFilter(Dimension.COUNTRY, Filter.any("VE"));

        assertThat(engine.search(narrowed).didYouMean()).isEqualTo(new Correction("zelensky", 1));
        assertThat(engine.search(narrowed.withFilter(Dimension.COUNTRY, Filter.any("RU")))
                        .didYouMean())
                .isNull();
    }

    @Test
    void aRareWordIsDoubtedOnlyBesideAFarMoreFrequentOne() throws IOException {
        put(Story.of("typo", "Zelenksy speaks", ""));
        for (int i = 0; i < 49; i++) {
            put(Story.of("more" + i, "Zelensky speaks again", ""));
        }
        engine.refresh();
        assertThat(engine.search(SearchRequest.of("zelenksy")).didYouMean()).isNull();

        put(Story.of("one more", "Zelensky", ""));
        engine.refresh();
        assertThat(engine.search(SearchRequest.of("zelenksy")).didYouMean()).isEqualTo(new Correction("zelensky", 52));
    }

    @Test
    void theWordThatFindsMoreWithTheRestOfTheQueryIsOffered() throws IOException {
        for (int i = 0; i < 9; i++) {
            put(Story.of("mader" + i, "Madero waits", "Nothing else."));
        }
        engine.refresh();

        assertThat(engine.search(SearchRequest.of("madzro oil")).didYouMean())
                .isEqualTo(new Correction("maduro oil", 2));
    }

    private static Story person(Story story, String name) {
        return story.tag(Dimension.PERSON, Slug.of(name), name);
    }

    private void put(Story story) throws IOException {
        engine.put(story.tagged(), ++sequence, true);
    }
}
