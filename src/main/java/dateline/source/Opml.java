package dateline.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;

/// A list of feeds: OPML 1.0 to 2.0 however broken, or plain lines, each an address and perhaps a title, with
/// comments behind `#`.
///
/// @param subscriptions each feed once, in the list's order
/// @param problems what of the list is no feed that could be followed, and why
/// @param whole whether it has its end, as far as that can be told: one that breaks off names only some of its feeds
public record Opml(List<Subscription> subscriptions, List<Refusal> problems, boolean whole) {
    public Opml {
        subscriptions = List.copyOf(subscriptions);
        problems = List.copyOf(problems);
    }

    /// Reads a list of at most [ArticleLimits#DOCUMENT_BYTES]; the stream is not closed.
    ///
    /// @param origin its name in problems
    public static Opml read(InputStream in, String origin) throws IOException {
        byte[] head = in.readNBytes(4);
        ByteOrderMark mark = ByteOrderMark.of(head);
        var bytes =
                new SequenceInputStream(new ByteArrayInputStream(head, mark.length(), head.length - mark.length()), in);
        byte[] text = mark.decode(bytes).readNBytes(ArticleLimits.DOCUMENT_BYTES + 1);
        if (text.length > ArticleLimits.DOCUMENT_BYTES) {
            String reason = "a list longer than " + (ArticleLimits.DOCUMENT_BYTES >> 20) + " MB";
            return new Opml(List.of(), List.of(new Refusal(origin, 0, reason)), false);
        }
        return of(Piece.utf8OrWindows1252(text), origin);
    }

    /// Reads a list that is decoded already.
    public static Opml of(String text, String origin) {
        var list = new SubscriptionList(origin);
        String start = text.stripLeading();
        if (start.isEmpty()) {
            list.problem(0, "an empty list of feeds");
        } else if (start.charAt(0) == '<') {
            OpmlOutlines.read(text, list);
        } else if (start.indexOf(0) >= 0) {
            list.problem(0, "no list of feeds: a binary file");
        } else {
            lines(text, list);
        }
        return list.end(start.isEmpty() || start.charAt(0) != '<' || OpmlOutlines.isWhole(text));
    }

    private static void lines(String text, SubscriptionList list) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String entry = withoutComment(line).strip();
            if (entry.isEmpty()) {
                continue;
            }
            int gap = 0;
            while (gap < entry.length() && entry.charAt(gap) > ' ') {
                gap++;
            }
            list.feed(number, entry.substring(0, gap), entry.substring(gap), "", List.of());
        }
    }

    /// An address may have a `#` of its own.
    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        while (hash > 0 && line.charAt(hash - 1) > ' ') {
            hash = line.indexOf('#', hash + 1);
        }
        return hash < 0 ? line : line.substring(0, hash);
    }
}
