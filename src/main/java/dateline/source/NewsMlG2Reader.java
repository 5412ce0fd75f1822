package dateline.source;

import java.io.IOException;
import java.io.InputStream;

/// Takes a document of several stories apart.
final class NewsMlG2Reader {
    private NewsMlG2Reader() {}

    static void read(InputStream in, Delivery out) throws IOException {
        out.refuse(0, "NewsMlG2Reader does not read yet: " + in.read());
    }
}
