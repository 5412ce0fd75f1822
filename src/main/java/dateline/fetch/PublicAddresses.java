package dateline.fetch;

import java.util.List;
import java.util.Optional;

/// The addresses of hosts that anybody may reach, told by those that are none: networks of one's own, of the
/// machine itself, of a cloud's inner services, and prefixes under which such an address can be wrapped
/// (IANA's special-purpose registries).
final class PublicAddresses {
    private static final List<Network> REFUSED = List.of(
            Network.of("0.0.0.0/8", "this network"),
            Network.of("10.0.0.0/8", "private"),
            Network.of("100.64.0.0/10", "a provider's inner network"),
            Network.of("127.0.0.0/8", "this machine"),
            Network.of("168.63.129.16/32", "a cloud's inner services"),
            Network.of("169.254.0.0/16", "link-local"),
            Network.of("172.16.0.0/12", "private"),
            Network.of("192.0.0.0/24", "protocol assignments"),
            Network.of("192.0.2.0/24", "documentation"),
            Network.of("192.88.99.0/24", "6to4 relays"),
            Network.of("192.168.0.0/16", "private"),
            Network.of("198.18.0.0/15", "benchmarks"),
            Network.of("198.51.100.0/24", "documentation"),
            Network.of("203.0.113.0/24", "documentation"),
            Network.of("224.0.0.0/4", "multicast"),
            Network.of("240.0.0.0/4", "reserved"),
            Network.of("::/128", "no address"),
            Network.of("::1/128", "this machine"),
            Network.of("::ffff:0:0/96", "wraps an IPv4 address"),
            Network.of("::ffff:0:0:0/96", "wraps an IPv4 address"),
            Network.of("::/96", "wraps an IPv4 address"),
            Network.of("64:ff9b::/96", "NAT64"),
            Network.of("64:ff9b:1::/48", "NAT64"),
            Network.of("100::/64", "discarded"),
            Network.of("2001::/32", "Teredo"),
            Network.of("2001::/23", "protocol assignments"),
            Network.of("2001:db8::/32", "documentation"),
            Network.of("2002::/16", "6to4"),
            Network.of("3fff::/20", "documentation"),
            Network.of("5f00::/16", "segment routing"),
            Network.of("fc00::/7", "private"),
            Network.of("fe80::/10", "link-local"),
            Network.of("fec0::/10", "site-local"),
            Network.of("ff00::/8", "multicast"),
            // The internet is in 2000::/3; whatever else comes into use needs a decision first.
            Network.of("::/3", "not in use"),
            Network.of("4000::/2", "not in use"),
            Network.of("8000::/1", "not in use"));

    private PublicAddresses() {}

    /// What an address is instead of public, `private (10.0.0.0/8)`; empty where it is public.
    ///
    /// @param address 4 or 16 bytes
    static Optional<String> objection(byte[] address) {
        for (Network network : REFUSED) {
            if (network.contains(address)) {
                return Optional.of(network.purpose + " (" + network.text + ")");
            }
        }
        return Optional.empty();
    }

    /// A range of addresses in CIDR notation.
    private static final class Network {
        private final String text;
        private final String purpose;
        private final byte[] prefix;
        private final int bits;

        private Network(String text, String purpose, byte[] prefix, int bits) {
            this.text = text;
            this.purpose = purpose;
            this.prefix = prefix;
            this.bits = bits;
        }

        static Network of(String text, String purpose) {
            int slash = text.indexOf('/');
            return new Network(
                    text, purpose, IpLiteral.of(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i & 7);
                if (((address[i >> 3] ^ prefix[i >> 3]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
