package dateline.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Bytes of XML, HTML or other text as characters, in the encoding that they are in, which need not be the one that
/// they name.
public final class EncodedText {
    /// How many characters of two bytes and more make it certain that text is UTF-8.
    private static final int CERTAIN = 4;

    private EncodedText() {}

    /// The text without its byte order mark.
    ///
    /// A mark counts most, then what the bytes show: text that is UTF-8 seldom is so by chance. Only then counts
    /// what the sender says, then the document; and text that is none of this is windows-1252.
    ///
    /// @param httpContentType the `Content-Type` that came with it
    public static String decode(byte[] bytes, @Nullable String httpContentType) {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        Charset unicode = mark.charset();
        if (unicode != null && mark != ByteOrderMark.UTF_8) {
            return new String(bytes, mark.length(), bytes.length - mark.length(), unicode);
        }
        Optional<Charset> ebcdic = ebcdic(bytes);
        if (ebcdic.isPresent()) {
            return new String(bytes, ebcdic.get());
        }
        Utf8 utf8 = Utf8.count(bytes, mark.length());
        if (utf8.broken == 0 && (mark == ByteOrderMark.UTF_8 || utf8.multiple == 0 || utf8.multiple >= CERTAIN)) {
            return isEscaped(bytes)
                    ? declared(bytes, httpContentType, utf8)
                    : new String(bytes, mark.length(), bytes.length - mark.length(), StandardCharsets.UTF_8);
        }
        return mark == ByteOrderMark.UTF_8 ? mixed(bytes, mark.length()) : declared(bytes, httpContentType, utf8);
    }

    private static String declared(byte[] bytes, @Nullable String httpContentType, Utf8 utf8) {
        List<Charset> candidates = new ArrayList<>();
        if (httpContentType != null) {
            DeclaredEncoding.ofContentType(httpContentType).ifPresent(candidates::add);
        }
        DeclaredEncoding.ofXml(bytes).ifPresent(candidates::add);
        DeclaredEncoding.ofHtml(bytes).ifPresent(candidates::add);
        for (Charset charset : candidates) {
            boolean isUnicode =
                    charset.name().startsWith("UTF-") || charset.name().contains("EBCDIC");
            // Some can only be read: ISO-2022-CN, x-JISAutoDetect.
            boolean isSingle = charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
            if (!isUnicode && !(isSingle && utf8.broken == 0 && utf8.multiple > 0) && isReadable(bytes, charset)) {
                return new String(bytes, charset);
            }
        }
        if (utf8.broken == 0) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        boolean isMixed = utf8.multiple > (candidates.contains(StandardCharsets.UTF_8) ? 0 : utf8.broken);
        return isMixed ? mixed(bytes, 0) : new String(bytes, Piece.WINDOWS_1252);
    }

    /// Whether nearly all of the bytes mean something: a page may be cut in the middle of a character.
    private static boolean isReadable(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int errors = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
            if (result.isError()) {
                errors++;
                in.position(in.position() + result.length());
                if (errors > 2 + bytes.length / 1000) {
                    return false;
                }
            }
        }
    }

    /// UTF-8 into which something else was pasted: what is no UTF-8 is windows-1252.
    private static String mixed(byte[] bytes, int start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            for (int i = result.length(); i > 0; i--) {
                out.put(new String(new byte[] {in.get()}, Piece.WINDOWS_1252));
            }
        }
    }

    /// ISO-2022 switches its alphabets by escape sequences, so that all its bytes are ASCII.
    private static boolean isEscaped(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    /// `<?xm` in the encodings of mainframes, of which the declaration then names one.
    private static Optional<Charset> ebcdic(byte[] bytes) {
        boolean begins = bytes.length > 4
                && bytes[0] == 0x4C
                && bytes[1] == 0x6F
                && bytes[2] == (byte) 0xA7
                && bytes[3] == (byte) 0x94;
        Optional<Charset> family = begins ? DeclaredEncoding.named("IBM037") : Optional.empty();
        return family.map(charset -> DeclaredEncoding.ofXml(new String(bytes, 0, Math.min(bytes.length, 200), charset))
                .orElse(charset));
    }

    /// What bytes are as UTF-8.
    ///
    /// @param multiple characters of several bytes
    /// @param broken places that are no UTF-8
    private record Utf8(int multiple, int broken) {
        static Utf8 count(byte[] bytes, int start) {
            int multiple = 0;
            int broken = 0;
            int i = start;
            while (i < bytes.length) {
                int b = bytes[i] & 0xFF;
                if (b < 0x80) {
                    i++;
                    continue;
                }
                int length = length(bytes, i, b);
                if (length > 0) {
                    multiple++;
                    i += length;
                } else {
                    // The last character of a text may be cut.
                    broken += bytes.length - i < 4 && b >= 0xC2 ? 0 : 1;
                    i++;
                }
            }
            return new Utf8(multiple, broken);
        }

        /// The length of the character that begins there; 0 where none does.
        private static int length(byte[] bytes, int at, int first) {
            int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
            if (length == 0 || at + length > bytes.length) {
                return 0;
            }
            int second = bytes[at + 1] & 0xFF;
            boolean overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
            boolean beyond = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
            for (int i = 1; i < length; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) {
                    return 0;
                }
            }
            return overlong || beyond ? 0 : length;
        }
    }
}
