package dateline.source;

import java.io.IOException;
import java.io.InputStream;

/// Takes a message of NewsML-G2 apart into its items.
final class NewsMlG2Reader {
    private NewsMlG2Reader() {}

    static void read(InputStream in, Delivery out) throws IOException {
        new XmlStories(
                        Format.NEWSML_G2,
                        "newsItem",
                        "packageItem",
                        "conceptItem",
                        "knowledgeItem",
                        "planningItem",
                        "catalogItem")
                .read(in, out);
    }
}
