package dateline.source;

import dateline.date.MonthNames;
import java.util.Locale;
import java.util.Set;

/// A person's name at the beginning of what a byline gives: `Ana Ruiz @ana 11:57AM`, `Ana Ruiz in Lima`,
/// `Ana Ruiz Senior Correspondent`.
final class BylineName {
    private static final int LEAST = 2;
    private static final WordLists WORDS = WordLists.read("bylines.tsv");
    private static final Set<String> AFTER = WORDS.set("after");
    private static final Set<String> PARTICLES = WORDS.set("particle");
    private static final Set<String> RANKS = WORDS.set("rank");
    private static final Set<String> JOBS = WORDS.set("job");

    private BylineName() {}

    /// The name; empty where the text begins with none, or gives a job instead.
    static String of(String text) {
        var name = new StringBuilder();
        int words = 0;
        String last = "";
        for (String given : text.split("\\s+", 40)) {
            String word = plain(given);
            String lower = letters(word);
            if (word.isEmpty()) {
                continue;
            }
            if (word.startsWith("@") || hasDigit(word) || lower.isEmpty() || (words >= LEAST && ends(lower))) {
                break;
            }
            name.append(words == 0 ? "" : " ").append(word);
            last = lower;
            words++;
        }
        boolean month = words > LEAST && (MonthNames.isEnglish(last) || last.equals("on"));
        if (JOBS.contains(last)) {
            return "";
        }
        int end = month ? name.lastIndexOf(" ") : name.length();
        while (end > 0 && ",;:-–—".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }

    /// Whether a small word is one that names have in them: `de`, `van`.
    static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Whether a text gives what somebody does and no name: `Middle East correspondent`.
    static boolean isJob(String text) {
        String plain = text.strip();
        String last = letters(plain.substring(plain.lastIndexOf(' ') + 1));
        return JOBS.contains(last);
    }

    private static boolean ends(String word) {
        return AFTER.contains(word) || RANKS.contains(word) || JOBS.contains(word);
    }

    /// A word without emoji and the like.
    private static String plain(String word) {
        if (word.chars().allMatch(c -> c < 0x2000)) {
            return word;
        }
        var plain = new StringBuilder();
        word.codePoints()
                .filter(c -> Character.getType(c) != Character.OTHER_SYMBOL && c != 0xFE0F && c != 0x200D)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static String letters(String word) {
        var letters = new StringBuilder();
        word.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
