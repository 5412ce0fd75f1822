package dateline.lucene;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// An article without its body and without the evidence for its tags as bytes of a stored field, so that a list of
/// results never reads either.
final class ArticleCodec {
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());
    private static final List<Tag.Origin> ORIGINS = List.of(Tag.Origin.values());

    private ArticleCodec() {}

    static BytesRef encode(TaggedArticle tagged) throws IOException {
        Article article = tagged.article();
        var out = new ByteBuffersDataOutput();
        out.writeString(article.title());
        out.writeString(article.id());
        writeOptional(
                out, article.published() == null ? null : article.published().text());
        writeOptional(
                out, article.publisher() == null ? null : article.publisher().id());
        writeOptional(
                out, article.publisher() == null ? null : article.publisher().label());
        writeOptional(out, article.url());
        writeOptional(out, article.language());
        writeOptional(out, article.aggregator());
        writeOptional(out, article.publishedFrom());
        writeStrings(out, article.authors());
        writeStrings(out, article.captions());
        out.writeVInt(tagged.tags().size());
        for (Tag tag : tagged.tags()) {
            writeTag(out, tag);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static boolean hasNoTitle(BytesRef bytes) {
        return bytes.bytes[bytes.offset] == 0; // the title comes first, its length before it
    }

    /// Reads an article back.
    ///
    /// @param body the body to give the article, "" where it is not needed
    static TaggedArticle decode(BytesRef bytes, String body) throws IOException {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        String title = in.readString();
        String id = in.readString();
        String published = readOptional(in);
        String publisherId = readOptional(in);
        String publisherLabel = readOptional(in);
        String url = readOptional(in);
        String language = readOptional(in);
        String aggregator = readOptional(in);
        String publishedFrom = readOptional(in);
        List<String> authors = readStrings(in);
        List<String> captions = readStrings(in);
        var tags = new ArrayList<Tag>();
        for (int n = in.readVInt(); n > 0; n--) {
            tags.add(readTag(in));
        }
        var article = new Article(
                id,
                title,
                body,
                published == null ? null : PublicationDate.parse(published),
                publisherId == null || publisherLabel == null ? null : new Publisher(publisherId, publisherLabel),
                url,
                language,
                authors,
                Labels.NONE,
                captions,
                aggregator,
                publishedFrom);
        return new TaggedArticle(article, tags);
    }

    private static void writeTag(DataOutput out, Tag tag) throws IOException {
        out.writeByte((byte) DIMENSIONS.indexOf(tag.dimension()));
        out.writeString(tag.id());
        out.writeString(tag.label());
        out.writeByte((byte) ORIGINS.indexOf(tag.origin()));
    }

    private static Tag readTag(DataInput in) throws IOException {
        Dimension dimension = DIMENSIONS.get(in.readByte());
        String id = in.readString();
        String label = in.readString();
        Tag.Origin origin = ORIGINS.get(in.readByte());
        return new Tag(dimension, id, label, origin, List.of());
    }

    /// A byte tells whether a value follows.
    private static void writeOptional(DataOutput out, @Nullable String value) throws IOException {
        out.writeByte((byte) (value == null ? 0 : 1));
        if (value != null) {
            out.writeString(value);
        }
    }

    private static @Nullable String readOptional(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }

    private static void writeStrings(DataOutput out, List<String> values) throws IOException {
        out.writeVInt(values.size());
        for (String value : values) {
            out.writeString(value);
        }
    }

    private static List<String> readStrings(DataInput in) throws IOException {
        int count = in.readVInt();
        var values = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            values.add(in.readString());
        }
        return values;
    }
}
