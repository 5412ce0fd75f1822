package dateline.fetch;

import dateline.source.Address;
import dateline.source.Shown;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// A place on the web that may be asked, as far as its spelling tells: http(s), no user's name in it, a host in
/// its usual spelling, a port at which the web is. Its IP addresses are checked when it is connected to.
///
/// @param host ASCII, without brackets
/// @param target path and query as a request names them
/// @param privateAllowed whether whoever runs this allows private addresses here
record Destination(String scheme, String host, int port, String target, boolean privateAllowed) {
    private static final String UNESCAPED =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/?%";

    /// @param allowed hosts and ports that may be private
    /// @throws RefusedException if it may not be asked
    static Destination of(Address address, Set<String> allowed) throws RefusedException {
        String host = host(address);
        int port = address.port().isEmpty()
                ? address.scheme().equals("https") ? 443 : 80
                : Integer.parseInt(address.port());
        boolean usual = port == 80 || port == 443;
        boolean privateAllowed =
                allowed.contains(bracketed(host) + ":" + port) || (usual && allowed.contains(bracketed(host)));
        boolean systemPort = port < 1024 && !usual;
        if (port > 65535 || (systemPort && !privateAllowed)) {
            throw refused("port " + port + " of " + host + " is not one of the web");
        }
        return new Destination(address.scheme(), host, port, target(address.rest()), privateAllowed);
    }

    static RefusedException refused(String message) {
        return new RefusedException(FetchResult.Rule.ADDRESS, message);
    }

    boolean isTls() {
        return scheme.equals("https");
    }

    /// Scheme, host and port, as an address begins.
    String origin() {
        return scheme + "://" + authority();
    }

    /// Host and port, as the `Host` header names them.
    String authority() {
        return port == (isTls() ? 443 : 80) ? bracketed(host) : hostAndPort();
    }

    String hostAndPort() {
        return bracketed(host) + ":" + port;
    }

    private static String bracketed(String host) {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    String text() {
        return origin() + target;
    }

    private static String host(Address address) throws RefusedException {
        String given = address.host();
        try {
            if (given.startsWith("[")) {
                String inner = given.substring(1, given.length() - 1);
                if (IpLiteral.of(inner).length == 16) {
                    return inner;
                }
                throw refused("host: not a host's name, got " + Shown.of(given));
            }
            String ascii = IDN.toASCII(given, IDN.ALLOW_UNASSIGNED);
            String host = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            if (IpLiteral.looksNumeric(host)) {
                IpLiteral.of(host);
            }
            if (host.isEmpty() || host.length() > 253) {
                throw refused("host: not a host's name, got " + Shown.of(given));
            }
            return host;
        } catch (IllegalArgumentException e) {
            throw refused("host: not a host's name, got " + Shown.of(given));
        }
    }

    /// Percent-encodes what may not stand in a request's first line.
    private static String target(String rest) {
        var target = new StringBuilder(rest.length() + 1);
        if (!rest.startsWith("/")) {
            target.append('/');
        }
        for (byte b : rest.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (UNESCAPED.indexOf(c) >= 0) {
                target.append(c);
            } else {
                target.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return target.toString();
    }
}
