package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that state what they state in a way of their own.
class PageOdditiesTest {
    private static final String TEXT = "<p>The council voted late on Monday to close two of its five swimming pools, "
            + "and the mayor said that nobody had wanted this.</p>";

    @Test
    void aSectionMayStandBetweenYearAndMonthOfAPath() throws Exception {
        Article article =
                page("<link rel=canonical href='https://example.org/2025/WORLD/08/03/pools/index.html'>", TEXT);

        assertThat(date(article)).isEqualTo("2025-08-03");
    }

    @Test
    void aDateInASentenceIsNotThatOfTheStory() throws Exception {
        Article article = page("", "<p>The law on pools was signed by the old king on August 14, 1935</p>" + TEXT);

        assertThat(article.published()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta itemprop='dateCreated' datetime='2025-08-03'>",
                "<meta http-equiv='last-modified' content='2025-08-03'>",
                "<meta name=published_time_telegram content='2025-08-03'>",
            })
    void metadataOfAnyShapeDateAPage(String head) throws Exception {
        assertThat(date(page(head, TEXT))).isEqualTo("2025-08-03");
    }

    @Test
    void aTextInAnotherLanguageThanItsTemplateIsInItsOwn() throws Exception {
        String text = "<p>Der Rat der Stadt hat am Montag nach langer Beratung beschlossen, zwei der fünf Bäder zu "
                + "schließen, und die Bürgermeisterin sagte, dass das niemand gewollt habe. Das Geld ist knapp, und die "
                + "Reparatur des Daches hätte mehr gekostet, als die Stadt in einem Jahr für den Sport ausgibt.</p>";
        Article article = new PageParser()
                .parse(
                        "<html lang=en><head><title>Zwei Bäder schließen</title></head><body>" + text
                                + "</body></html>",
                        null);

        assertThat(article.language()).isEqualTo("de");
    }

