package dateline.lucene;

import dateline.article.Tag;
import dateline.article.TaggedArticle;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads stored articles of one point in time. For one thread.
final class ArticleReader {
    private static final Set<String> HEAD = Set.of(Fields.HEAD);
    private static final Set<String> WITH_BODY = Set.of(Fields.HEAD, Fields.BODY);
    private static final Set<String> WHOLE = Set.of(Fields.HEAD, Fields.BODY, Fields.EVIDENCE);

    private final StoredFields stored;
    private final Values.View values;

    ArticleReader(Snapshot snapshot) throws IOException {
        this.stored = snapshot.reader.storedFields();
        this.values = snapshot.values;
    }

    /// An article as a list of results needs it, its tags without their evidence.
    ///
    /// @param withBody whether the body is needed; it is read too where it stands for a missing title
    TaggedArticle read(int document, boolean withBody) throws IOException {
        Document found = stored.document(document, withBody ? WITH_BODY : HEAD);
        BytesRef head = found.getBinaryValue(Fields.HEAD);
        if (!withBody && ArticleCodec.hasNoTitle(head)) {
            return read(document, true);
        }
        return relabelled(decode(head, found));
    }

    /// All of an article.
    TaggedArticle readWhole(int document) throws IOException {
        Document found = stored.document(document, WHOLE);
        TaggedArticle tagged = decode(found.getBinaryValue(Fields.HEAD), found);
        return relabelled(EvidenceCodec.decode(found.getBinaryValue(Fields.EVIDENCE), tagged));
    }

    private static TaggedArticle decode(BytesRef head, Document found) throws IOException {
        @Nullable String body = found.get(Fields.BODY);
        return ArticleCodec.decode(head, body == null ? "" : body);
    }

    /// One name for one id everywhere, whatever each article calls it.
    private TaggedArticle relabelled(TaggedArticle tagged) {
        return new TaggedArticle(
                tagged.article(), tagged.tags().stream().map(this::relabelled).toList(), tagged.unresolved());
    }

    private Tag relabelled(Tag tag) {
        int number = values.number(tag.dimension(), tag.id());
        return number < 0
                ? tag
                : new Tag(tag.dimension(), tag.id(), values.label(number), tag.origin(), tag.evidence());
    }
}
