package dateline.lucene;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/// The fields of the index. The dimensions' own are named by [dateline.article.Dimension#key()].
final class Fields {
    /// Changes whenever the same article would be stored otherwise; the index is then built anew.
    static final String VERSION = "3";

    static final String ID = "id";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String CAPTION = "caption";
    /// Epoch milliseconds of the first instant that the publication date can mean; absent where it is unknown.
    static final String PUBLISHED = "published";
    /// All values that facets count, as `Values` writes them.
    static final String FACET = "facet";
    /// The article without its body, as [ArticleCodec] writes it.
    static final String HEAD = "head";
    /// Why it has its tags, as [EvidenceCodec] writes it.
    static final String EVIDENCE = "evidence";

    /// Newest first, undated last, ties by id. The index itself is sorted so: browsing, the commonest page,
    /// then ends early.
    static final Sort NEWEST = byDate(true);

    static final Sort OLDEST = byDate(false);

    private Fields() {}

    private static Sort byDate(boolean newestFirst) {
        var published = new SortField(
                PUBLISHED, SortField.Type.LONG, newestFirst, newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return new Sort(published, new SortField(ID, SortField.Type.STRING));
    }

    /// Text with offsets in its postings: highlighting then never analyses a text again.
    static FieldType text(boolean stored) {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setStored(stored);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
