package dateline.enrich;

import dateline.enrich.Tokens.Kind;

/// An article's title and body as the taggers read them: tokens with their places, in sentences. Offsets are in
/// UTF-16 units into `title + "\n\n" + body`.
///
/// A token is a word (with inner apostrophes: `O'Neill`), an abbreviation with its dots (`U.S.`, `Mr.`, `J.`), a
/// number, a possessive ending (`'s`), or a run of one punctuation mark. A hyphen is a token of its own, so that
/// `U.S.-Japan` and `Jean-Luc` are three each; [#touches] tells that nothing stands between two.
final class NewsText {
    /// How a sentence uses capitals: where all words have them they tell nothing.
    enum Case {
        NORMAL,
        /// A headline that capitalises its words.
        TITLE,
        UPPER
    }

    private final String text;
    private final int titleEnd;
    private final Tokens tokens;
    private final Sentences sentences;

    private NewsText(String text, int titleEnd) {
        this.text = text;
        this.titleEnd = titleEnd;
        this.tokens = Tokenizer.tokens(text);
        this.sentences = Sentences.of(text, tokens, titleEnd);
    }

    /// Reads an article; costs time in proportion to its length.
    static NewsText of(String title, String body) {
        return new NewsText(title + "\n\n" + body, title.length());
    }

    /// All of it: `title + "\n\n" + body`.
    String text() {
        return text;
    }

    /// Where the title ends.
    int titleEnd() {
        return titleEnd;
    }

    /// How many tokens there are.
    int size() {
        return tokens.size();
    }

    /// Where a token begins.
    int start(int token) {
        return tokens.start(token);
    }

    /// Where a token ends, exclusive.
    int end(int token) {
        return tokens.end(token);
    }

    /// A token as written.
    String word(int token) {
        return tokens.word(token);
    }

    /// A token as [Folding] has it.
    String folded(int token) {
        return tokens.folded(token);
    }

    /// The text from the beginning of one token to the end of another.
    String text(int first, int last) {
        return text.substring(tokens.start(first), tokens.end(last));
    }

    /// Whether a token has letters, and is no possessive ending.
    boolean isWord(int token) {
        return tokens.kind(token) == Kind.WORD;
    }

    boolean isNumber(int token) {
        return tokens.kind(token) == Kind.NUMBER;
    }

    boolean isPossessive(int token) {
        return tokens.kind(token) == Kind.POSSESSIVE;
    }

    boolean isPunctuation(int token) {
        return tokens.kind(token) == Kind.PUNCTUATION;
    }

    /// Whether a token is a hyphen (`-`, U+2010, U+2011) that stands between two words without blanks.
    boolean isJoint(int token) {
        return isHyphen(tokens.word(token))
                && token > 0
                && token + 1 < tokens.size()
                && touches(token - 1)
                && touches(token);
    }

    /// Whether a word begins with a capital.
    boolean isCapitalised(int token) {
        return tokens.isCapitalised(token);
    }

    /// Whether a word has two letters or more and no small one.
    boolean isAllCaps(int token) {
        return tokens.isAllCaps(token);
    }

    /// Whether nothing stands between a token and the next.
    boolean touches(int token) {
        return tokens.touches(token);
    }

    boolean isInTitle(int token) {
        return tokens.start(token) < titleEnd;
    }

    /// The number of a token's sentence; those of the title come first.
    int sentence(int token) {
        return sentences.number(token);
    }

    int sentenceCount() {
        return sentences.count();
    }

    /// How many of the sentences are the title's.
    int titleSentences() {
        return sentences.titleCount();
    }

    /// The first token of a sentence; for [#sentenceCount] the number of tokens.
    int first(int sentence) {
        return sentences.first(sentence);
    }

    Case caseOf(int sentence) {
        return sentences.caseOf(sentence);
    }

    /// Whether a token is the first word of its sentence, quotation marks and the like left aside.
    boolean opensSentence(int token) {
        return sentences.opens(token);
    }

    private static boolean isHyphen(String word) {
        return word.length() == 1
                && (word.charAt(0) == '-' || word.charAt(0) == '\u2010' || word.charAt(0) == '\u2011');
    }
}
