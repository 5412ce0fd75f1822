package dateline.source;

import java.nio.charset.StandardCharsets;

/// What the beginning of a file says it is.
sealed interface Recognition {
    /// Stories of a format.
    record Stories(Format format) implements Recognition {}

    /// Compressed by gzip.
    record Gzip() implements Recognition {}

    /// A tar archive.
    record Tar() implements Recognition {}

    /// The archive of a web crawl.
    record WebArchive() implements Recognition {}

    /// Nothing that is read here.
    record Unknown(String reason) implements Recognition {}

    /// What wraps other files, or is known to be no text.
    static Recognition ofBytes(byte[] head) {
        if (head.length == 0) {
            return new Unknown("empty file");
        }
        if (begins(head, 0x1F, 0x8B)) {
            return new Gzip();
        }
        if (isTarHeader(head)) {
            return new Tar();
        }
        if (begins(head, 'W', 'A', 'R', 'C', '/')
                || begins(head, 'f', 'i', 'l', 'e', 'd', 'e', 's', 'c', ':', '/', '/')) {
            return new WebArchive();
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            return notRead("a zip archive");
        }
        if (begins(head, 'B', 'Z', 'h')
                || begins(head, 0xFD, '7', 'z', 'X', 'Z')
                || begins(head, 0x28, 0xB5, 0x2F, 0xFD)) {
            return notRead("compression other than gzip");
        }
        if (begins(head, 0xFF, 0xD8, 0xFF) || begins(head, 0x89, 'P', 'N', 'G') || begins(head, 'G', 'I', 'F', '8')) {
            return new Unknown("format not recognised: a picture");
        }
        return begins(head, '%', 'P', 'D', 'F') ? notRead("PDF") : new Unknown("");
    }

    /// What text is.
    ///
    /// @param head UTF-8 or another superset of ASCII, without a byte order mark
    static Recognition ofText(byte[] head) {
        String text = decode(head);
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return new Unknown("nothing but white space");
        }
        if (isJson(start)) {
            return new Stories(isJsonFeed(start) ? Format.JSON_FEED : Format.JSON);
        }
        if (text.chars().filter(c -> c == 0).count() * 100 > text.length()) {
            return new Unknown("a binary file (NUL bytes)");
        }
        Recognition markup = markup(start);
        if (!(markup instanceof Unknown(String reason)) || !reason.isEmpty()) {
            return markup;
        }
        if (ScrapedTextRecognition.isStory(text)) {
            return new Stories(Format.SCRAPED_TEXT);
        }
        if (text.contains("\nMIME-Version: ") && text.contains("multipart/related")) {
            return new Unknown("format not recognised: MHTML is not read yet, a page saved as HTML is");
        }
        return hasJsonLine(start)
                ? new Stories(Format.JSON)
                : new Unknown(
                        "format not recognised: neither JSON nor markup nor the text of a story (--format text takes it for one)");
    }

    /// A character may be cut at the end of the head; anywhere else it must be UTF-8.
    private static String decode(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        int malformed = text.indexOf('\uFFFD');
        return malformed < 0 || malformed >= text.length() - 3 ? text : new String(head, Piece.WINDOWS_1252);
    }

    private static boolean isJson(String start) {
        if (start.charAt(0) == '{') {
            return true;
        }
        String inner = start.substring(1).stripLeading();
        return start.charAt(0) == '['
                && (inner.isEmpty() || "{[]\"-0123456789".indexOf(inner.charAt(0)) >= 0 || inner.startsWith("null"));
    }

    /// Whether JSON states its version, with its slashes escaped or not, or has what else only a feed has.
    private static boolean isJsonFeed(String start) {
        String plain = start.replace("\\/", "/");
        return plain.contains("//jsonfeed.org/version/")
                || (plain.contains("\"items\"")
                        && (plain.contains("\"home_page_url\"") || plain.contains("\"feed_url\"")));
    }

    /// JSON lines whose first ones are broken.
    private static boolean hasJsonLine(String start) {
        return start.lines().anyMatch(line -> line.startsWith("{\"") && line.endsWith("}"));
    }

    private static Recognition markup(String start) {
        String first = start.substring(0, Math.min(start.length(), 4096));
        if (start.charAt(0) == '<' && (first.startsWith("<!DOCTYPE lewis") || first.contains("<REUTERS "))) {
            return new Stories(Format.REUTERS_SGML);
        }
        if (start.charAt(0) != '<') {
            return new Unknown("");
        }
        String root = MarkupRoot.of(start);
        return switch (root) {
            case "rss", "rdf", "feed", "channel" -> new Stories(Format.FEED);
            case "newsmessage",
                    "newsitem",
                    "packageitem",
                    "conceptitem",
                    "knowledgeitem",
                    "planningitem",
                    "catalogitem",
                    "itemset",
                    "contentset",
                    "contentmeta",
                    "groupset" -> new Stories(Format.NEWSML_G2);
            case "newsml" -> new Stories(Format.NEWSML);
            case "nitf" -> new Stories(Format.NITF);
            case "html", "head", "body", "title", "meta", "div", "article", "main", "p", "h1", "script", "link" ->
                new Stories(Format.HTML);
            case "opml" ->
                new Unknown("a list of feeds (OPML), which holds no stories; `dateline feeds FILE` follows its feeds");
            case "" -> new Unknown("");
            default ->
                first.startsWith("<?xml") || start.contains("<item") || start.contains("<entry")
                        ? feedOrNothing(start, root)
                        : new Unknown("");
        };
    }

    /// XML of another root is a feed if it has what feeds have.
    private static Recognition feedOrNothing(String start, String root) {
        return start.contains("<item") || start.contains("<entry")
                ? new Stories(Format.FEED)
                : new Unknown("format not recognised: XML whose root is <" + Shown.plain(root, 60) + ">");
    }

    /// Whether the checksum is right, which every tar has from its first day.
    private static boolean isTarHeader(byte[] head) {
        if (head.length < 512 || head[0] == 0) {
            return false;
        }
        int sum = 8 * ' ';
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? 0 : head[i] & 0xFF;
        }
        int stated = 0;
        for (int i = 148; i < 156; i++) {
            if (head[i] >= '0' && head[i] <= '7') {
                stated = stated * 8 + head[i] - '0';
            } else if (head[i] != ' ' && head[i] != 0) {
                return false;
            }
        }
        return stated == sum;
    }

    private static Unknown notRead(String what) {
        return new Unknown("format not recognised: " + what + " is not read yet");
    }

    private static boolean begins(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
