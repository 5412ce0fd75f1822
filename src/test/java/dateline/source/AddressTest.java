package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final String STORY = "https://www.daily.example/world/2025/11/22/talks-begin";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.daily.example/world/2025/11/22/talks-begin",
                "https://daily.example/world/2025/11/22/talks-begin/",
                "HTTPS://WWW.DAILY.example:443/world/2025/11/22/talks-begin",
                "http://www.daily.example:80/world/2025/11/22/talks-begin#comments",
                "https://m.daily.example/world/2025/11/22/talks-begin",
                "https://mobile.daily.example/world/2025/11/22/talks-begin",
                "https://amp.daily.example/world/2025/11/22/talks-begin",
                "https://daily.example/amp/world/2025/11/22/talks-begin",
                "https://www.daily.example/world/2025/11/22/talks-begin/amp/",
                "https://www.daily.example/world/2025/11/22/talks-begin.amp",
                "https://www.daily.example/world/2025/11/22/talks-begin?amp=1",
                "https://www.daily.example/world/2025/11/22/talks-begin?outputType=amp",
                "https://www.daily.example/world/2025/11/22/talks-begin/index.html",
                "https://www.daily.example//world/./2025/11/x/../22/talks%2dbegin",
                "https://www.daily.example./world/2025/11/22/talks-begin?",
                "https://www.daily.example/world/2025/11/22/talks-begin?utm_source=rss&UTM_medium=feed&fbclid=x",
                "https://www.daily.example/world/2025/11/22/talks-begin?ref=home&CMP=share_btn_tw&ns_mchannel=rss",
                "https://www.daily.example/world/2025/11/22/talks-begin?at_medium=RSS&amp;at_campaign=KARANGA",
                "https://www.daily.example/world/2025/11/22/talks-begin?mod=rss_world&ocid=x&ftag=y&s_cid=1&ito=2",
                "https://www.google.com/amp/s/www.daily.example/world/2025/11/22/talks-begin",
                "https://www.google.co.uk/amp/daily.example/world/2025/11/22/talks-begin/amp",
                "https://www-daily-example.cdn.ampproject.org/c/s/www.daily.example/world/2025/11/22/talks-begin?amp_js_v=1",
                "https://www.google.com/url?rct=j&url=https%3A%2F%2Fwww.daily.example%2Fworld%2F2025%2F11%2F22%2Ftalks-begin&ct=ga",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fdaily.example%2Fworld%2F2025%2F11%2F22%2Ftalks-begin&h=A"
            })
    void twinsOfOnePageHaveOneKey(String twin) {
        assertThat(address(twin).key()).isEqualTo(address(STORY).key());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://a.example/article?id=1,      https://a.example/article?id=2
            https://a.example/?p=12,             https://a.example/?p=13
            https://a.example/view?story=x,      https://a.example/view?story=y
            https://a.example/view?ref=x,        https://a.example/view?ref=y
            https://a.example/view?cid=1,        https://a.example/view?cid=2
            https://a.example/Talks,             https://a.example/talks
            https://a.example/a%2Fb,             https://a.example/a/b
            https://a.example/#!/one,            https://a.example/#!/two
            https://m.co.uk/x,                   https://co.uk/x
            https://a.example:8080/x,            https://a.example/x
            https://news.a.example/x,            https://a.example/x
            https://a.example/amp,               https://a.example/
            """)
    void otherPagesHaveOtherKeys(String one, String other) {
        assertThat(address(one).key()).isNotEqualTo(address(other).key());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://a.example/é,                 https://a.example/%c3%a9
            https://a.example/a%20b,             https://a.example/a b
            https://bücher.example/x,            https://xn--bcher-kva.example/x
            https://a.example/?a=1&b=2,          https://a.example/?b=2&a=1
            https://en.m.wiki.example/x,         https://en.wiki.example/x
            https://a.example/story.amp.html,    https://a.example/story.html
            """)
    void spellingsOfOneAddressHaveOneKey(String one, String other) {
        assertThat(address(one).key()).isEqualTo(address(other).key());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            HTTP://Daily.Example:80/Big%2dStory?utm_source=x&id=7#top, http://daily.example/Big%2dStory?id=7
            https://a.example,                                        https://a.example/
            https://a.example/view?id=7&amp;ref=x,                    https://a.example/view?id=7&ref=x
            https://a.example/#!/one,                                 https://a.example/#!/one
            https://www.google.com/amp/s/a.example/big-story,         https://a.example/big-story
            https://m.a.example/x?utm_source=y,                       https://m.a.example/x
            """)
    void readersAreGivenTheAddressWithoutWhatTracks(String given, String shown) {
        assertThat(address(given).canonical()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            story,                https://a.example/world/story
            ./story?x=1#top,      https://a.example/world/story?x=1
            ../story,             https://a.example/story
            ../../../story,       https://a.example/story
            /story,               https://a.example/story
            ?page=2,              https://a.example/world/news.html?page=2
            //b.example/story,    https://b.example/story
            http://b.example/a b, http://b.example/a%20b
            \\world\\story,       https://a.example/world/story
            https:story,          https://a.example/world/story
            '',                   https://a.example/world/news.html?q=1
            #top,                 https://a.example/world/news.html?q=1
            https:///b.example/x, https://b.example/x
            """)
    void referencesLeadWhereBrowsersGo(String reference, String target) {
        Address base = address("https://a.example/world/news.html?q=1");
        assertThat(Address.resolve(base, reference).map(Address::text)).hasValue(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mailto:a@b.example", "javascript:alert(1)", "data:text/html,x", "ftp://a.example/", "tel:1"})
    void whatIsNoWebAddressLeadsNowhere(String reference) {
        assertThat(Address.resolve(address("https://a.example/"), reference)).isEmpty();
    }

    @Test
    void withoutABaseOnlyAbsoluteReferencesLeadSomewhere() {
        assertThat(Address.resolve(null, "/story")).isEmpty();
        assertThat(Address.resolve(null, "https://a.example/x")).hasValue(address("https://a.example/x"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://www.a.example/x,  https://feeds.a.example/rss, true
            https://news.a.example/x, https://a.example/rss,       true
            https://a.example/x,      https://b.example/rss,       false
            https://bba.example/x,    https://a.example/rss,       false
            https://one.host.example/, https://two.host.example/,  false
            """)
    void aSiteIsItsHostAndWhatLiesUnderIt(String one, String other, boolean same) {
        assertThat(address(one).isOnSiteOf(address(other))).isEqualTo(same);
    }

    @RepeatedTest(100)
    void aKeyIsAlwaysFoundAndStaysWhatItIs(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String mutated = Mutations.of(STORY + "?a=1&utm_x=%C3%A9&amp=1#!x", random);
        Optional<Address> address = Address.resolve(address(STORY), mutated);
        address.ifPresent(found -> {
            assertThat(found.key()).isNotEmpty();
            assertThat(Address.of(found.text()).map(Address::text)).hasValue(found.text());
            assertThat(address(found.canonical()).key()).isEqualTo(found.key());
        });
    }

    private static Address address(String text) {
        return Address.of(text).orElseThrow(() -> new AssertionError("no address: " + text));
    }
}
