package dateline.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What single words are known for where names of people are sought: titles, offices, verbs of speech, given
/// names, common words and the like. A word may be of several classes.
final class NameLexicon {
    /// A class of words; its [#bit()] stands for it in a mask.
    enum WordClass {
        HONORIFIC,
        RANK,
        ROLE,
        FAMILY,
        SPEECH,
        ACTION,
        PRONOUN,
        ORGWORD,
        PLACEWORD,
        PLACELEAD,
        EVENTWORD,
        PRODUCTWORD,
        MONTH,
        WEEKDAY,
        PARTICLE,
        SUFFIX,
        NUMBER,
        CONNECTOR,
        OF,
        DETERMINER,
        RELATION,
        GREETING,
        BY,
        GIVEN,
        SURNAME,
        /// What news call somebody whom all know.
        FAMOUS,
        /// In any English word list of moderate size.
        COMMON,
        /// A country or its capital.
        PLACE,
        /// Another city, or a region.
        TOWN,
        DEMONYM,
        /// A firm, club, paper, work or the like; of several words.
        THINGS,
        /// The same of one word, which may well be a name.
        THING,
        /// Ends as surnames do: `-ov`, `-ski`, `-ez`, `Mc-`.
        NAMELIKE;

        @SuppressWarnings("EnumOrdinal") // the weights are trained for this order
        long bit() {
            return 1L << ordinal();
        }
    }

    private static final List<String> NAME_ENDINGS = List.of(
            "ov", "ova", "ev", "eva", "sky", "ski", "ska", "skaya", "skiy", "enko", "chuk", "yan", "ian", "shvili",
            "dze", "vich", "vic", "cic", "kic", "lic", "nic", "sson", "sen", "berg", "stein", "mann", "ez", "poulos",
            "akis", "idis", "iou", "escu", "wala", "zadeh", "oglu", "wicz", "czyk", "quist", "strom", "aitis", "auskas",
            "nen");

    private static final List<String> INFLECTIONS =
            List.of("s", "es", "ed", "ing", "er", "ers", "est", "ly", "ness", "ings");

    private static final int SHORTEST_NAMELIKE = 5;

    private static final char NOTHING = 0;

    /// Name endings by their last letter.
    private final List<List<String>> endings = new ArrayList<>();

    /// Twice the number of words at least, for open addressing; grows.
    private String[] keys = new String[1 << 17];

    private long[] masks = new long[1 << 17];
    private int size;

    NameLexicon() {
        for (char last = 'a'; last <= 'z'; last++) {
            String letter = String.valueOf(last);
            endings.add(NAME_ENDINGS.stream()
                    .filter(ending -> ending.endsWith(letter))
                    .toList());
        }
        Map<String, WordClass> classes = new HashMap<>();
        for (WordClass each : WordClass.values()) {
            classes.put(each.name().toLowerCase(Locale.ROOT), each);
        }
        for (String table : List.of("names-words.tsv", "names-known.tsv")) {
            for (List<String> row : Table.read(table, 2)) {
                WordClass of = classes.get(row.get(0));
                if (of == null) {
                    throw new IllegalStateException(table + " has an unknown class '" + row.get(0) + "'");
                }
                addAll(row.get(1), of);
            }
        }
        for (List<String> row : Table.read("english-words.tsv", 1)) {
            addAll(row.get(0), WordClass.COMMON);
        }
    }

    /// The lists, and the names of well-known people.
    NameLexicon(Authority authority) {
        this();
        for (Authority.Person person : authority.people()) {
            addName(person.name());
            if (person.fame() == Authority.Person.FAMOUS) {
                person.bare().forEach(this::addFamous);
            }
        }
    }

    private void addName(String name) {
        PersonName parsed = PersonName.of(name);
        if (parsed == null || parsed.isBare()) {
            return;
        }
        boolean surnameFirst = parsed.hasLeadingSurname();
        addIfNew(surnameFirst ? parsed.last() : parsed.first(), WordClass.GIVEN);
        addIfNew(surnameFirst ? parsed.first() : parsed.last(), WordClass.SURNAME);
    }

