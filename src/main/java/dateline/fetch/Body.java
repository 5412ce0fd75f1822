package dateline.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// The bytes of a document that was fetched, inflated.
public final class Body {
    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes the array; nobody may change it afterwards.
    static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    public int size() {
        return bytes.length;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /// A copy.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
