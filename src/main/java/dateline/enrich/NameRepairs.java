package dateline.enrich;

import dateline.enrich.NameLexicon.WordClass;
import dateline.enrich.NameReading.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Mends what a model that labels token by token gets wrong: two people in one name (`Trump-Putin`), a suffix
/// left out (`, Jr.`), a surname that is misspelled once.
final class NameRepairs {
    /// Misspellings are sought only among so many surnames, so that hostile text costs no more.
    private static final int MOST_SURNAMES = 100;

    /// Offices that headlines shorten to capitals.
    private static final Set<String> OFFICES =
            Set.of("PM", "CM", "FM", "HM", "MP", "MLA", "CEO", "CFO", "COO", "VP", "DM", "CJI", "EAM", "DCM", "AG");

    /// In words.
    private static final int LONGEST_NICKNAME = 3;

    private static final Set<String> SHIPS =
            Set.of("uss", "usns", "hms", "hmas", "hmcs", "hmnzs", "ins", "rms", "rfs", "jds", "bns", "pns");

    private final NameReading reading;
    private final NewsText text;
    private final List<Span> names;
    /// How many names end with a word.
    private final Map<String, Integer> lastWords = new HashMap<>();

    private NameRepairs(NameReading reading, List<Span> names) {
        this.reading = reading;
        this.names = names;
        text = reading.text();
        for (Span name : names) {
            lastWords.merge(text.folded(name.last()), 1, Integer::sum);
        }
    }

    /// The names of an article, mended, in order.
    static List<Span> of(NameReading reading, List<Span> names) {
        var repairs = new NameRepairs(reading, names);
        return repairs.withMisspelled(repairs.withoutOffices(repairs.parted()));
    }

    private List<Span> parted() {
        var parted = new ArrayList<Span>();
        for (int i = 0; i < names.size(); i++) {
            Span name = names.get(i);
            if (i + 1 < names.size() && isNicknameBetween(name, names.get(i + 1))) {
                name = new Span(name.first(), names.get(++i).last());
            } else if (i + 2 < names.size() && isNicknameBetween(name, names.get(i + 2))) {
                i += 2;
                name = new Span(name.first(), names.get(i).last());
            } else if (i + 1 < names.size() && isBroken(name, names.get(i + 1))) {
                name = new Span(name.first(), names.get(++i).last());
            }
            int joint = boundary(name);
            if (isShip(name.first() - 1)) {
                continue;
            }
            if (joint < 0) {
                parted.add(withSuffix(name));
            } else {
                parted.add(new Span(name.first(), joint - 1));
                parted.add(withSuffix(new Span(joint + 1, name.last())));
            }
        }
        return parted;
    }

    /// Whether two names are one with a nickname between them in quotes or brackets: `Robert "Bob" Menendez`.
    private boolean isNicknameBetween(Span name, Span next) {
        int open = name.last() + 1;
        int close = next.first() - 1;
        int length = close - open - 1;
        if (length < 1 || length > LONGEST_NICKNAME || text.sentence(open) != text.sentence(close)) {
            return false;
        }
        boolean quoted = reading.shape(open) == Shape.QUOTE && reading.shape(close) == Shape.QUOTE;
        boolean bracketed = reading.shape(open) == Shape.OPEN && reading.shape(close) == Shape.CLOSE;
        return (quoted || (bracketed && name.length() == 1)) && text.isCapitalised(open + 1);
    }

    /// Whether a token before a name makes it a ship's: `USS Gerald Ford`.
    private boolean isShip(int before) {
        return before >= 0 && text.isAllCaps(before) && SHIPS.contains(text.folded(before));
    }

    /// Whether a given name ends a line and the next line goes on with the surname.
    private boolean isBroken(Span name, Span next) {
        if (next.first() != name.last() + 1 || !isGiven(name.last()) || isGiven(next.first())) {
            return false;
        }
        String between = text.text().substring(text.end(name.last()), text.start(next.first()));
        return between.isBlank() && between.chars().filter(c -> c == '\n').count() == 1;
    }

