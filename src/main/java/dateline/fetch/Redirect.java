package dateline.fetch;

import dateline.source.Address;
import dateline.source.Shown;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where a `Location` header leads (RFC 3986, section 5.2, on texts that often are no URI).
final class Redirect {
    private Redirect() {}

    /// The new address.
    ///
    /// @param location as received, byte for character
    /// @throws RefusedException if it is no http(s) address
    static Address resolve(Address base, String location) throws RefusedException {
        String reference = new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
        int fragment = reference.indexOf('#');
        String target = fragment < 0 ? reference : reference.substring(0, fragment);
        // Which host a backslash belongs to is read in two ways, which is what such a header is for.
        return Optional.of(target)
                .filter(text -> text.indexOf('\\') < 0)
                .flatMap(text -> Address.resolve(base, text))
                .orElseThrow(() ->
                        Destination.refused("redirect: not an http(s) address of a host, got " + Shown.of(reference)));
    }
}
