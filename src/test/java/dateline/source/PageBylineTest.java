package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who wrote a page's story, however the page says it.
class PageBylineTest {
    private static final String TEXT = "<p>The council voted late on Monday to close two of its five swimming pools, "
            + "and the mayor said that nobody had wanted this.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=byline><a href='/author/ana'>Ana Ruiz</a></div>",
                "<div class=byline><span>By Ana Ruiz</span></div>",
                "<div class=author>\n written by\n Ana Ruiz\n</div>",
                "<div itemprop=creator itemscope>Creator: <span itemprop=name>Ana Ruiz</span></div>",
                "<a class=username>Ana Ruiz</a>",
                "<author>Ana Ruiz</author>",
                "<a data-testid=AuthorURL href='/by/p5'>Ana Ruiz</a>",
                "<div data-component=Byline>Ana Ruiz</div>",
                "<div class=hasnt-bio><span class=byline>By Ana Ruiz</span></div>",
                "<div class='Mstart(82px)--modalWidth'><span class=author>Ana Ruiz</span></div>",
                "<article>" + TEXT + "<aside><p itemprop=author><b itemprop=name>Ana Ruiz</b> —</p></aside></article>",
                "<div class=thin-content-by>By Ana Ruiz</div>",
            })
    void anElementNamesTheAuthor(String byline) throws Exception {
        assertThat(authors("", byline)).containsExactly("Ana Ruiz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=dc.author value='Ana Ruiz'>",
                "<meta name=author content='Ana Ruiz (https://example.org/ana)'>",
                "<meta name=author content='Ana Ruiz (anaruiz)'>",
                "<meta property=og:author content='By &lt;a href=&quot;/ana&quot;&gt;Ana Ruiz&lt;/a&gt;, CNN'>",
                "<meta name=dc.creator content='Ruiz, Ana'>",
                "<script type='application/ld+json'>{\"author\": \"Ana Ruiz\"}</script>",
            })
    void metadataNameTheAuthor(String head) throws Exception {
        assertThat(authors(head, "")).containsExactly("Ana Ruiz");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ana Ruiz and Tom Roe | Ana Ruiz;Tom Roe",
                "by Ana Ruiz, Tom Roe, and Bo Lee | Ana Ruiz;Tom Roe;Bo Lee",
                "By Ana Ruiz, Science Editor | Ana Ruiz",
                "By Ana Ruiz in Lima and Tom Roe, Middle East correspondent | Ana Ruiz;Tom Roe",
                "By Ana Ruiz and Tom Roe for the Daily Planet and Bo Lee | Ana Ruiz;Tom Roe;Bo Lee",
                "By Ana Ruiz, | Ana Ruiz",
                "By Ana Ruiz (with Tom Roe, Bo Lee) | Ana Ruiz",
                "By Ana Ruiz, USA TODAY | Ana Ruiz",
                "By Adam | Adam",
                "By AFP | AFP",
                "By Our Foreign Staff | Our Foreign Staff",
            })
    void aBylineIsTakenApart(String byline, String names) throws Exception {
        assertThat(authors("", "<p class=byline>" + byline + "</p>")).isEqualTo(List.of(names.split(";", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ana Ruiz and Tom Roe",
                "by Ana Ruiz, Tom Roe, and Bo Lee",
                "By Ana Ruiz in Lima and Tom Roe, Middle East correspondent",
                "By Ana Ruiz and Tom Roe for the Daily Planet",
            })
    void aLineAboveTheTextNamesTheAuthorsAndIsNoPartOfIt(String byline) throws Exception {
        Article article = page("<title>Pools closed</title>", "<h1>Pools closed</h1><p>" + byline + "</p>" + TEXT);

        assertThat(article.authors()).startsWith("Ana Ruiz").doesNotContain("Middle East");
        assertThat(article.body()).startsWith("The council voted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday, Two Pools Were Closed",
                "By Friday the mayor and Tom Roe had left",
                "By Train to Lima: How We Went",
            })
    void aLineThatOnlyBeginsAsABylineIsText(String line) {
        assertThat(Byline.authors(line)).isEmpty();
    }

    @Test
    void anAuthorMayStandBelowTheWordsBySourceAlone() throws Exception {
        assertThat(authors("", "<p class=byline>\nAna Ruiz and \nTom Roe in Lima</p>"))
                .containsExactly("Ana Ruiz", "Tom Roe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=content-authors><a>Get rights and content</a></div>",
                "<div class=quote><p class=quote-author><span>—</span> Ana Ruiz</p></div>",
                "<div class=sidebar><a class=author>Ana Ruiz</a><a class=author>Tom Roe</a></div>",
                "<div itemscope itemtype='http://schema.org/AggregateRating'><b itemprop=author>Ana Ruiz</b></div>",
            })
    void whoIsNamedElsewhereIsNotTheAuthor(String other) throws Exception {
        assertThat(authors("", other)).isEmpty();
    }

    private static List<String> authors(String head, String byline) throws MalformedSourceException {
        return page("<title>Pools closed</title>" + head, "<h1>Pools closed</h1>" + byline + TEXT)
                .authors();
    }

    private static Article page(String head, String body) throws MalformedSourceException {
        return new PageParser().parse("<html><head>" + head + "</head><body>" + body + "</body></html>", null);
    }
}
