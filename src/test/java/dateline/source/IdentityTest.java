package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Publisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            nypost.com,         -,                            -,      nypost.com,     nypost.com
            WWW.NYPost.com,     -,                            -,      nypost.com,     WWW.NYPost.com
            https://nypost.com/,-,                            -,      nypost.com,     nypost.com
            Al Jazeera,         https://www.aljazeera.com/x,  -,      aljazeera.com,  Al Jazeera
            nypost.com,         https://elsewhere.example/x,  -,      nypost.com,     nypost.com
            Reuters,            -,                            -,      reuters,        Reuters
            Le Monde,           https://agg.example/x,        AGG,    le-monde,       Le Monde
            -,                  http://www.bbc.co.uk:80/n/1,  -,      bbc.co.uk,      bbc.co.uk
            U.S. News,          -,                            -,      u-s-news,       U.S. News
            -,                  https://m.nypost.com/x,       -,      nypost.com,     nypost.com
            """)
    void aPublisherIsItsHostElseItsName(String publisher, String url, String aggregator, String id, String label) {
        String line = "{\"title\":\"T\"" + field("publisher", publisher) + field("url", url)
                + field("aggregator", aggregator) + "}";
        assertThat(Collected.article(line).publisher()).isEqualTo(new Publisher(id, label));
    }

    @Test
    void anAggregatorsHostIsNoPublisher() {
        var article = Collected.article("{\"title\":\"T\",\"url\":\"https://agg.example/1\",\"aggregator\":\"AGG\"}");
        assertThat(article.publisher()).isNull();
        assertThat(article.aggregator()).isEqualTo("AGG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://WWW.Example.org:443/a?b=1#top",
                "https://www.example.org/a?utm_source=x&b=1&fbclid=9",
                " https://www.example.org/a?b=1&gclid=1 ",
                "http://example.org/a/?b=1"
            })
    void writingsOfOneAddressGiveOneId(String url) {
        assertThat(id("{\"title\":\"any\",\"url\":\"" + url + "\"}"))
                .isEqualTo(id("{\"title\":\"other\",\"url\":\"https://www.example.org/a?b=1\"}"))
                .matches("h-[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://news.example.org/a?b=1", "https://example.org/A?b=1", "https://www.example.org/a?b=2"})
    void otherAddressesGiveOtherIds(String url) {
        assertThat(id("{\"title\":\"any\",\"url\":\"" + url + "\"}"))
                .isNotEqualTo(id("{\"title\":\"any\",\"url\":\"https://www.example.org/a?b=1\"}"));
    }

    @Test
    void withoutAnAddressPublisherTitleAndTextMakeTheId() {
        String id = id("{\"title\":\"T\",\"body\":\"B\",\"publisher\":\"P\"}");
        assertThat(id("{\"body\":\"B\\n\",\"title\":\" T\",\"publisher\":\"P\",\"language\":\"en\"}"))
                .isEqualTo(id);
        assertThat(id("{\"title\":\"T\",\"body\":\"B\",\"publisher\":\"Q\"}")).isNotEqualTo(id);
        assertThat(id("{\"title\":\"T\",\"body\":\"C\",\"publisher\":\"P\"}")).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "https://bücher.example/é|x",
                "https://example.org:8443/a b",
                "http://[2001:db8::1]/x",
                "http://192.0.2.1/"
            })
    void addressesAreTakenAsTheWebWritesThem(String url) {
        assertThat(Collected.article("{\"title\":\"T\",\"url\":\"" + url + "\"}")
                        .url())
                .isEqualTo(url.replace(" ", "%20"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user@example.org/",
                "http://exa mple.org",
                "http://a..b/",
                "http://a:x/",
                "ftp://a.b/",
                "//a.b/"
            })
    void whatIsNoAddressIsRefused(String url) {
        assertThat(Collected.of("{\"title\":\"T\",\"url\":\"" + url + "\"}").refused())
                .containsExactly("in:1: url: an absolute http or https address is wanted, got '" + url + "'");
    }

    private static String id(String line) {
        return Collected.article(line).id();
    }

    private static String field(String name, String value) {
        return value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
    }
}
