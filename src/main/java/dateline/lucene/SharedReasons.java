package dateline.lucene;

import dateline.article.Dimension;
import dateline.article.PublicationDate;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.search.Reasons;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Tells what the articles found share with one story.
final class SharedReasons {
    /// A publication date known to the day or better.
    private static final int DAY_LENGTH = 10;

    private final Snapshot snapshot;
    private final TaggedArticle story;
    private final List<StoryWord> words;
    private final List<Tag> topics;
    private final int[] people;
    /// The shared words of each article found, as numbers in their order.
    private final Map<Integer, BitSet> wordsOf = new HashMap<>();

    /// @param words those to look for
    /// @param found the articles that may be asked about
    SharedReasons(Snapshot snapshot, TaggedArticle story, List<StoryWord> words, List<ScoreDoc> found)
            throws IOException {
        this.snapshot = snapshot;
        this.story = story;
        this.words = words;
        this.topics = story.tags(Dimension.TOPIC);
        this.people = story.tags(Dimension.PERSON).stream()
                .mapToInt(tag -> snapshot.values.number(tag.dimension(), tag.id()))
                .filter(number -> number >= 0)
                .toArray();
        int[] sorted = found.stream().mapToInt(one -> one.doc).sorted().toArray();
        for (int from = 0; from < sorted.length; ) {
            LeafReaderContext leaf = snapshot.leaf(sorted[from]);
            int to = from;
            while (to < sorted.length
                    && sorted[to] < leaf.docBase + leaf.reader().maxDoc()) {
                wordsOf.put(sorted[to++], new BitSet());
            }
            int[] here = Arrays.copyOfRange(sorted, from, to);
            findWords(leaf, Fields.TITLE, here);
            findWords(leaf, Fields.BODY, here);
            from = to;
        }
    }

    /// The people of the story whom any article has.
    int people() {
        return people.length;
    }

    /// How many words and people that article shares.
    int shared(int document) {
        int shared = words(document).cardinality();
        for (int person : people) {
            shared += has(document, person) ? 1 : 0;
        }
        return shared;
    }

    private BitSet words(int document) {
        return Objects.requireNonNull(wordsOf.get(document));
    }

    /// Whether an article is found under a value.
    private boolean has(int document, int value) {
        LeafReaderContext leaf = snapshot.leaf(document);
        FacetRows rows = snapshot.rows(leaf);
        for (int i = rows.starts[document - leaf.docBase]; i < rows.starts[document - leaf.docBase + 1]; i++) {
            if (rows.values[i] == value) {
                return true;
            }
        }
        return false;
    }

    /// Notes which articles of a segment have which words, by their postings: each word is looked up once, however
    /// many articles there are.
    private void findWords(LeafReaderContext leaf, String field, int[] documents) throws IOException {
        // Lucene answers null for a field that no document of the segment has.
        @Nullable Terms terms = leaf.reader().terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum known = terms.iterator();
        @Nullable PostingsEnum postings = null;
        for (int word = 0; word < words.size(); word++) {
            for (BytesRef form : words.get(word).forms()) {
                if (!known.seekExact(form)) {
                    continue;
                }
                postings = known.postings(postings, PostingsEnum.NONE);
                for (int document : documents) {
                    int inLeaf = document - leaf.docBase;
                    if (postings.docID() == inLeaf
                            || (postings.docID() < inLeaf && postings.advance(inLeaf) == inLeaf)) {
                        words(document).set(word);
                    }
                }
            }
        }
    }

    /// Why that article is related: one of those found.
    Reasons with(TaggedArticle other, int document) {
        return new Reasons(
                shared(other, Dimension.PERSON),
                shared(other, Dimension.COUNTRY),
                topics(document),
                terms(document),
                daysLater(other));
    }

    private List<Tag> shared(TaggedArticle other, Dimension dimension) {
        Set<String> others = other.tags(dimension).stream().map(Tag::id).collect(Collectors.toSet());
        return story.tags(dimension).stream()
                .filter(tag -> others.contains(tag.id()))
                .map(this::labelled)
                .toList();
    }

    /// The story's topics under which the other article is found: those of its own and all broader ones.
    private List<Tag> topics(int document) {
        return topics.stream()
                .filter(tag -> has(document, snapshot.values.number(tag.dimension(), tag.id())))
                .map(this::labelled)
                .toList();
    }

    private Tag labelled(Tag tag) {
        return new Tag(
                tag.dimension(), tag.id(), snapshot.values.labelOf(tag.dimension(), tag.id()), tag.origin(), List.of());
    }

    private List<String> terms(int document) {
        return words(document).stream()
                .mapToObj(word -> words.get(word).written())
                .toList();
    }

    private @Nullable Long daysLater(TaggedArticle other) {
        PublicationDate own = story.article().published();
        PublicationDate theirs = other.article().published();
        if (own == null
                || theirs == null
                || own.text().length() < DAY_LENGTH
                || theirs.text().length() < DAY_LENGTH) {
            return null;
        }
        return theirs.day().toEpochDay() - own.day().toEpochDay();
    }
}
