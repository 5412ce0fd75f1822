package dateline.lucene;

import dateline.article.Dimension;
import dateline.search.QueryNode.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The words of one point in time's texts and names that are spelled nearly like another. For one thread.
final class SimilarWords {
    /// A word one edit farther off must be in so many times as many articles to be as likely, as a logarithm.
    static final double COST_OF_AN_EDIT = Math.log(50);

    /// A word that more than one article in so many has is right, whatever else there is.
    private static final int RARE = 5_000;

    /// A rarer one is doubted only where one like it is in so many times as many articles.
    private static final int FAR_MORE = 50;

    private static final int CANDIDATES = 3;

    private final Snapshot snapshot;
    private final NewsAnalyzer analyzer;
    private final Deadline deadline;
    private final IndexReader reader;
    private final int rare;

    SimilarWords(Snapshot snapshot, NewsAnalyzer analyzer, Deadline deadline) throws IOException {
        this.snapshot = snapshot;
        this.analyzer = analyzer;
        this.deadline = deadline;
        this.reader = ExitableDirectoryReader.wrap(snapshot.reader, deadline);
        this.rare = Math.max(DidYouMean.FEW, reader.numDocs() / RARE);
    }

    /// A word of the archive.
    ///
    /// @param edits from the one asked about, 1 or 2
    /// @param articles that have it, about
    record Similar(String word, int edits, int articles) {
        double likelihood() {
            return Math.log(articles) - edits * COST_OF_AN_EDIT;
        }
    }

    /// The words of a text as the field has them.
    List<NewsAnalyzer.Word> words(@Nullable Field field, String text) {
        return dimension(field).isEmpty() ? analyzer.words(text) : ofName(text);
    }

    private static List<NewsAnalyzer.Word> ofName(String text) {
        var words = new ArrayList<NewsAnalyzer.Word>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
                String slug = NameKey.words(text.substring(start, at));
                if (!slug.isEmpty()) {
                    words.add(new NewsAnalyzer.Word(slug, start, at));
                }
                start = at + 1;
            }
        }
        return words;
    }

    /// Whether a field has this text as an id, whatever words it is made of.
    boolean isKnown(@Nullable Field field, String text) {
        return dimension(field)
                .map(dimension -> !snapshot.values.withId(dimension, text).isEmpty())
                .orElse(false);
    }

    /// What a word may have meant, the likeliest first; empty where it is known well enough, or nothing is like it.
    List<Similar> to(@Nullable Field field, String word) throws IOException {
        int allowed = Edits.allowed(word);
        if (allowed == 0) {
            return List.of();
        }
        Optional<Dimension> dimension = dimension(field);
        if (dimension.isPresent()) {
            return snapshot.values.words(dimension.get()).has(word)
                    ? List.of()
                    : likeliest(inNames(dimension.get(), word, allowed), 0);
        }
        List<String> fields = field == null ? List.of(Fields.BODY, Fields.TITLE) : List.of(field.key());
        int known = articles(fields, word);
        return known > rare ? List.of() : likeliest(inTexts(fields, word, allowed), known);
    }

    private static Optional<Dimension> dimension(@Nullable Field field) {
        return field == null ? Optional.empty() : Dimension.of(field.key());
    }

    private static List<Similar> likeliest(Map<String, Similar> found, int known) {
        return found.values().stream()
                .filter(similar -> similar.articles > (long) known * FAR_MORE)
                .sorted(Comparator.comparingDouble(Similar::likelihood)
                        .reversed()
                        .thenComparing(Similar::word))
                .limit(CANDIDATES)
                .toList();
    }

    /// About how many articles have the word in any inflection that a query finds.
    private int articles(List<String> fields, String word) throws IOException {
        int most = 0;
        for (String field : fields) {
            for (String form : analyzer.forms(word)) {
                most = Math.max(most, reader.docFreq(new Term(field, form)));
            }
        }
        return most;
    }

    /// The nearer a word and the likelier the field, the sooner it is looked for: to look farther takes longer. The
    /// first letter is hardly ever the wrong one.
    private Map<String, Similar> inTexts(List<String> fields, String word, int allowed) throws IOException {
        var found = new HashMap<String, Similar>();
        for (String field : fields) {
            for (int edits = 1; edits <= allowed; edits++) {
                inTexts(field, word, edits, 1, found);
                if (found.values().stream().anyMatch(similar -> similar.articles > rare)) {
                    return found;
                }
            }
        }
        for (String field : found.isEmpty() ? fields : List.<String>of()) {
            inTexts(field, word, 1, 0, found);
        }
        return found;
    }

    private void inTexts(String field, String word, int allowed, int prefix, Map<String, Similar> found)
            throws IOException {
        @Nullable Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        int letters = word.codePointCount(0, word.length());
        var near = new FuzzyTermsEnum(terms, new Term(field, word), allowed, prefix, true);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String like = term.utf8ToString();
            int shorter = Math.min(letters, like.codePointCount(0, like.length()));
            int edits = Math.round((1 - near.getBoost()) * shorter);
            if (edits > 0 && like.chars().allMatch(Character::isLetter)) {
                found.merge(like, new Similar(like, edits, near.docFreq()), SimilarWords::moreFrequent);
            }
        }
    }

    private Map<String, Similar> inNames(Dimension dimension, String word, int allowed) throws IOException {
        var found = new HashMap<String, Similar>();
        int[] articles = snapshot.articles();
        var edits = new Edits(word);
        snapshot.values.words(dimension).ofLetter(word, (like, numbers) -> {
            int off = edits.to(like);
            if (off <= allowed) {
                int[] sum = new int[1];
                numbers.each(number -> sum[0] += number < articles.length ? articles[number] : 0);
                if (sum[0] > 0) {
                    found.put(like, new Similar(like, off, sum[0]));
                }
            }
        });
        deadline.check();
        return found;
    }

    private static Similar moreFrequent(Similar a, Similar b) {
        return a.articles >= b.articles ? a : b;
    }
}
