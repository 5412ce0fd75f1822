package dateline.source;

import java.io.IOException;
import java.io.InputStream;

/// Takes a document of several stories apart.
final class NewsMlReader {
    private NewsMlReader() {}

    static void read(InputStream in, Delivery out) throws IOException {
        out.refuse(0, "NewsMlReader does not read yet: " + in.read());
    }
}
