package dateline.source;

import java.io.IOException;
import java.io.InputStream;

/// Takes a message of NewsML 1 apart into its items.
final class NewsMlReader {
    private NewsMlReader() {}

    static void read(InputStream in, Delivery out) throws IOException {
        new XmlStories(Format.NEWSML, "NewsItem").read(in, out);
    }
}
