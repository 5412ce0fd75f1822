package dateline.fetch;

import dateline.source.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An IP address in the spelling that everybody reads alike: four decimal numbers, or the eight groups of
/// RFC 4291. The JDK keeps no address as `::ffff:10.0.0.1`, and libraries differ over `010.1`, so this is ours.
final class IpLiteral {
    private IpLiteral() {}

    /// Whether a host's last label is a number, so that some resolvers take the whole for an IPv4 address:
    /// `127.1`, `0x7f.1`, `2130706433`.
    static boolean looksNumeric(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (last.startsWith("0x")) {
            return last.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0);
        }
        return !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The address's 4 or 16 bytes.
    ///
    /// @throws IllegalArgumentException if it is no address in such a spelling
    static byte[] of(String text) {
        byte[] address = text.indexOf(':') < 0 ? four(text) : sixteen(text);
        if (address.length == 0) {
            throw new IllegalArgumentException("not an IP address in its usual spelling: " + Shown.of(text));
        }
        return address;
    }

    private static byte[] four(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] address = new byte[4];
        if (parts.length != 4) {
            return new byte[0];
        }
        for (int i = 0; i < 4; i++) {
            String part = parts[i];
            boolean decimal =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            boolean octal = part.length() > 1 && part.startsWith("0");
            if (!decimal || octal || Integer.parseInt(part) > 255) {
                return new byte[0];
            }
            address[i] = (byte) Integer.parseInt(part);
        }
        return address;
    }

    private static byte[] sixteen(String text) {
        int gap = text.indexOf("::");
        List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2), true);
        int given = head.size() + tail.size();
        boolean bad = head.contains(-1) || tail.contains(-1) || (gap < 0 ? given != 8 : given > 7);
        if (bad) {
            return new byte[0];
        }
        byte[] address = new byte[16];
        for (int i = 0; i < head.size(); i++) {
            put(address, i, head.get(i));
        }
        for (int i = 0; i < tail.size(); i++) {
            put(address, 8 - tail.size() + i, tail.get(i));
        }
        return address;
    }

    /// The 16-bit groups between the colons; -1 for one that is none.
    private static List<Integer> groups(String text, boolean last) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        String[] parts = text.split(":", 10);
        for (int i = 0; i < parts.length; i++) {
            if (last && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                byte[] four = four(parts[i]);
                groups.add(four.length == 0 ? -1 : ((four[0] & 0xFF) << 8) | (four[1] & 0xFF));
                groups.add(four.length == 0 ? -1 : ((four[2] & 0xFF) << 8) | (four[3] & 0xFF));
            } else {
                groups.add(group(parts[i]));
            }
        }
        return groups;
    }

    private static int group(String text) {
        boolean hex = !text.isEmpty()
                && text.length() <= 4
                && text.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
        return hex ? Integer.parseInt(text, 16) : -1;
    }

    private static void put(byte[] address, int group, int value) {
        address[2 * group] = (byte) (value >> 8);
        address[2 * group + 1] = (byte) value;
    }
}
