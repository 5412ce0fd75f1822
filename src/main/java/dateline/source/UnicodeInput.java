package dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// UTF-16 or UTF-32 as UTF-8, so that the readers know one encoding.
final class UnicodeInput extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[8192];
    private byte[] bytes = new byte[0];
    private int position;
    /// The first half of a surrogate pair whose second half comes with the next characters; 0: none.
    private char half;

    /// @param in after its byte order mark
    UnicodeInput(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset.newDecoder());
    }

    @Override
    public int read() throws IOException {
        return position < bytes.length || fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (position == bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, to, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        int kept = half == 0 ? 0 : 1;
        chars[0] = half;
        half = 0;
        int count = reader.read(chars, kept, chars.length - kept);
        if (count < 0) {
            return false;
        }
        int end = kept + count;
        if (Character.isHighSurrogate(chars[end - 1])) {
            half = chars[--end];
        }
        bytes = new String(chars, 0, end).getBytes(StandardCharsets.UTF_8);
        position = 0;
        return bytes.length > 0 || fill();
    }
}
