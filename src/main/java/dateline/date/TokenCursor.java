package dateline.date;

import java.util.List;

/// The pieces of a date, and how far they are read.
final class TokenCursor {
    private static final DateToken NONE = new DateToken(DateToken.Kind.SIGN, "\0", "", false);

    private final List<DateToken> tokens;
    private int at;

    TokenCursor(List<DateToken> tokens) {
        this.tokens = tokens;
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /// Whether so many pieces are read.
    boolean isAt(int index) {
        return at == index;
    }

    /// The piece so far ahead of the next one, or behind it; a sign that is none where there is no such piece.
    DateToken peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NONE;
    }

    void skip(int count) {
        at += count;
    }

    /// Goes on behind the next piece, where it is one of these words.
    void skipWord(String... words) {
        if (peek(0).isWord() && List.of(words).contains(peek(0).text())) {
            at++;
        }
    }

    /// What is not read yet.
    List<DateToken> rest() {
        return tokens.subList(Math.min(at, tokens.size()), tokens.size());
    }
}
