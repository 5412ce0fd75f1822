package dateline.lucene;

import dateline.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/// One word of a story in all its inflections, which count as one.
///
/// @param stem as indexed where a text has the stem itself
/// @param written for readers, as the story has it
record StoryWord(String stem, String written, int inTitle, int inBody) {
    /// Characters of a text that are read: news says at its beginning what it is about.
    private static final int READ = 20_000;
    /// Longer ones are addresses and noise.
    private static final int LONGEST = 40;

    /// The terms that stand for this word in the index: the stem where a text has it so, and the mark beside all else.
    List<BytesRef> forms() {
        return List.of(new BytesRef(stem), new BytesRef(NewsAnalyzer.marked(stem)));
    }

    /// The words of a story that may tell what it is about, in the order of first sight.
    static List<StoryWord> of(Article article, NewsAnalyzer analyzer, StopWords stopWords) {
        var counting = new Counting(analyzer, stopWords.of(article.language()));
        counting.read(Fields.TITLE, article.title());
        counting.read(Fields.BODY, article.body());
        return counting.words.values().stream().map(Count::word).toList();
    }

    private static final class Counting {
        private final NewsAnalyzer analyzer;
        private final Set<String> stopWords;
        private final Map<String, Count> words = new LinkedHashMap<>();

        Counting(NewsAnalyzer analyzer, Set<String> stopWords) {
            this.analyzer = analyzer;
            this.stopWords = stopWords;
        }

        /// Each word comes as it is, and after it, at the same place, its stem where that differs.
        void read(String field, String whole) {
            String text = whole.length() <= READ ? whole : whole.substring(0, READ);
            try (TokenStream tokens = analyzer.tokenStream(field, text)) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
                OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
                String stem = "";
                String written = "";
                tokens.reset();
                while (tokens.incrementToken()) {
                    if (step.getPositionIncrement() > 0) {
                        add(field, stem, written);
                        stem = isTelling(term) ? term.toString() : "";
                        written = text.substring(place.startOffset(), place.endOffset());
                    } else if (!stem.isEmpty()) {
                        stem = term.subSequence(1, term.length()).toString();
                    }
                }
                add(field, stem, written);
            } catch (IOException e) {
                throw new UncheckedIOException("reading a string cannot fail", e);
            }
        }

        private boolean isTelling(CharTermAttribute term) {
            return term.length() > 1 && term.length() <= LONGEST && !stopWords.contains(term.toString());
        }

        private void add(String field, String stem, String written) {
            if (!stem.isEmpty()) {
                words.computeIfAbsent(stem, Count::new).add(written, field.equals(Fields.TITLE));
            }
        }
    }

    private static final class Count {
        private final String stem;
        private String written = "";
        private int inTitle;
        private int inBody;

        Count(String stem) {
            this.stem = stem;
        }

        /// Headlines and sentences begin with capitals: a word that is also written small is no name.
        void add(String form, boolean title) {
            if (written.isEmpty()
                    || (Character.isUpperCase(written.codePointAt(0)) && Character.isLowerCase(form.codePointAt(0)))) {
                written = form;
            }
            inTitle += title ? 1 : 0;
            inBody += title ? 0 : 1;
        }

        StoryWord word() {
            return new StoryWord(stem, withoutPossessive(written), inTitle, inBody);
        }

        private static String withoutPossessive(String form) {
            int end = form.length() - 2;
            boolean possessive = end > 0
                    && (form.charAt(end) == '\'' || form.charAt(end) == '’')
                    && (form.charAt(end + 1) == 's' || form.charAt(end + 1) == 'S');
            return possessive ? form.substring(0, end) : form;
        }
    }
}
