package dateline.source;

/// Every limit of a document that comes in, in one place; the README's table lists them.
public final class ArticleLimits {
    /// Bytes of one article as received: a line, an array's element, a file of text.
    public static final int BYTES = 4 << 20;
    /// Bytes of a feed or an agency's message, which may hold many articles.
    public static final int DOCUMENT_BYTES = 16 << 20;
    /// Arrays and objects of JSON within one another.
    public static final int JSON_DEPTH = 32;
    /// Elements of HTML within one another; what lies deeper is read as if it lay there.
    public static final int HTML_DEPTH = 512;
    /// Characters of one name: an author, a person, a country, a topic, a publisher.
    public static final int NAME_LENGTH = 1000;
    /// Characters of an address.
    public static final int ADDRESS_LENGTH = 8192;
    /// Values of one list: authors, people, captions, ...
    public static final int LIST_SIZE = 1000;
    /// Archives and compressions within one another.
    public static final int ARCHIVE_DEPTH = 4;
    /// Folders within one another.
    public static final int FOLDER_DEPTH = 64;

    private ArticleLimits() {}
}
