package dateline.source;

import java.io.IOException;
import java.io.InputStream;

/// Takes a JSON Feed apart into one feed an item.
final class JsonFeedReader {
    private JsonFeedReader() {}

    static void read(InputStream in, Delivery out) throws IOException {
        FeedReader.read(in, out, text -> JsonFeed.of(text, null));
    }
}
