package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapedTextTest {
    private static final String PARAGRAPH =
            "The keepers of the lighthouse met on Monday to talk about the lamp and the long nights ahead of them.";

    @Test
    void furnitureIsTakenOutOfAScrapedStory() {
        Collected read = Collected.of(ReutersSgmlTest.resource("aggregated.txt"));
        assertThat(read.refused()).isEmpty();
        assertThat(read.origins()).containsExactly("in");
        Article article = read.articles.getFirst();
        assertThat(article)
                .isEqualTo(new Article(
                        article.id(),
                        "Ferry workers and the island council settle their long quarrel over winter timetables",
                        """
                        The ferry workers of the northern islands and their council have settled a quarrel that had stopped most \
                        boats since January.

                        Both sides signed a paper on Tuesday night in the harbour office, where they had talked for eleven hours \
                        without a pause.

                        “We have all lost a winter over this,” said Mona Berg, who leads the council and who will stand again in \
                        May.

                        Tickets will cost as much as before, and islanders will travel at half the price, according to the \
                        paper.""",
                        PublicationDate.parse("2021-03-04"),
                        new Publisher("northpost.example", "northpost.example"),
                        null,
                        null,
                        List.of("Ana Ruiz", "Tom Reed"),
                        Labels.NONE,
                        List.of(
                                "A ferry lies at the old pier on the morning after the talks. Getty Images",
                                "Council leader Mona Berg shakes hands with the head of the union Jo Falk/Splash Pictures",
                                "The boats will sail six times a day from the first of the month. (Photo by Lena"
                                        + " Holm/Northern Press)"),
                        "SEANEWS"));
        assertThat(article.id()).matches("h-[0-9a-f]{32}");
    }

    @Test
    void aPlainStoryIsRecognisedAndItsDateStaysUnknown() {
        Article article =
                Collected.article("Lamp of the lighthouse to shine again\n\n" + PARAGRAPH + "\n\n" + PARAGRAPH);
        assertThat(article.title()).isEqualTo("Lamp of the lighthouse to shine again");
        assertThat(article.body()).isEqualTo(PARAGRAPH + "\n\n" + PARAGRAPH);
        assertThat(article.published()).isNull();
        assertThat(article.publisher()).isNull();
    }

    @Test
    void paragraphsOnLinesOfTheirOwnStayApartAndWrappedOnesAreJoined() {
        String wrapped = PARAGRAPH.replace("talk about", "talk\nabout");
        Article article = Collected.article(
                "Lamp of the lighthouse to shine again\n\n" + PARAGRAPH + "\n" + PARAGRAPH + "\n\n" + wrapped);
        assertThat(article.body()).isEqualTo(PARAGRAPH + "\n\n" + PARAGRAPH + "\n\n" + PARAGRAPH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1.2K",
                "1,204",
                "12 shares",
                "Share",
                "Comments",
                "3 Comments",
                "Share on Facebook",
                "5 min read share",
                "No comments",
                "Advertisement"
            })
    void shareCountsAreKnown(String line) {
        assertThat(Furniture.isShareCount(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1987 was dry",
                "Shares fell",
                "The post",
                "Comments by the minister on Tuesday night",
                "Read this",
                "K"
            })
    void otherLinesAreNoShareCounts(String line) {
        assertThat(Furniture.isShareCount(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister waves. Getty Images",
                "The minister waves to nobody via REUTERS",
                "The minister waves. REUTERS/Jo Falk",
                "The minister waves. Jo Falk/AFP via Getty Images",
                "The minister waves. (AP Photo/Jo Falk)",
                "The minister waves. Photo by Jo Falk",
                "The minister waves. Jo Falk for The Lantern/Splash Pictures",
                "Photograph: Jo Falk/The Lantern",
                "The minister waves. AP"
            })
    void captionsEndWithTheirCredit(String paragraph) {
        assertThat(Furniture.isCaption(paragraph)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister told Reuters.",
                "He sold the picture to an agency. It was shown by AP.",
                "The film is by Sony Pictures, and nobody has seen it (so far)",
                "The company makes pictures, the minister said. (Reuters)",
                "It is not known who took the photo. The police want to talk to him"
            })
    void proseIsNoCaption(String paragraph) {
        assertThat(Furniture.isCaption(paragraph)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alpha\nbeta\ngamma\ndelta\nepsilon",
                "A headline that stands alone",
                "name,place,year\nOne,Two,1999\nThree,Four,2001",
                "Notes on the lamp of the house\n\nfirst\nsecond\nthird\nfourth\nfifth\nsixth",
                "# A readme of a project\n\nIt does things that nobody else does, and it does them all day long.\n\nInstall it.",
                "public class A {\n    int a;\n}\n"
            })
    void whatIsNoStoryIsRefused(String text) {
        assertThat(Collected.of(text).refused())
                .containsExactly(
                        "in: format not recognised: neither JSON nor markup nor the text of a story (--format text takes it for one)");
    }

    @Test
    void textThatIsNotUtf8IsWindows1252() {
        String text = "Café of the lighthouse to open again\n\n" + PARAGRAPH + "\n\n“So” said the keeper. " + PARAGRAPH;
        Collected read = Collected.of(text.getBytes(Charset.forName("windows-1252")));
        assertThat(read.articles.getFirst()).isEqualTo(Collected.article(text));
    }

    @Test
    void aTextOverTheLimitIsRefused() {
        String text = "Lamp of the lighthouse to shine again\n\n" + (PARAGRAPH + "\n\n").repeat(50_000);
        assertThat(Collected.of(text).refused()).containsExactly("in: longer than 4 MB");
    }

    @Test
    void nothingButCountsIsRefused() {
        assertThat(Collected.of("12\nShare\n".getBytes(StandardCharsets.UTF_8), Format.SCRAPED_TEXT)
                        .refused())
                .containsExactly("in:1: no text in it");
    }

    @Test
    void aStoryOfShortLinesEndsInLinearTime() {
        byte[] text = "a. b c\n".repeat(500_000).getBytes(StandardCharsets.UTF_8);
        assertThat(Collected.of(text, Format.SCRAPED_TEXT).articles).hasSize(1);
    }

    @Test
    void aTrailerThatGrowsInLowerCaseIsRead() {
        String trailer = "Disclaimer : This story is auto aggregated by a computer program "
                + "and has not been created or edited by İİİİİİİİİİİİ. Publisher: nypost.com";
        assertThat(Furniture.trailer(trailer)).hasValue(new Furniture.Trailer("nypost.com", "İİİİİİİİİİİİ"));
    }
}
