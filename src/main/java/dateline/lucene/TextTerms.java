package dateline.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;

/// Words of a query as the terms that texts are indexed by.
final class TextTerms {
    private static final int FUZZY_PREFIX = 1;
    private static final int FUZZY_EXPANSIONS = 50;

    /// A letter, so that a pattern is divided into words as a text would be.
    private static final char ANY_LETTER = '\u02ac';

    private final NewsAnalyzer analyzer;

    TextTerms(NewsAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /// One word of a query.
    ///
    /// @param markedStem null where stemming leaves the word as it is
    record Position(String word, @Nullable String markedStem) {
        /// The word's stem stands unmarked where it is a word itself, and marked beside every word that is
        /// inflected.
        Term[] inflected(String field) {
            String stem = markedStem == null ? word : markedStem.substring(1);
            return new Term[] {new Term(field, stem), new Term(field, NewsAnalyzer.marked(stem))};
        }
    }

    List<Position> positions(String field, String text) {
        var positions = new ArrayList<Position>();
        try (TokenStream words = analyzer.tokenStream(field, text)) {
            var term = words.addAttribute(CharTermAttribute.class);
            var increment = words.addAttribute(PositionIncrementAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    positions.add(new Position(term.toString(), null));
                } else {
                    String word = positions.removeLast().word;
                    positions.add(new Position(word, term.toString()));
                }
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
        return positions;
    }

    /// A pattern divided as texts are: `Jean-Cl*` is `Jean` and `Cl*`.
    List<String> words(String field, String pattern) {
        var words = new ArrayList<String>();
        String letters = pattern.replace('*', ANY_LETTER).replace('?', ANY_LETTER);
        try (TokenStream tokens = analyzer.tokenStream(field, letters)) {
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    words.add(pattern.substring(offset.startOffset(), offset.endOffset()));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
        return words;
    }

    static boolean isWild(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    /// A pattern of one word.
    MultiTermQuery wildcard(String field, String pattern) {
        String folded = withoutStops(
                analyzer.normalize(field, pattern.replace("\\", "")).utf8ToString());
        int star = folded.indexOf('*');
        if (star == folded.length() - 1 && folded.indexOf('?') < 0) {
            return new PrefixQuery(new Term(field, folded.substring(0, star)));
        }
        return new WildcardQuery(new Term(field, folded));
    }

    /// Initials before the first `*` or `?` without their full stops, as they are indexed.
    private static String withoutStops(String pattern) {
        int literals = 0;
        while (literals < pattern.length() && "*?".indexOf(pattern.charAt(literals)) < 0) {
            literals++;
        }
        String before = pattern.substring(0, literals);
        return NewsAnalyzer.isInitials(before) ? before.replace(".", "") + pattern.substring(literals) : pattern;
    }

    FuzzyQuery fuzzy(String field, String text, int edits) {
        String folded = analyzer.normalize(field, text).utf8ToString();
        return new FuzzyQuery(new Term(field, folded), edits, FUZZY_PREFIX, FUZZY_EXPANSIONS, true);
    }
}
