package dateline.http;

import dateline.search.QueryRefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The parameters of an address, in their order; every change is a new one. Decoded strictly, for Javalin turns
/// `%` into null and `%FF` into U+FFFD without a word.
record QueryString(List<Parameter> parameters) {
    static final QueryString EMPTY = new QueryString(List.of());

    private static final String PLAIN = "-._~:,/";
    private static final String UNSAFE = "\"%<>\\^`{|}";

    /// One `name=value`, decoded.
    record Parameter(String name, String value) {}

    QueryString {
        parameters = List.copyOf(parameters);
    }

    /// Reads what stands after the `?`.
    ///
    /// @throws QueryRefusedException where a percent sequence or its UTF-8 is broken
    static QueryString parse(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return EMPTY;
        }
        var parameters = new ArrayList<Parameter>();
        for (String pair : raw.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            String decodedName = decode(name, true, "");
            parameters.add(new Parameter(decodedName, decode(value, true, decodedName)));
        }
        return new QueryString(parameters);
    }

    /// Decodes percent sequences, all or nothing.
    ///
    /// @param parameter to name in the refusal
    static String decode(String encoded, boolean plusIsSpace, String parameter) {
        byte[] in = encoded.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%') {
                if (i + 2 >= in.length || !HexFormat.isHexDigit(in[i + 1]) || !HexFormat.isHexDigit(in[i + 2])) {
                    throw new QueryRefusedException(
                            "'%' must be followed by two hexadecimal digits; write %25 for the sign itself",
                            parameter, -1);
                }
                out[length++] = (byte) ((HexFormat.fromHexDigit(in[i + 1]) << 4) | HexFormat.fromHexDigit(in[i + 2]));
                i += 2;
            } else {
                out[length++] = plusIsSpace && in[i] == '+' ? (byte) ' ' : in[i];
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out, 0, length))
                    .toString();
            // Jetty has already put U+FFFD where unescaped bytes were no UTF-8.
            if (encoded.indexOf('\uFFFD') < 0) {
                return text;
            }
        } catch (CharacterCodingException _) {
            // refused below
        }
        throw new QueryRefusedException("the value is not valid UTF-8", parameter, -1);
    }

    /// All values of that name.
    List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name.equals(name))
                .map(Parameter::value)
                .toList();
    }

    /// Its first value, null where there is none.
    @Nullable
    String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    boolean has(String name, String value) {
        return parameters.contains(new Parameter(name, value));
    }

    /// With this as its only value, in the place of the old one.
    QueryString with(String name, String value) {
        var changed = new ArrayList<Parameter>();
        boolean placed = false;
        for (Parameter parameter : parameters) {
            if (!parameter.name.equals(name)) {
                changed.add(parameter);
            } else if (!placed) {
                changed.add(new Parameter(name, value));
                placed = true;
            }
        }
        if (!placed) {
            changed.add(new Parameter(name, value));
        }
        return new QueryString(changed);
    }

    /// With one value more.
    QueryString and(String name, String value) {
        var changed = new ArrayList<>(parameters);
        changed.add(new Parameter(name, value));
        return new QueryString(changed);
    }

    QueryString without(String... names) {
        Set<String> unwanted = Set.copyOf(Arrays.asList(names));
        return keep(parameter -> !unwanted.contains(parameter.name));
    }

    QueryString without(Parameter unwanted) {
        return keep(parameter -> !parameter.equals(unwanted));
    }

    /// Only the parameters that pass.
    QueryString keep(Predicate<Parameter> wanted) {
        return new QueryString(parameters.stream().filter(wanted).toList());
    }

    /// The address of that path with these parameters.
    String at(String path) {
        if (parameters.isEmpty()) {
            return path;
        }
        var address = new StringBuilder(path);
        char separator = '?';
        for (Parameter parameter : parameters) {
            address.append(separator)
                    .append(encode(parameter.name, true))
                    .append('=')
                    .append(encode(parameter.value, true));
            separator = '&';
        }
        return address.toString();
    }

    /// Percent-encodes all but the characters that stand for themselves in a query.
    ///
    /// @param query false: for one segment of a path
    static String encode(String text, boolean query) {
        var encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                encoded.append(c);
            } else if (PLAIN.indexOf(c) >= 0 && (query || c != '/')) {
                encoded.append(c);
            } else if (query && c == ' ') {
                encoded.append('+');
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            }
        }
        return encoded.toString();
    }

    /// Percent-encodes what may not stand in a URI (RFC 3986), stray percent signs included; all else stays.
    static String uri(String address) {
        var encoded = new StringBuilder(address.length() + 16);
        byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean sequence = c == '%'
                    && i + 2 < bytes.length
                    && HexFormat.isHexDigit(bytes[i + 1])
                    && HexFormat.isHexDigit(bytes[i + 2]);
            if (sequence || (c > ' ' && c < 0x7F && UNSAFE.indexOf(c) < 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            }
        }
        return encoded.toString();
    }
}
