package dateline.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Words of news text: case, accents and possessives folded, `U.S.` as `us`, `O'Neill` as `oneill`. Beside each
/// word that light English stemming (KStem) changes stands its stem, marked, at the same position. So one field
/// serves both what is typed (stemmed) and what is quoted (exact).
final class NewsAnalyzer extends Analyzer {
    /// Changes whenever the same text would give other terms; the index is then built anew.
    static final String VERSION = "3";

    /// Words between two captions; more than a phrase may have between its own.
    private static final int GAP = 100;

    private static final char STEM_MARK = '\u0001';

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = folded(new DropPossessiveOfInitials(words));
        TokenStream stemmed = new RemoveDuplicatesTokenFilter(new KStemFilter(new KeywordRepeatFilter(folded)));
        return new TokenStreamComponents(words, new MarkStems(stemmed));
    }

    /// No phrase, however loose, goes from one caption to the next.
    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return folded(in);
    }

    private static TokenStream folded(TokenStream in) {
        return new DropInnerMarks(new ASCIIFoldingFilter(new EnglishPossessiveFilter(new LowerCaseFilter(in))));
    }

    /// The term under which a stem that differs from its word is indexed.
    static String marked(String stem) {
        return STEM_MARK + stem;
    }

    /// Whether these are letters with a full stop between each two.
    static boolean isInitials(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            boolean stop = i % 2 == 1;
            if (stop ? word.charAt(i) != '.' : !Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return word.length() > 2;
    }

    /// Whether a text has any word to index.
    boolean hasWords(String text) {
        try (TokenStream words = tokenStream(Fields.BODY, text)) {
            words.reset();
            return words.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
    }

    /// A word as it is indexed, without its stem, and where it stands in the text.
    record Word(String term, int start, int end) {}

    /// The words of a text.
    List<Word> words(String text) {
        var found = new ArrayList<Word>();
        try (TokenStream words = tokenStream(Fields.BODY, text)) {
            var term = words.addAttribute(CharTermAttribute.class);
            var offset = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                if (!isMarked(term)) {
                    found.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
                }
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
        return found;
    }

    /// Under which terms a single word and its inflections are indexed.
    Set<String> forms(String word) {
        var forms = new LinkedHashSet<String>();
        try (TokenStream words = tokenStream(Fields.BODY, word)) {
            var term = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                String form = term.toString();
                forms.add(form);
                String stem = isMarked(form) ? form.substring(1) : form;
                forms.add(stem);
                forms.add(marked(stem));
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
        return forms;
    }

    static boolean isMarked(CharSequence term) {
        return !term.isEmpty() && term.charAt(0) == STEM_MARK;
    }

    /// Takes apostrophes out of names, accents that stand as characters of their own behind their letter, and
    /// full stops out of initials (`u.s` but neither `3.5` nor `example.com`).
    private static final class DropInnerMarks extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        DropInnerMarks(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            boolean initials = isInitials(term);
            char[] buffer = term.buffer();
            int length = term.length();
            int kept = 0;
            for (int i = 0; i < length; i++) {
                char c = buffer[i];
                if (c != '\'' && !isAccent(c) && !(initials && c == '.')) {
                    buffer[kept++] = c;
                }
            }
            if (kept > 0) {
                term.setLength(kept);
            }
            return true;
        }

        private static boolean isAccent(char c) {
            return c >= '\u0300' && c <= '\u036f';
        }
    }

    /// Takes the `s` off `U.S.'s`, which the tokenizer makes a word of its own.
    private static final class DropPossessiveOfInitials extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private int endOfInitials = -1;

        DropPossessiveOfInitials(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            while (input.incrementToken()) {
                // Between them stand a full stop and an apostrophe.
                boolean possessive = endOfInitials >= 0
                        && offset.startOffset() == endOfInitials + 2
                        && term.length() == 1
                        && term.charAt(0) == 's';
                endOfInitials = isInitials(term) ? offset.endOffset() : -1;
                if (!possessive) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            endOfInitials = -1;
        }
    }

    private static final class MarkStems extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

        MarkStems(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (!keyword.isKeyword()) {
                String stem = term.toString();
                term.setEmpty().append(STEM_MARK).append(stem);
            }
            return true;
        }
    }
}
