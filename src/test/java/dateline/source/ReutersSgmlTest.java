package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReutersSgmlTest {
    private static final Publisher REUTERS = new Publisher("reuters", "Reuters");
    private final Collected wire = Collected.of(resource("wire.sgm"));

    @Test
    void aStoryIsReadWithAllItsFields() {
        assertThat(wire.articles.getFirst())
                .isEqualTo(new Article(
                        "reut-9001",
                        "HARBOUR BOARD <HRB> & TEA MERCHANTS AGREE",
                        """
                        HAMBURG, March 3 - The harbour board and the tea merchants of the old free port agreed on a half-yearly \
                        fee, both sides said.

                        The fee is lower than before. It was last changed when the quays were rebuilt.

                        Loads by quay, in tonnes --

                         QUAY       JAN    FEB
                         North      120    133
                         South       80    n.a.

                        Both sides will meet again in the autumn to look at the figures of the year.""",
                        PublicationDate.parse("1987-03-03T09:18:21Z"),
                        REUTERS,
                        null,
                        "en",
                        List.of("Ana Ruiz", "TOM REED"),
                        new Labels(
                                List.of("DE", "SUHH", "atlantis"),
                                List.of("James Baker", "De la Madrid", "O'Cofaigh"),
                                List.of("tea", "medtop:20000373")),
                        List.of(),
                        null));
    }

    @Test
    void aBriefHasATitleAlone() {
        assertThat(wire.articles.get(1)).isEqualTo(story("reut-9002", "TEA PRICES UP BY A THIRD", ""));
    }

    @Test
    void unprocessedTextKeepsItsLines() {
        assertThat(wire.articles.get(2)).isEqualTo(story("reut-9003", "", """
                        TEA, PENCE A KILO - MARCH 3
                                  LOW    HIGH
                         GREEN    120     130
                         BLACK     90      95"""));
    }

    @Test
    void aStoryWithoutAnyTextIsKeptAndSaysSo() {
        assertThat(wire.articles.get(3)).isEqualTo(story("reut-9004", "[no text]", ""));
        assertThat(wire.origins()).containsExactly("in#1", "in#2", "in#3", "in#4");
        assertThat(wire.refused()).isEmpty();
    }

    @Test
    void theSourceIsTheElementAsItStands() {
        assertThat(wire.sources.get(1).text())
                .startsWith("<REUTERS TOPICS=\"NO\"")
                .contains("&#2;\n******<TITLE>")
                .endsWith("</TEXT>\n</REUTERS>");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            ` Reuter`      | ''
            `REUTER^M`     | ''
            `    REUTERS`  | ''
            ` MORE`        | ''
            `end. REUTER`  | end.
            `said Reuter`  | said Reuter
            """)
    void theAgencysNameCloses(String line, String kept) {
        assertThat(WireText.paragraphs("", "One line.\n    " + line + "\n"))
                .isEqualTo("One line." + (kept.equals("''") ? "" : "\n\n" + kept));
    }

    @Test
    void aStoryThatIsNotClosedIsRefusedAndTheNextIsRead() {
        Collected read = Collected.of("<DATA>\n<REUTERS NEWID=\"1\">\n<TITLE>A</TITLE>\n<REUTERS NEWID=\"2\">\n"
                + "<TITLE>B</TITLE></REUTERS>\nstray words\n<REUTERS NEWID=\"3\"><TITLE>C</TITLE>");
        assertThat(read.ids()).containsExactly("reut-2");
        assertThat(read.refused())
                .containsExactly(
                        "in:2: this story is not closed before the next one in line 4",
                        "in:6: text outside of a story: 'stray words'",
                        "in:7: the file ends within this story");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"32-FEB-1987 10:00:00", "1-FOO-1987 10:00:00", "1-FEB-1987", "today", "1-FEB-1987 25:00:00"})
    void aDateThatIsNoneIsRefused(String date) {
        assertThat(Collected.of("<REUTERS NEWID=\"1\"><DATE>" + date + "</DATE><TITLE>T</TITLE></REUTERS>")
                        .refused())
                .containsExactly("in:1: DATE: a date like 26-FEB-1987 15:01:01.79 is wanted, got '" + date + "'");
    }

    @Test
    void aBylineThatGrowsInLowerCaseIsRead() {
        String document = "<REUTERS NEWID=\"1\"><TITLE>T</TITLE><AUTHOR>By İİİİİİİİİİ, Reuters</AUTHOR></REUTERS>";
        assertThat(Collected.of(document).articles)
                .singleElement()
                .extracting(Article::authors)
                .isEqualTo(List.of("İİİİİİİİİİ"));
    }

    @Test
    void aPersonWhoseIdWouldBeTooLongIsLeftOut() {
        String document = "<REUTERS NEWID=\"1\"><TITLE>T</TITLE><PEOPLE><D>" + "\uFDFA".repeat(40)
                + "</D><D>james-baker</D></PEOPLE></REUTERS>";
        assertThat(Collected.of(document).articles)
                .singleElement()
                .extracting(article -> article.labels().people())
                .isEqualTo(List.of("James Baker"));
    }

    @Test
    void latinOneIsRead() {
        byte[] document =
                "<REUTERS NEWID=\"1\"><TITLE>Bogot\u00E1</TITLE></REUTERS>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Collected.of(document).articles).extracting(Article::title).containsExactly("Bogotá");
    }

    @Test
    void aStoryOverTheLimitIsRefusedAndTheNextIsRead() {
        String text = "word ".repeat(ArticleLimits.BYTES / 5);
        Collected read = Collected.of("<REUTERS NEWID=\"1\"><TITLE>" + text + "</TITLE></REUTERS>\n"
                + "<REUTERS NEWID=\"2\"><TITLE>B</TITLE></REUTERS>");
        assertThat(read.ids()).containsExactly("reut-2");
        assertThat(read.refused()).containsExactly("in:1: longer than 4 MB");
    }

    @Test
    void markupWithoutEndIsReadInLinearTime() {
        for (String unit : List.of("&", "<D>", "<TITLE", "<REUTERS", "</REUTERS", "&#1;")) {
            String document = "<REUTERS NEWID=\"1\"><TITLE>T</TITLE><PLACES>" + unit.repeat(3_000_000 / unit.length())
                    + "</PLACES></REUTERS>";
            Collected read = Collected.of(document);
            assertThat(read.articles.size() + read.refusals.size()).isPositive();
        }
    }

    private static Article story(String id, String title, String body) {
        var published = PublicationDate.parse("1987-02-26T15:01:01Z");
        return new Article(id, title, body, published, REUTERS, null, "en", List.of(), Labels.NONE, List.of(), null);
    }

    static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(ReutersSgmlTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
