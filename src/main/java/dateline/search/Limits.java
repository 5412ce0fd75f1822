package dateline.search;

/// Every limit of a search, in one place; the README's table lists them.
public final class Limits {
    /// Characters of query text.
    public static final int QUERY_LENGTH = 1024;
    /// Parentheses within parentheses.
    public static final int NESTING = 20;
    /// Words, phrases and fields in one query.
    public static final int CLAUSES = 64;
    /// Words in one query marked fuzzy.
    public static final int FUZZY_TERMS = 4;
    /// Literal characters before the first wildcard of a word.
    public static final int WILDCARD_PREFIX = 2;
    /// Words that may lie between those of `"near words"~n`, and how far on `w/n` looks.
    public static final int SLOP = 50;
    /// Words that the wildcards and fuzzy words beside `w/n` stand for in one query, each field's counted.
    public static final int NEAR_WORDS = 1024;
    /// Articles a page.
    public static final int PAGE_SIZE = 100;
    /// Related articles of one story.
    public static final int RELATED = 50;
    /// The deepest article that `page` reaches.
    public static final int PAGING = 10_000;
    /// Values a facet.
    public static final int FACET_SIZE = 100;
    /// Values of one facet on a page of their own.
    public static final int FACET_PAGE = 1000;
    /// Values of one parameter.
    public static final int FILTER_VALUES = 100;
    /// Characters to complete.
    public static final int SUGGESTED_TEXT = 100;
    /// Suggestions at once.
    public static final int SUGGESTIONS = 20;
    /// Of the parts of a query and of the filters each, those that an empty answer is counted without.
    public static final int ALTERNATIVES = 10;
    /// Buckets of a histogram.
    public static final int HISTOGRAM_BUCKETS = 20_000;
    /// Bytes of a draft whose related coverage is asked for.
    public static final int DRAFT_BYTES = 4 << 20;
    /// Points in time that cursors walk through, at once.
    public static final int POINTS_IN_TIME = 16;
    /// How long each is held after its last use.
    public static final int POINT_IN_TIME_MINUTES = 5;
    /// Seconds a search may take.
    public static final int TIMEOUT_SECONDS = 5;

    private Limits() {}
}
