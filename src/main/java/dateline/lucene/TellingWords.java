package dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Chooses the words that set a story apart from the rest of the archive: frequent in it, rare elsewhere.
final class TellingWords {
    private final IndexReader reader;
    private final RelatedWeights weights;

    TellingWords(IndexReader reader, RelatedWeights weights) {
        this.reader = reader;
        this.weights = weights;
    }

    /// A word with its weight in a search for related articles.
    record Telling(StoryWord word, float weight) {}

    /// @param articles how many have it
    private record Candidate(StoryWord word, double frequency, double rarity, int articles) {
        double telling() {
            return frequency * rarity;
        }
    }

    /// The most telling first.
    ///
    /// A word that only one article has costs nothing to look for. It takes nobody's place, so a story has the same
    /// telling words whether or not it is in the archive itself.
    List<Telling> of(List<StoryWord> words) throws IOException {
        var telling = new ArrayList<Telling>();
        int common = 0;
        for (Candidate candidate : candidates(words)) {
            common += candidate.articles > 1 ? 1 : 0;
            if (common > weights.terms() || telling.size() == 2 * weights.terms()) {
                break;
            }
            double weight = candidate.frequency * Math.pow(candidate.rarity, weights.rarity());
            telling.add(new Telling(candidate.word, (float) weight));
        }
        return telling;
    }

    /// Grows with the rarity of what that many articles have.
    static double rarity(int articles, int all) {
        return Math.log1p((all - articles + 0.5) / (articles + 0.5));
    }

    /// How much a story says a word; the tenth time adds less than the first.
    private double frequency(StoryWord word) {
        return Math.log1p(word.inBody() + weights.own() * word.inTitle());
    }

    /// The most telling first. Only the story's most frequent words are looked up: that is what takes the time.
    private List<Candidate> candidates(List<StoryWord> words) throws IOException {
        List<StoryWord> frequent = words.stream()
                .sorted(Comparator.comparingDouble(this::frequency).reversed())
                .limit(weights.candidates())
                .toList();
        int[] articles = articlesWith(frequent);
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < articles.length; i++) {
            StoryWord word = frequent.get(i);
            if (articles[i] > 0) {
                candidates.add(new Candidate(word, frequency(word), rarity(articles[i], reader.maxDoc()), articles[i]));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::telling).reversed());
        return candidates;
    }

    /// How many articles have each word, about: one with two of its forms counts twice.
    private int[] articlesWith(List<StoryWord> words) throws IOException {
        int[] articles = new int[words.size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            @Nullable TermsEnum bodies = terms(leaf, Fields.BODY);
            @Nullable TermsEnum titles = terms(leaf, Fields.TITLE);
            for (int i = 0; i < articles.length; i++) {
                StoryWord word = words.get(i);
                int inBodies = articlesWith(word, bodies);
                articles[i] +=
                        word.inTitle() == 0 && inBodies > 0 ? inBodies : Math.max(inBodies, articlesWith(word, titles));
            }
        }
        return articles;
    }

    private static @Nullable TermsEnum terms(LeafReaderContext leaf, String field) throws IOException {
        // Lucene answers null for a field that no document of the segment has.
        @Nullable Terms terms = leaf.reader().terms(field);
        return terms == null ? null : terms.iterator();
    }

    private static int articlesWith(StoryWord word, @Nullable TermsEnum terms) throws IOException {
        int articles = 0;
        for (BytesRef form : word.forms()) {
            articles += terms != null && terms.seekExact(form) ? terms.docFreq() : 0;
        }
        return articles;
    }
}
