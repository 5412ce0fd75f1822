package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What feeds do that no standard says.
class FeedOdditiesTest {
    @Test
    void theParametersOfAnAddressAreNoEntities() {
        Article article = item("""
                <title>Pools &amp; parks, a=1&copy=2</title><link>https://example.org/a?x=1&copy=2&reg=3</link>
                <description><![CDATA[<p>See <a href="https://example.org/?a=1&para=2">the plan</a> &copy; 2025</p>]]></description>""");

        assertThat(article.title()).isEqualTo("Pools & parks, a=1&copy=2");
        assertThat(article.url()).isEqualTo("https://example.org/a?x=1&copy=2&reg=3");
        assertThat(article.body()).isEqualTo("See the plan © 2025");
    }

    @Test
    void theFirstOfSeveralLinksIsTheStorys() {
        Article article = item("""
                <title>Pools closed</title><link>https://example.org/pools</link>
                <link>https://example.org/other</link><link href="https://example.org/third"/>""");

        assertThat(article.url()).isEqualTo("https://example.org/pools");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://example.org/pools'>Read full article &gt;&gt;</a>",
                "<p>Continue reading →</p>",
                "<p>The post <a href='https://example.org/pools'>Pools</a> appeared first on Planet.</p>",
                "<p>Read more…</p><p>The post Pools appeared first on Planet.</p>",
            })
    void whatOnlyLeadsToThePageIsNoPartOfTheStory(String lead) {
        Article article = item("<title>Pools closed</title><description><![CDATA[<p>Two pools close.</p>" + lead
                + "]]></description>");

        assertThat(article.body()).isEqualTo("Two pools close.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@planet.example (Ana Ruiz)",
                "Ana Ruiz &lt;ana@planet.example&gt;",
                "ana@planet.example &lt;Ana Ruiz&gt;",
                "Ana Ruiz ana@planet.example",
                "Ana Ruiz [ana@planet.example]",
                "Ana Ruiz (mailto:ana@planet.example)",
                "Ana Ruiz (https://planet.example/ana)",
                "Ana Ruiz https://planet.example/ana",
                "&quot;Ana Ruiz&quot; &lt;ana@planet.example&gt; (https://planet.example/ana)",
                "ana at planet dot example (Ana Ruiz)",
                "By Ana Ruiz"
            })
    void anAuthorIsNamedWithoutTheAddress(String author) {
        assertThat(item("<title>Pools closed</title><author>" + author + "</author>")
                        .authors())
                .containsExactly("Ana Ruiz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@planet.example", "Ana Ruiz (Planet)", "Ruiz: notes", "@ana"})
    void anAuthorWithoutMoreStays(String author) {
        assertThat(item("<title>Pools closed</title><author>" + author + "</author>")
                        .authors())
                .containsExactly(author);
    }

    @Test
    void anEmptyItemWithinAnotherEndsNothing() {
        Article article = item("<title>Pools closed</title><item/><link>https://example.org/pools</link>");

        assertThat(article.url()).isEqualTo("https://example.org/pools");
    }

    @Test
    void aStrayNulIsNoReasonToRefuseAFeed() {
        assertThat(item("<title>Pools\0 closed</title><link>https://example.org/pools</link>")
                        .title())
                .isEqualTo("Pools closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post | draft | a post that its site has not published (draft)",
                "post | future | a post that its site has not published (future)",
                "attachment | inherit | no post but another thing of its site (attachment)",
            })
    void anExportOfWordPressHoldsMoreThanPosts(String type, String status, String reason) {
        Collected read = Collected.of("""
                <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Planet</title>
                <item><title>Pools</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
                <item><title>Other</title><wp:post_type>%s</wp:post_type><wp:status>%s</wp:status></item>
                </channel></rss>""".formatted(type, status));

        assertThat(read.articles).extracting(Article::title).containsExactly("Pools");
        assertThat(read.refused()).singleElement().asString().endsWith(reason);
    }

    private static Article item(String item) {
        return Collected.article(
                "<rss version=\"2.0\"><channel><title>Planet</title><link>https://example.org/</link><item>" + item
                        + "</item></channel></rss>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana Ruiz; Bo Chen", "Ana Ruiz and Bo Chen", "Ana Ruiz, Bo Chen"})
    void severalAuthorsInOneFieldAreSeveral(String authors) {
        assertThat(item("<title>Pools closed</title><author>" + authors + "</author>")
                        .authors())
                .containsExactly("Ana Ruiz", "Bo Chen");
    }

    @Test
    void whatIsSaidOfAFilmIsTheTextOfAnItemWithoutOther() {
        Article article = item("""
                <title>Pools closed</title><media:group xmlns:media="http://search.yahoo.com/mrss/">
                <media:title>Pools closed</media:title><media:description>Two pools close.</media:description></media:group>""");

        assertThat(article.body()).isEqualTo("Two pools close.");
        assertThat(article.captions()).isEmpty();
    }

    @Test
    void theLanguageOfALongTextIsThatOfItsWords() {
        String dutch = "Het kruispunt van de ring met de weg naar de haven wordt in de zomer van dit jaar afgesloten. "
                .repeat(4);

        assertThat(item("<title>Werken</title><description>" + dutch + "</description>")
                        .language())
                .isEqualTo("nl");
        assertThat(item("<title>Werken</title><description>Het kruispunt wordt afgesloten.</description>")
                        .language())
                .isNull();
        assertThat(item("<title>Werken</title><language>fr</language><description>" + dutch + "</description>")
                        .language())
                .isEqualTo("fr");
    }

    @Test
    void aModulesHtmlIsHtmlInAtomToo() {
        Article article = Collected.article("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <entry><title>Pools closed</title><summary>Two.</summary>
                <content:encoded><![CDATA[<p>Two pools close.</p>]]></content:encoded></entry></feed>""");

        assertThat(article.body()).isEqualTo("Two pools close.");
    }
}
