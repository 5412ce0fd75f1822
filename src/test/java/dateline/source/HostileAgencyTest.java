package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever an agency's document or a feed holds, reading it ends, and soon, in little more memory than the document:
/// the time-outs are wide, but a quadratic loop, or a text told once for each element around it, is over them.
class HostileAgencyTest {
    private static final String WORDS = "word ".repeat(600_000);
    private static final String NITF = "<nitf><body><body.head><hedline><hl1>Herring</hl1></hedline>";
    private static final String NEWSML = "<NewsML><NewsItem><NewsComponent>";
    private static final String G2 = "<newsItem guid='urn:x:1'><contentMeta><headline>Herring</headline></contentMeta>"
            + "<contentSet><inlineXML><html><body><p>Fish.</p></body></html></inlineXML>";

    static Stream<Arguments> hostileDocuments() {
        return Stream.of(
                Arguments.of("summaries in one another", Format.NITF, NITF + nested("abstract")),
                Arguments.of("bylines in one another", Format.NITF, NITF + nested("byline")),
                Arguments.of("captions in one another", Format.NITF, NITF + "<media>" + nested("media-caption")),
                Arguments.of(
                        "many captions",
                        Format.NITF,
                        NITF + "<media>" + "<media-caption>a</media-caption>".repeat(110_000)),
                Arguments.of(
                        "many makers",
                        Format.NEWSML,
                        NEWSML + "<HeadLine>x</HeadLine>"
                                + "<Creator><Party FormalName='Ann Berg'/></Creator>".repeat(70_000)),
                Arguments.of("many texts", Format.NEWSML, NEWSML + "<DataContent>x</DataContent>".repeat(140_000)),
                Arguments.of(
                        "many texts of one item",
                        Format.NEWSML,
                        NEWSML + "<ContentItem>" + "<DataContent>x</DataContent>".repeat(140_000)),
                Arguments.of(
                        "many descriptions",
                        Format.NEWSML_G2,
                        G2 + "<remoteContent>" + "<description>a</description>".repeat(120_000)),
                Arguments.of(
                        "descriptions in one another",
                        Format.NEWSML_G2,
                        G2 + "<remoteContent>" + nested("description")),
                Arguments.of(
                        "figures in one another",
                        Format.NINJS,
                        "{\"uri\":\"urn:a\",\"headline\":\"H\",\"body_xhtml\":\"" + nested("figure") + "\"}"),
                Arguments.of(
                        "credits in one another",
                        Format.NINJS,
                        "{\"uri\":\"urn:a\",\"headline\":\"H\",\"body_xhtml\":\"" + "<div class='credit'>".repeat(400)
                                + WORDS + "\"}"),
                Arguments.of(
                        "values in one another",
                        Format.FEED,
                        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                                + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><item><content:items>"
                                + nested("rdf:value")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileDocuments")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aHostileDocumentIsReadOnce(String what, Format format, String text) throws MalformedSourceException {
        Article article = new Parsers().parse(new Source(format.key(), text, "test"));
        long captions = article.captions().stream().mapToLong(String::length).sum();
        assertThat(article.title().length() + article.body().length() + captions)
                .as(what)
                .isLessThan(2L * text.length());
    }

    private static String nested(String element) {
        return ("<" + element + ">").repeat(400) + WORDS + ("</" + element + ">").repeat(400);
    }
}