    @Test
    void noStoryIsOfAYearToCome() throws Exception {
        assertThat(page("<meta name=created content='9999-09-01'>", TEXT).published())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"spa, es", "ES, es", "en_GB, en-gb", "deu, de"})
    void aLanguageHasOneTag(String stated, String tag) throws Exception {
        Article article = new PageParser().parse("<html lang=" + stated + "><h1>Piscinas</h1><p>Dos.</p>", null);

        assertThat(article.language()).isEqualTo(tag);
    }

    @Test
    void theOnlyTimeOfAPageDatesItWhereverItStands() throws Exception {
        Article article = page("", TEXT + "<footer><time datetime='2025-08-03T10:00:00Z'></time></footer>");

        assertThat(date(article)).isEqualTo("2025-08-03T10:00:00Z");
    }

    @Test
    void aCanonicalAddressMayBeRelativeToTheBase() throws Exception {
        Article article = page("<base href='https://example.org/'><link rel=canonical href='/news/pools'>", TEXT);

        assertThat(article.url()).isEqualTo("https://example.org/news/pools");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<title>Planet|Council closes two of its pools</title>; Council closes two of its pools",
                "<title>example.org: Council closes pools</title>; Council closes pools",
                "<title>The Pool Blog » Blog Archive » Closed</title>; Closed",
                "<meta itemprop=headline content='Pools closed'>; Pools closed",
                "<title>Why swim-ming pools close</title>; Why swim-ming pools close",
                "<title>Two pools closed : News : Town : Planet.com</title>; Two pools closed",
                "<title>Pools closed | Planet</title>; Pools closed",
                "<title>Pools closed » My Blog</title>; Pools closed",
                "<title>比較長一點的句子 - 這是不要的部分</title>; 比較長一點的句子",
                "<title>市议会决定关闭两座游泳池_新闻_星球网</title>; 市议会决定关闭两座游泳池",
                "<meta name=fb_title content='Pools closed'>; Pools closed",
                "<script type='application/ld+json'>{\"headline\": \"Pools closed\"}</script>; Pools closed",
            })
    void theHeadlineIsFoundInATitleOfAnyShape(String head, String title) throws Exception {
        assertThat(page(head, TEXT).title()).isEqualTo(title);
    }

    @Test
    void thePageWithoutATitleHasItsFirstHeading() throws Exception {
        assertThat(page("", "<h1>Pools closed</h1>" + TEXT + "<h1>More news</h1>")
                        .title())
                .isEqualTo("Pools closed");
        assertThat(page("", "<h2>Pools closed</h2>" + TEXT).title()).isEqualTo("Pools closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1> </h1><div class=entry-title>Pools closed</div>",
                "<h2 itemprop=headline>Pools closed</h2><header><h1>Planet of today</h1></header>",
                "<h3 class=title>Pools closed</h3>",
            })
    void anElementMaySayThatItIsTheHeadline(String headline) throws Exception {
        assertThat(page("", headline + TEXT).title()).isEqualTo("Pools closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Planet", " | Planet", "Pools"})
    void aTitleThatNamesOnlyTheSiteGivesWayToTheHeading(String title) throws Exception {
        Article article = page(
                "<title>" + title + "</title><meta property=og:site_name content=Planet>",
                "<h1>Pools closed in town</h1>" + TEXT);

        assertThat(article.title()).isEqualTo("Pools closed in town");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=author><span> Ana Ruiz </span><a> @anaruiz </a><span>11:57AM</span></div>",
                "<p class=byline>By <a class=author>Ana Ruiz For Daily Planet</a></p>",
                "<p>By Ana Ruiz @anaruiz on June 26, 2014 at 9:00a</p>",
                "<figure><span class=author>Tom Roe</span></figure><p class=author>By Ana Ruiz</p>",
            })
    void aBylineEndsWithTheName(String byline) throws Exception {
        assertThat(page("<title>Pools closed</title>", "<h1>Pools closed</h1>" + byline + TEXT)
                        .authors())
                .containsExactly("Ana Ruiz");
    }

    @Test
    void aSiteIsNoAuthorWhereThePageNamesOne() throws Exception {
        Article article = page(
                "<meta property=og:site_name content='Planet'><meta name=author content='Planet Media Group'>",
                "<a rel=author>Ana Ruiz</a>" + TEXT);

        assertThat(article.authors()).containsExactly("Ana Ruiz");
        assertThat(page("<meta name=author content=planet.example>", TEXT).authors())
                .isEmpty();
    }

    @Test
    void theBodyBeginsBehindHeadlineBylineAndDate() throws Exception {
        Article article = page(
                "<title>Pools closed</title><meta name=author content='Ana Ruiz'>",
                "<div><p>Pools closed</p><p>Written by Ana Ruiz, our reporter</p><p>August 3, 2025</p>"
                        + "<p>Illustration by Tom Roe</p>" + TEXT + TEXT + "</div>");

        assertThat(article.body()).startsWith("The council voted");
        assertThat(article.captions()).containsExactly("Illustration by Tom Roe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Two pools close, and a third may follow if no money is found for its roof.</p><p>By Ana Ruiz</p>",
                "<p>Ana Ruiz currently works for Planet as a writer. She swam for her country.</p>",
            })
    void whoWroteTheStoryIsNoPartOfItsText(String above) throws Exception {
        Article article =
                page("<meta name=author content='Ana Ruiz'>", "<h1>Pools closed</h1>" + above + TEXT + TEXT + TEXT);

        assertThat(article.authors()).containsExactly("Ana Ruiz");
        assertThat(article.body()).contains("The council voted").doesNotContain("Ana Ruiz");
    }

    @Test
    void onePersonOfLinkedDataMayHaveTheNamesOfSeveral() throws Exception {
        Article article = page("""
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pools closed",
                "author": {"@type": "Person", "name": ["Ana Ruiz", "Tom Roe"]}}</script>""", TEXT);

        assertThat(article.authors()).containsExactly("Ana Ruiz", "Tom Roe");
    }

    private static Article page(String head, String body) throws MalformedSourceException {
        return new PageParser().parse("<html><head>" + head + "</head><body>" + body + "</body></html>", null);
    }

    private static String date(Article article) {
        return Objects.requireNonNull(article.published()).text();
    }
}
