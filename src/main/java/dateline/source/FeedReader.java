package dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/// Takes a feed apart into one feed an item.
final class FeedReader {
    private FeedReader() {}

    static void read(InputStream in, Delivery out) throws IOException {
        read(in, out, text -> XmlFeed.of(text, null));
    }

    static void read(InputStream in, Delivery out, Function<String, FeedDocument> reader) throws IOException {
        String text = DocumentText.of(in);
        if (text == null) {
            out.refuse(0, DocumentText.TOO_LONG);
            return;
        }
        FeedDocument feed;
        try {
            feed = reader.apply(text);
        } catch (RuntimeException | StackOverflowError e) {
            // One document must not end the reading of all others.
            out.refuse(0, "not readable: " + e.getClass().getSimpleName());
            return;
        }
        int line = 1;
        int at = 0;
        for (int i = 0; i < feed.size(); i++) {
            for (int start = feed.itemStart(i); at < start; at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            out.story(feed.format(), feed.itemText(i), line);
        }
        String failure = feed.failure();
        if (failure != null) {
            out.refuse(line, failure);
        } else if (feed.isCut()) {
            out.refuse(line, "more than " + FeedSlices.MOST + " items; the rest is not read");
        } else if (feed.size() == 0) {
            out.refuse(0, "no item in this feed");
        } else if (feed.isLastCut()) {
            // A feed that is polled is asked again; this is all that there will be.
            out.refuse(line, "the feed breaks off in this item, which goes in as far as it goes");
        } else if (!feed.isWhole()) {
            out.refuse(line, "the feed breaks off behind this item, which goes in");
        }
    }
}
