package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Publisher;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What agencies do with the standards that the standards do not say.
class AgencyOdditiesTest {
    @Test
    void nitfMayGiveItsLanguageAsBaselangAndNothingButATimeAsDateline() {
        Article article = only("""
                <nitf baselang="es-MX"><head><docdata><date.issue norm="20250803T101500+0000"/></docdata></head><body>
                <body.head><hedline><hl1>Cierran dos piscinas</hl1></hedline><byline>Ana Ruiz</byline>
                <dateline><story.date norm="20250803T101500+0000">20250803T101500+0000</story.date></dateline></body.head>
                <body.content><p>El ayuntamiento cierra dos piscinas.</p></body.content></body></nitf>""");

        assertThat(article.language()).isEqualTo("es-mx");
        assertThat(article.body()).isEqualTo("El ayuntamiento cierra dos piscinas.");
    }

    @Test
    void anXhtmlStoryMayRepeatItsMetadataInAHeader() {
        Article article = only("""
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:1" xml:lang="en">
                <itemMeta><itemClass qcode="ninat:text"/><provider literal="Planet"/>
                <firstCreated>2025-08-03T10:15:00Z</firstCreated>
                <link rel="exrel:canonical" href="https://example.org/news/pools"/></itemMeta>
                <contentMeta><headline>Pools closed</headline></contentMeta>
                <contentSet><inlineXML contenttype="application/xhtml+xml"><html><body><header><ul><li>Sport</li></ul>
                <time>03.08.2025 12:15</time><h1>Pools closed</h1><p class="byline">By Ana Ruiz</p></header>
                <section><p>Two pools close, the mayor said: &amp;quot;Nobody wanted it&amp;quot;.</p></section>
                </body></html></inlineXML></contentSet></newsItem>""");

        assertThat(article.title()).isEqualTo("Pools closed");
        assertThat(article.body()).isEqualTo("Two pools close, the mayor said: \"Nobody wanted it\".");
        assertThat(article.url()).isEqualTo("https://example.org/news/pools");
    }

    @Test
    void newsMlMayCallItsNitfComplexDataAndItsReporterTheCreator() {
        Article article = only("""
                <NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>example.org</ProviderId>
                <DateId>20250803</DateId><NewsItemId>7</NewsItemId></NewsIdentifier></Identification>
                <NewsManagement><FirstCreated>20250803T101500Z</FirstCreated></NewsManagement>
                <NewsComponent><NewsLines><HeadLine>Pools closed</HeadLine></NewsLines><AdministrativeMetadata>
                <Provider><Party FormalName="Planet News Agency"/></Provider>
                <Creator><Party FormalName="Ana Ruiz "/><Party FormalName="tr/mk"/></Creator></AdministrativeMetadata>
                <ContentItem><MediaType FormalName="ComplexData"/><DataContent><nitf><body><body.content>
                <p>Two pools close.</p></body.content></body></nitf></DataContent></ContentItem>
                </NewsComponent></NewsItem></NewsML>""");

        assertThat(article.body()).isEqualTo("Two pools close.");
        assertThat(article.authors()).containsExactly("Ana Ruiz");
    }

    @Test
    void ninjsMayHaveAGuidInsteadOfAUri() {
        Article article = only("""
                {"guid": "tag:example.org:2025:7", "type": "text", "headline": "Pools closed", "byline": "By Ana Ruiz",
                 "versioncreated": "2025-08-03T10:15:00+0000", "body_html": "<p>Two pools close.</p>",
                 "copyrightholder": "Planet"}""");

        assertThat(article.id()).isEqualTo("tag:example.org:2025:7");
        assertThat(article.body()).isEqualTo("Two pools close.");
        assertThat(Objects.requireNonNull(article.publisher()))
                .extracting(Publisher::label)
                .isEqualTo("Planet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"total\": 2, \"item\": [%s, %s]}",
                "{\"_items\": [%s, %s], \"_meta\": {\"page\": 1}}",
                "{\"data\": {\"items\": [{\"meta\": {}, \"item\": %s}, {\"meta\": {}, \"item\": %s}]}}",
            })
    void theAnswerOfAnInterfaceIsTakenApart(String envelope) {
        String item = """
                {"id": %d, "uri": "urn:example:%d", "headline": "Pools closed", "pubstatus": "usable", "urgency": 3,
                 "firstcreated": "2025-08-03T10:15:00Z", "body_text": "Two pools close."}""".replace("\n", "");
        Collected read = Collected.of(String.format(envelope, item.formatted(1, 1), item.formatted(2, 2)));

        assertThat(read.refused()).isEmpty();
        assertThat(read.ids()).containsExactly("urn:example:1", "urn:example:2");
    }

    @Test
    void aStoryThatListsThingsIsNoEnvelope() {
        Article article = only("{\"id\": \"a\", \"title\": \"Pools closed\", \"items\": [{\"title\": \"Other\"}]}");

        assertThat(article.title()).isEqualTo("Pools closed");
    }

    private static Article only(String text) {
        Collected read = Collected.of(text);
        assertThat(read.refused()).isEmpty();
        return read.articles.getFirst();
    }
}
