package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.source.Address;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/", "http://0x7f000001/", "http://017700000001/", "http://127.1/", "http://127.0.1/",
                "http://0177.0.0.1/", "http://0x7f.0.0.1/", "http://127.0.0.01/", "http://256.0.0.1/",
                        "http://1.2.3.4.5/",
                "http://127.1./", "http://foo.0x7f/", "http://１２７.1/", "http://[::1/", "http://[1.2.3.4]/",
                "http://[::g]/", "http://[]/"
            })
    void anAddressInASpellingThatIsReadInTwoWaysIsRefused(String address) {
        assertThat(Address.of(address).isEmpty() || isRefused(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://news.example/",
                "file:///etc/passwd",
                "gopher://news.example/",
                "javascript://news.example/",
                "http://user@news.example/",
                "http://user:word@news.example/",
                "http://news.example@10.0.0.1/",
                "http://news.example\\@10.0.0.1/",
                "http:///feed",
                "http://news .example/",
                "http://news.example:x/",
                "http://news.example:99999999/",
                "//news.example/",
                "news.example",
                "http://news.example%2f@10.0.0.1/",
                "http://news.example\r\nX: y/",
                "http://a..b/",
                "http://news.example:+80/"
            })
    void whatIsNoPlainAddressOfAHostIsNone(String address) {
        assertThat(Address.of(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 22, 25, 110, 143, 445, 1023, 65536, 99999})
    void aPortThatIsNotOneOfTheWebIsRefused(int port) {
        assertThat(isRefused("http://news.example:" + port + "/")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://news.example, /",
        "http://news.example?a=b, /?a=b",
        "http://news.example/a b, /a%20b",
        "http://news.example/é?ü=1, /%C3%A9?%C3%BC=1",
        "http://news.example/%41%zz, /%41%zz",
        "http://news.example/a\\b\"<>^`{|}, /a%5Cb%22%3C%3E%5E%60%7B%7C%7D",
        "http://news.example/a#b, /a"
    })
    void pathAndQueryAreSentAsAscii(String address, String target) throws RefusedException {
        assertThat(destination(address).target()).isEqualTo(target);
    }

    @Test
    void aNameInAnotherScriptIsAskedInItsAsciiForm() throws RefusedException {
        assertThat(destination("http://Bücher.Example./x").text()).isEqualTo("http://xn--bcher-kva.example/x");
    }

    @ParameterizedTest
    @CsvSource({
        "desk.example, http://desk.example/, true",
        "desk.example, https://desk.example/, true",
        "desk.example, http://desk.example:8080/, false",
        "desk.example:8080, http://desk.example:8080/, true",
        "desk.example:8080, http://DESK.example.:8080/, true",
        "desk.example:8080, http://desk.example/, false",
        "desk.example:8080, http://x.desk.example:8080/, false",
        "[fd00::1]:8080, http://[fd00::1]:8080/, true",
        "desk.example:25, http://desk.example:25/, true"
    })
    void anAllowanceIsForOneHostAndPort(String allowed, String address, boolean privateAllowed)
            throws RefusedException {
        assertThat(Destination.of(Address.of(address).orElseThrow(), Set.of(allowed))
                        .privateAllowed())
                .isEqualTo(privateAllowed);
    }

    private static boolean isRefused(String address) {
        assertThatThrownBy(() -> destination(address)).isInstanceOf(RefusedException.class);
        return true;
    }

    private static Destination destination(String address) throws RefusedException {
        return Destination.of(Address.of(address).orElseThrow(), Set.of());
    }
}
