package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    /// First and last of each range, and where it has neighbours that are public, those.
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.0.0.0/8",
        "0.255.255.255, 0.0.0.0/8",
        "10.0.0.0, 10.0.0.0/8",
        "10.255.255.255, 10.0.0.0/8",
        "100.64.0.0, 100.64.0.0/10",
        "100.127.255.255, 100.64.0.0/10",
        "100.100.100.200, 100.64.0.0/10",
        "127.0.0.1, 127.0.0.0/8",
        "127.255.255.255, 127.0.0.0/8",
        "168.63.129.16, 168.63.129.16/32",
        "169.254.0.0, 169.254.0.0/16",
        "169.254.169.254, 169.254.0.0/16",
        "169.254.255.255, 169.254.0.0/16",
        "172.16.0.0, 172.16.0.0/12",
        "172.31.255.255, 172.16.0.0/12",
        "192.0.0.0, 192.0.0.0/24",
        "192.0.0.192, 192.0.0.0/24",
        "192.0.2.1, 192.0.2.0/24",
        "192.88.99.1, 192.88.99.0/24",
        "192.168.0.0, 192.168.0.0/16",
        "192.168.255.255, 192.168.0.0/16",
        "198.18.0.0, 198.18.0.0/15",
        "198.19.255.255, 198.18.0.0/15",
        "198.51.100.7, 198.51.100.0/24",
        "203.0.113.7, 203.0.113.0/24",
        "224.0.0.1, 224.0.0.0/4",
        "239.255.255.255, 224.0.0.0/4",
        "240.0.0.0, 240.0.0.0/4",
        "255.255.255.255, 240.0.0.0/4",
        "::, ::/128",
        "::1, ::1/128",
        "::7f00:1, ::/96",
        "::127.0.0.1, ::/96",
        "::ffff:127.0.0.1, ::ffff:0:0/96",
        "::ffff:8.8.8.8, ::ffff:0:0/96",
        "::ffff:0:10.0.0.1, ::ffff:0:0:0/96",
        "64:ff9b::7f00:1, 64:ff9b::/96",
        "64:ff9b:1::1, 64:ff9b:1::/48",
        "100::1, 100::/64",
        "2001::1, 2001::/32",
        "2001:2::1, 2001::/23",
        "2001:20::1, 2001::/23",
        "2001:1ff::1, 2001::/23",
        "2001:db8::1, 2001:db8::/32",
        "2002:7f00:1::, 2002::/16",
        "3fff::1, 3fff::/20",
        "5f00::1, 5f00::/16",
        "fc00::1, fc00::/7",
        "fdff::1, fc00::/7",
        "fe80::1, fe80::/10",
        "febf::1, fe80::/10",
        "fec0::1, fec0::/10",
        "feff::1, fec0::/10",
        "ff02::1, ff00::/8",
        "1::1, ::/3",
        "4000::1, 4000::/2",
        "8000::1, 8000::/1",
        "e000::1, 8000::/1"
    })
    void anAddressThatIsNotPublicIsToldByItsRange(String address, String range) {
        assertThat(PublicAddresses.objection(IpLiteral.of(address)))
                .hasValueSatisfying(objection -> assertThat(objection).endsWith("(" + range + ")"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "168.63.129.15",
                "168.63.129.17",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.0.3.0",
                "192.88.98.255",
                "192.88.100.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.99.255",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "2001:200::1",
                "2001:db7:ffff::",
                "2001:db9::1",
                "2001:4860:4860::8888",
                "2003::1",
                "2606:4700::1111",
                "2a00:1450::1",
                "3ffe:ffff::1",
                "3fff:1000::1"
            })
    void theNeighboursOfTheRangesArePublic(String address) {
        assertThat(PublicAddresses.objection(IpLiteral.of(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "1.2.3.4.5",
                "01.2.3.4",
                "256.1.1.1",
                "0x7f.0.0.1",
                "1.2.3.",
                "1..2.3",
                "::1::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                ":1:2:3:4:5:6:7",
                "12345::",
                "::g",
                "::1.2.3",
                "fe80::1%eth0",
                ":::"
            })
    void anotherSpellingIsNoAddress(String text) {
        assertThatThrownBy(() -> IpLiteral.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("usual spelling");
    }
}
