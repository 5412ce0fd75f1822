package dateline.enrich;

import dateline.enrich.Spelling.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A person's name as its folded words, to compare it with others: `Jean-Claude Juncker` is `jean claude
/// juncker`, `J.K. Rowling` is `j k rowling`, `Robert Downey Jr.` has the suffix `jr`.
///
/// @param words without suffix; never empty
/// @param suffix `jr`, `sr`, `ii` and the like; empty where there is none
record PersonName(List<String> words, String suffix) {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "snr", "jnr");

    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "bin", "bint", "ibn", "ben", "abu", "abou", "van", "von", "der", "den", "ter", "ten",
            "de", "del", "della", "di", "da", "das", "dos", "do", "du", "des", "la", "le", "les", "y", "e", "af", "av",
            "zu", "st", "ould", "um");

    /// Surnames that stand first in Chinese, Korean and Vietnamese names.
    private static final Set<String> LEADING_SURNAMES = Set.of(
            "xi", "li", "wang", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "xu", "sun", "ma", "zhu",
            "hu", "guo", "lin", "gao", "luo", "zheng", "liang", "xie", "tang", "han", "cao", "deng", "feng", "peng",
            "zeng", "xiao", "tian", "dong", "pan", "yuan", "cai", "jiang", "yu", "du", "ye", "cheng", "wei", "su", "lu",
            "ding", "ren", "yao", "qin", "wen", "mao", "kim", "lee", "park", "choi", "moon", "yoon", "jung", "jeong",
            "kang", "cho", "jang", "lim", "oh", "seo", "shin", "kwon", "hwang", "ahn", "song", "ban", "roh", "ri",
            "hong", "ryu", "nguyen", "tran", "pham", "phan", "vo", "dang", "bui", "truong", "tsai", "lai", "chiang",
            "tung", "chow", "leung", "tsang", "bo", "jin");

    PersonName {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a name needs words");
        }
    }

    /// Reads a name; null where it has no letters.
    static @org.jspecify.annotations.Nullable PersonName of(String name) {
        String folded = Folding.fold(name);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != '\'' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        String suffix = "";
        if (words.size() > 1 && SUFFIXES.contains(words.getLast())) {
            String last = words.removeLast();
            suffix = last.equals("jnr") ? "jr" : last.equals("snr") ? "sr" : last;
        }
        return words.isEmpty() ? null : new PersonName(words, suffix);
    }

    /// The words and the suffix in one string, to look up by.
    String key() {
        String key = String.join(" ", words);
        return suffix.isEmpty() ? key : key + ' ' + suffix;
    }

    String first() {
        return words.getFirst();
    }

    String last() {
        return words.getLast();
    }

    /// The words that may stand for the whole on second mention, the likeliest first.
    List<String> surnames() {
        return hasLeadingSurname() ? List.of(first(), last()) : List.of(last());
    }

    /// Whether the surname stands first, as in `Xi Jinping`.
    boolean hasLeadingSurname() {
        return words.size() > 1 && LEADING_SURNAMES.contains(first());
    }

    /// Whether it is no more than a surname or a given name, particles not counted.
    boolean isBare() {
        int count = 0;
        for (String word : words) {
            count += PARTICLES.contains(word) ? 0 : 1;
        }
        return count < 2;
    }

    /// The words without leading particles: `assad` of `al assad`.
    List<String> core() {
        int from = 0;
        while (from < words.size() - 1 && PARTICLES.contains(words.get(from))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    /// Whether this name ends with all the words of a barer one, particles aside.
    boolean endsWith(PersonName bare) {
        return hasAtEnd(bare.core());
    }

    /// Whether this name has more words than these, and these at its end.
    boolean hasAtEnd(List<String> last) {
        int from = words.size() - last.size();
        return from > 0 && words.subList(from, words.size()).equals(last);
    }

    /// Whether this name begins with all the words of a shorter one.
    boolean beginsWith(PersonName shorter) {
        int length = shorter.words.size();
        return length < words.size() && words.subList(0, length).equals(shorter.words);
    }

    /// Whether a word stands in it that is neither first nor last: `sanchez` in `pedro sanchez perez`.
    boolean hasInside(PersonName bare) {
        List<String> core = bare.core();
        return core.size() == 1 && words.subList(1, words.size()).contains(core.getFirst());
    }

    /// Whether both may be the full name of one person: initials, nicknames, middle names left out, other orders.
    ///
    /// @param misspelled whether a word may be misspelled, too
    boolean agreesWith(PersonName other, boolean misspelled) {
        if (!suffix.equals(other.suffix) || isToldApartByInitials(other)) {
            return false;
        }
        boolean isShorter = words.size() <= other.words.size();
        PersonName shorter = isShorter ? this : other;
        PersonName longer = isShorter ? other : this;
        if (shorter.words.size() == longer.words.size()) {
            return isReordered(other) || isAlike(other, misspelled ? 1 : 0);
        }
        boolean sameLast = longer.last().equals(shorter.last());
        boolean sameFirst = isSameGiven(shorter.first(), longer.first());
        return (sameLast && sameFirst && shorter.isWithin(longer))
                || (sameFirst
                        && shorter.words.size() > 1
                        && shorter.isWithin(longer)
                        && shorter.first().length() > 1)
                || (shorter.words.size() > 1 && longer.endsWith(shorter));
    }

    /// Whether both have nothing but initials in the middle, and not the same: George W. and George H. W. Bush.
    private boolean isToldApartByInitials(PersonName other) {
        List<String> mine = middle();
        List<String> others = other.middle();
        return !mine.isEmpty()
                && !others.isEmpty()
                && !mine.equals(others)
                && mine.stream().allMatch(word -> word.length() == 1)
                && others.stream().allMatch(word -> word.length() == 1);
    }

    private List<String> middle() {
        return words.size() < 3 ? List.of() : words.subList(1, words.size() - 1);
    }

    /// Whether all words stand in a longer name in the same order, initials for names.
    private boolean isWithin(PersonName longer) {
        int at = 0;
        for (String word : words) {
            while (at < longer.words.size() && !isSameGiven(word, longer.words.get(at))) {
                at++;
            }
            if (at == longer.words.size()) {
                return false;
            }
            at++;
        }
        return true;
    }

    private boolean isReordered(PersonName other) {
        if (words.equals(other.words)) {
            return true;
        }
        var mine = new ArrayList<>(words);
        var others = new ArrayList<>(other.words);
        mine.sort(null);
        others.sort(null);
        return mine.equals(others);
    }

    /// Whether word for word they are the same, but for initials, nicknames and so many misspellings.
    private boolean isAlike(PersonName other, int allowed) {
        int misspelled = 0;
        for (int i = 0; i < words.size(); i++) {
            String mine = words.get(i);
            String others = other.words.get(i);
            boolean given = i < words.size() - 1 && isSameGiven(mine, others);
            if (!given && !mine.equals(others)) {
                if (++misspelled > allowed || Spelling.compare(mine, others) == Likeness.OTHER) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSameGiven(String a, String b) {
        return a.equals(b)
                || (a.length() == 1 && b.charAt(0) == a.charAt(0))
                || (b.length() == 1 && a.charAt(0) == b.charAt(0))
                || Nicknames.areSame(a, b);
    }
}
