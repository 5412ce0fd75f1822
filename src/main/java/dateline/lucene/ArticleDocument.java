package dateline.lucene;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.article.Vocabulary;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/// An article as a document of the index.
final class ArticleDocument {
    private static final FieldType TEXT = Fields.text(false);
    private static final FieldType STORED_TEXT = Fields.text(true);

    private final Vocabulary vocabulary;

    ArticleDocument(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Document of(TaggedArticle tagged) throws IOException {
        Article article = tagged.article();
        var document = new Document();
        document.add(new StoredField(Fields.HEAD, ArticleCodec.encode(tagged)));
        document.add(new StoredField(Fields.EVIDENCE, EvidenceCodec.encode(tagged)));
        document.add(new StringField(Fields.ID, article.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(article.id())));
        document.add(new Field(Fields.TITLE, article.title(), TEXT));
        document.add(new Field(Fields.BODY, article.body(), STORED_TEXT));
        for (String caption : article.captions()) {
            document.add(new Field(Fields.CAPTION, caption, TEXT));
        }
        if (article.published() != null) {
            long millis = article.published().first().toEpochMilli();
            document.add(new LongPoint(Fields.PUBLISHED, millis));
            document.add(new NumericDocValuesField(Fields.PUBLISHED, millis));
        }
        var seen = new HashSet<String>();
        for (Tag tag : tagged.tags()) {
            addValue(document, seen, tag.dimension(), tag.id(), tag.label());
            for (String broader : vocabulary.broader(tag.dimension(), tag.id())) {
                addValue(document, seen, tag.dimension(), broader, "");
            }
        }
        return document;
    }

    /// An article has a value once, however many of its tags or their broader ones say so.
    private static void addValue(Document document, Set<String> seen, Dimension dimension, String id, String label) {
        if (seen.add(dimension.key() + ' ' + id)) {
            document.add(new StringField(dimension.key(), id, Field.Store.NO));
            document.add(new SortedSetDocValuesField(Fields.FACET, Values.term(dimension, id, label)));
        }
    }
}
