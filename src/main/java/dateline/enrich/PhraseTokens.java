package dateline.enrich;

import java.util.Arrays;
import java.util.Set;

/// The tokens of a text that phrases are made of. Hyphens, dashes between figures and possessive endings are
/// passed over, so that `cease-fire` is `cease fire`, `a 3–1 win` is `a # # win`, and `Chelsea's` is `Chelsea`.
final class PhraseTokens {
    /// Numbers that news spell out.
    private static final Set<String> NAMES = Set.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "dozens",
            "hundreds",
            "thousands");

    private final NewsText text;
    private final int[] tokens;
    private final int size;

    private PhraseTokens(NewsText text, int[] tokens, int size) {
        this.text = text;
        this.tokens = tokens;
        this.size = size;
    }

    static PhraseTokens of(NewsText text) {
        var tokens = new int[text.size()];
        int size = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (!isPassedOver(text, i)) {
                tokens[size++] = i;
            }
        }
        return new PhraseTokens(text, Arrays.copyOf(tokens, size), size);
    }

    int size() {
        return size;
    }

    /// Which token of the text this is.
    int token(int i) {
        return tokens[i];
    }

    String word(int i) {
        return text.folded(tokens[i]);
    }

    /// Whether it has a possessive ending.
    boolean isPossessor(int i) {
        return tokens[i] + 1 < text.size() && text.isPossessive(tokens[i] + 1);
    }

    /// The number of its sentence: no phrase goes on in the next one.
    int sentence(int i) {
        return text.sentence(tokens[i]);
    }

    /// Whether it begins with a digit (`3`, `3bn`, `5th`) or is a small number's name.
    boolean isNumber(int i) {
        String word = word(i);
        return NAMES.contains(word) || (!word.isEmpty() && isDigit(word.charAt(0)));
    }

    /// A number with its digits replaced by one `#`: `#`, `#bn`, `#th`.
    String number(int i) {
        String word = word(i);
        if (text.isNumber(tokens[i]) || !isDigit(word.charAt(0))) {
            return PhraseTrie.NUMBER;
        }
        int at = 0;
        while (at < word.length() && !Character.isLetter(word.charAt(at))) {
            at++;
        }
        return PhraseTrie.NUMBER + word.substring(at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Whether phrases are matched as if a token were not there.
    static boolean isPassedOver(NewsText text, int token) {
        if (text.isPossessive(token) || text.isJoint(token)) {
            return true;
        }
        if (!text.isPunctuation(token) || token == 0 || !text.touches(token - 1)) {
            return false;
        }
        return switch (text.folded(token)) {
            case "'" -> true;
            case "\u2013" -> text.touches(token);
            default -> false;
        };
    }
}
