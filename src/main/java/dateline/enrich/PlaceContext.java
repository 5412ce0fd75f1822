package dateline.enrich;

import dateline.enrich.PlaceWords.Role;

/// What stands beside a place in a text.
final class PlaceContext {
    private final NewsText text;
    private final PlaceWords words;

    PlaceContext(NewsText text, PlaceWords words) {
        this.text = text;
        this.words = words;
    }

    /// The folded word before a token in its sentence; empty where there is none.
    String before(int token) {
        boolean inside = token > 0 && text.isWord(token - 1) && text.sentence(token - 1) == text.sentence(token);
        return inside ? text.folded(token - 1) : "";
    }

    boolean isBefore(int token, Role role) {
        return words.is(role, before(token));
    }

    /// Whether a token is there, and what it does.
    boolean is(int token, Role role) {
        return token < text.size() && words.is(role, text.folded(token));
    }

    boolean isCapitalised(int token) {
        return token >= 0 && token < text.size() && text.isCapitalised(token);
    }

    /// Whether `of` stands before a token, and a word of a role before that.
    boolean isBehindOf(int token, Role role) {
        return token > 1 && before(token).equals("of") && words.is(role, text.folded(token - 2));
    }

    /// Whether a word tells that a place follows: `in`, `mayor of`.
    boolean isBehindLocative(int token) {
        return isBefore(token, Role.LOCATIVE) || isBehindOf(token, Role.PLACE_OF);
    }

    /// The same, by words that no person's name follows.
    boolean isBehindStrictLocative(int token) {
        return isBefore(token, Role.STRICT) || isBehindOf(token, Role.PLACE_OF);
    }

    /// Whether capitals tell something where a place stands. A short sentence full of names is no headline.
    boolean isNormal(Place place) {
        int sentence = text.sentence(place.first());
        NewsText.Case letters = text.caseOf(sentence);
        boolean stopped = !text.isInTitle(place.first())
                && text.word(text.first(sentence + 1) - 1).equals(".");
        return letters == NewsText.Case.NORMAL || (letters == NewsText.Case.TITLE && stopped);
    }

    /// Whether the word before a token looks like a first name.
    boolean isBehindName(int token) {
        int previous = token - 1;
        return isCapitalised(previous)
                && text.sentence(previous) == text.sentence(token)
                && !text.opensSentence(previous)
                && text.folded(previous).length() > 2
                && !text.isAllCaps(previous)
                && !words.is(Role.DIRECTION, text.folded(previous));
    }
}