    private void addFamous(String name) {
        PersonName parsed = PersonName.of(name);
        if (parsed != null && parsed.core().size() == 1) {
            addIfNew(parsed.last(), WordClass.FAMOUS);
        }
    }

    /// Adds a word that is in no other use: not `the` of `Alexander the Great`.
    private void addIfNew(String word, WordClass of) {
        long others = known(word) & ~(WordClass.GIVEN.bit() | WordClass.SURNAME.bit() | WordClass.COMMON.bit());
        if (word.length() > 1 && (others & ~WordClass.FAMOUS.bit()) == 0) {
            add(word, of);
        }
    }

    /// The classes of a folded word, as bits.
    long mask(String folded) {
        long mask = known(folded);
        if ((mask & WordClass.COMMON.bit()) == 0 && isInflected(folded)) {
            mask |= WordClass.COMMON.bit();
        }
        return looksLikeName(folded) ? mask | WordClass.NAMELIKE.bit() : mask;
    }

    private long known(String folded) {
        int slot = slot(folded);
        return keys[slot] == null ? 0 : masks[slot];
    }

    /// Whether a word is a regular form of a common one.
    private boolean isInflected(String word) {
        int n = word.length();
        if (n < 4) {
            return false;
        }
        for (String ending : INFLECTIONS) {
            int stem = n - ending.length();
            if (stem >= 3 && word.endsWith(ending) && isInflected(word, stem, ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInflected(String word, int stem, String ending) {
        if (isCommon(word, stem, NOTHING)) {
            return true;
        }
        if (ending.equals("s")) {
            return false;
        }
        char last = word.charAt(stem - 1);
        return isCommon(word, stem, 'e')
                || (last == 'i' && isCommon(word, stem - 1, 'y'))
                || (last == word.charAt(stem - 2) && isCommon(word, stem - 1, NOTHING));
    }

    /// Whether the beginning of a word, with another letter at its end or none, is common.
    private boolean isCommon(String word, int length, char end) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + word.charAt(i);
        }
        int whole = end == NOTHING ? length : length + 1;
        hash = end == NOTHING ? hash : hash * 31 + end;
        int slot = slot(hash);
        while (keys[slot] != null) {
            String key = keys[slot];
            if (key.length() == whole
                    && key.regionMatches(0, word, 0, length)
                    && (end == NOTHING || key.charAt(length) == end)) {
                return (masks[slot] & WordClass.COMMON.bit()) != 0;
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return false;
    }

    private boolean looksLikeName(String word) {
        int length = word.length();
        char last = length < SHORTEST_NAMELIKE ? 0 : word.charAt(length - 1);
        if (last < 'a' || last > 'z') {
            return false;
        }
        for (String ending : endings.get(last - 'a')) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return word.startsWith("mc")
                || word.startsWith("mac")
                || word.startsWith("fitz")
                || word.startsWith("o'")
                || word.startsWith("d'");
    }

    private void addAll(String words, WordClass of) {
        for (String word : words.split(" ", -1)) {
            add(word, of);
        }
    }

    private void add(String word, WordClass of) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(word);
        if (keys[slot] == null) {
            keys[slot] = word;
            size++;
        }
        masks[slot] |= of.bit();
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (keys.length - 1);
    }

    private int slot(String word) {
        int slot = slot(word.hashCode());
        while (keys[slot] != null && !keys[slot].equals(word)) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        String[] words = keys;
        long[] bits = masks;
        keys = new String[words.length * 2];
        masks = new long[words.length * 2];
        for (int i = 0; i < words.length; i++) {
            if (words[i] != null) {
                int slot = slot(words[i]);
                keys[slot] = words[i];
                masks[slot] = bits[i];
            }
        }
    }
}