    /// The hyphen between two people's names; -1 where there is none.
    private int boundary(Span name) {
        for (int i = name.first() + 1; i < name.last(); i++) {
            if (reading.shape(i) != Shape.JOINT || !text.isCapitalised(i + 1) || !text.isCapitalised(i - 1)) {
                continue;
            }
            boolean twoFullNames =
                    i - name.first() > 1 && name.last() - i > 1 && isGiven(name.first()) && isGiven(i + 1);
            boolean twoSurnames = name.length() == 3 && isOnesName(name.first(), name) && isOnesName(name.last(), name);
            if (twoFullNames || twoSurnames) {
                return i;
            }
        }
        return -1;
    }

    private boolean isGiven(int token) {
        return reading.is(token, WordClass.GIVEN);
    }

    /// Whether another name in the article ends with this word.
    private boolean isOnesName(int token, Span but) {
        int own = text.folded(but.last()).equals(text.folded(token)) ? 1 : 0;
        return lastWords.getOrDefault(text.folded(token), 0) > own;
    }

    private Span withSuffix(Span name) {
        int next = name.last() + 1;
        if (next + 1 < text.size() && text.word(next).equals(",") && text.isCapitalised(next + 1)) {
            next++;
        }
        boolean suffix = name.length() > 1
                && next < text.size()
                && reading.is(next, WordClass.SUFFIX)
                && text.isCapitalised(next)
                && text.sentence(next) == text.sentence(name.first());
        return suffix && isGenerational(text.folded(next)) ? new Span(name.first(), next) : name;
    }

    private static boolean isGenerational(String word) {
        return switch (word) {
            case "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "snr", "jnr" -> true;
            default -> false;
        };
    }

    /// `PM Modi` begins as `MS Dhoni` does, but with an office.
    private List<Span> withoutOffices(List<Span> found) {
        return found.stream()
                .filter(name -> !isEleven(name))
                .map(this::withoutOffice)
                .toList();
    }

    /// `When Jonathan` has its capital from the sentence.
    private boolean isOpener(int token) {
        return text.opensSentence(token) && Abbreviations.opensSentence(text.folded(token)) && !isGiven(token);
    }

    /// Whether a name ends as a team's does, `Playing XI`; `Pius XI` is a person all the same.
    private boolean isEleven(Span name) {
        return text.word(name.last()).equals("XI")
                && (name.length() == 1 || !isGiven(name.first()))
                && text.caseOf(text.sentence(name.last())) != NewsText.Case.UPPER;
    }

    private Span withoutOffice(Span name) {
        boolean office = OFFICES.contains(text.word(name.first())) || isOpener(name.first());
        return office && name.length() > 1 ? new Span(name.first() + 1, name.last()) : name;
    }

    /// Adds capitalised words outside names that are a name's last word but for a slip of the pen.
    private List<Span> withMisspelled(List<Span> found) {
        if (lastWords.size() > MOST_SURNAMES) {
            return found;
        }
        var all = new ArrayList<Span>();
        int next = 0;
        for (int i = 0; i < text.size(); i++) {
            if (next < found.size() && found.get(next).first() == i) {
                all.add(found.get(next));
                i = found.get(next).last();
                next++;
            } else if (isUnknown(i) && isMisspelled(text.folded(i))) {
                all.add(new Span(i, i));
            }
        }
        return all;
    }

    /// Whether a token is a capitalised word on its own, in no list and never written small.
    private boolean isUnknown(int token) {
        return reading.shape(token) == Shape.CAPITALISED
                && reading.mask(token) == 0
                && text.caseOf(text.sentence(token)) == NewsText.Case.NORMAL
                && (token == 0 || !text.isCapitalised(token - 1) || text.opensSentence(token - 1))
                && (token + 1 == text.size() || !text.isCapitalised(token + 1));
    }

    private boolean isMisspelled(String word) {
        for (String lastWord : lastWords.keySet()) {
            if (Spelling.compare(word, lastWord) == Spelling.Likeness.MISSPELLED) {
                return true;
            }
        }
        return false;
    }
}
