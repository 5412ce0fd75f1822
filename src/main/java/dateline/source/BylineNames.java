package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The names in what is given as author: `By Ana Ruiz in Lima and John Doe, reporter`.
///
/// @param names of persons, and of agencies
/// @param nobodies what stands there in place of a name: `Our Foreign Staff`, `admin`
record BylineNames(List<String> names, List<String> nobodies) {
    static final BylineNames NONE = new BylineNames(List.of(), List.of());
    private static final int LONGEST = 100;
    private static final int LONGEST_LIST = 300;
    private static final int MOST = 50;
    private static final int MOST_WORDS = 6;
    private static final WordLists WORDS = WordLists.read("bylines.tsv");
    private static final List<String> PREFIXES = WORDS.list("prefix");
    private static final List<String> JOINING = WORDS.list("joining");
    private static final Set<String> NOBODY = WORDS.set("nobody");
    private static final Set<String> DESKS = WORDS.set("desk");
    private static final Set<String> AGENCIES = WORDS.set("agency");
    private static final Set<String> PLACING = Set.of("for", "in", "from", "at", "of");

    /// @param sites names of the page's own site, which is no author
    static BylineNames of(String text, List<String> sites) {
        var names = new BylineNames(new ArrayList<>(), new ArrayList<>());
        String given = withoutParenthesis(withoutMarkup(text).strip());
        if (!given.isEmpty() && given.length() <= LONGEST_LIST) {
            boolean first = true;
            boolean comma = false;
            for (String part : parts(given)) {
                if (part.equals(",")) {
                    comma = !first;
                } else {
                    boolean job = comma && BylineName.isJob(part);
                    if (!job) {
                        names.add(part.strip(), sites);
                    }
                    comma = false;
                    first = false;
                }
            }
        }
        return names.withoutInitials();
    }

    /// Bibliographies give the family name first: `Ruiz, Ana de la`.
    static String inOrder(String text) {
        int comma = text.indexOf(", ");
        boolean one = comma > 1 && text.indexOf(',', comma + 1) < 0 && text.lastIndexOf(' ', comma) < 0;
        return one ? text.substring(comma + 2).strip() + " " + text.substring(0, comma) : text;
    }

    static boolean hasPrefix(String text) {
        return !withoutPrefix(text).equals(text);
    }

    /// Whether one word names an agency, as it else does no author.
    static boolean isAgency(String name) {
        return AGENCIES.contains(name);
    }

    /// Whether a text says nothing but names, where or for whom these write, and what they do.
    static boolean isComplete(String text) {
        boolean comma = false;
        for (String part : parts(text.strip())) {
            boolean plain = part.equals(",") || (comma && BylineName.isJob(part));
            if (!plain && !isPlaced(withoutPrefix(part.strip()))) {
                return false;
            }
            comma = part.equals(",");
        }
        return true;
    }

    /// Whether a name is all, or is followed by a place or an employer.
    private static boolean isPlaced(String part) {
        String name = BylineName.of(part);
        String rest = part.startsWith(name) ? part.substring(name.length()).strip() : part;
        String[] words = rest.split(" ", MOST_WORDS);
        if (rest.isEmpty()) {
            return true;
        }
        for (int i = 1; i < words.length; i++) {
            if (!words[i].equals("the") && !Character.isUpperCase(words[i].codePointAt(0))) {
                return false;
            }
        }
        return words.length > 1 && words.length < MOST_WORDS && PLACING.contains(words[0]);
    }

    private void add(String part, List<String> sites) {
        String given = withoutParenthesis(withoutPrefix(part));
        if (given.contains("://") || given.startsWith("www.") || Address.isHostName(given)) {
            return;
        }
        String name = BylineName.of(given);
        String desk = desk(given, name);
        if (!desk.isEmpty()) {
            nobodies.add(desk);
            return;
        }
        if (name.isEmpty()
                || Address.isHostName(name)
                || name.length() > LONGEST
                || name.split(" ", -1).length > MOST_WORDS
                || name.indexOf('@') >= 0
                || name.codePoints().noneMatch(Character::isLetter)
                || name.codePoints().anyMatch(Character::isDigit)) {
            return;
        }
        String plain = name.toLowerCase(Locale.ROOT);
        boolean nobody = NOBODY.contains(plain)
                || sites.stream().anyMatch(site -> site.length() > 3 && plain.contains(site.toLowerCase(Locale.ROOT)));
        List<String> list = nobody ? nobodies : names;
        if (!list.contains(name)) {
            list.add(name);
        }
    }

    /// What is no person but some part of a paper: `Our Foreign Staff`, with or without a date behind it; empty where a
    /// text names none.
    private static String desk(String text, String name) {
        String rest = text.startsWith(name) ? text.substring(name.length()).strip() : "";
        String[] words = rest.split(" ", 3);
        String last = rest.isEmpty() ? name.substring(name.lastIndexOf(' ') + 1) : words[0];
        boolean ends = rest.isEmpty() || words.length == 1 || words[1].chars().anyMatch(Character::isDigit);
        boolean desk = DESKS.contains(last.toLowerCase(Locale.ROOT)) && ends && name.length() <= LONGEST;
        return desk ? (rest.isEmpty() ? name : name + " " + last) : "";
    }

    /// Beside persons an abbreviation, or what alone is in capitals, is the paper that they work for.
    private BylineNames withoutInitials() {
        boolean person = names.stream().anyMatch(name -> name.indexOf(' ') > 0);
        boolean cased = names.stream().anyMatch(name -> name.chars().anyMatch(Character::isLowerCase));
        names.removeIf(name -> person
                && name.chars().allMatch(c -> Character.isUpperCase(c) || (cased && c == ' '))
                && names.size() > 1);
        return this;
    }

    /// The parts between commas and words that join, and the commas themselves.
    private static List<String> parts(String text) {
        String plain = text;
        for (String joining : JOINING) {
            plain = plain.replace(joining, ";");
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= plain.length() && parts.size() < 2 * MOST; i++) {
            char c = i < plain.length() ? plain.charAt(i) : ';';
            if (";|、,".indexOf(c) >= 0) {
                if (!plain.substring(start, i).isBlank()) {
                    parts.add(plain.substring(start, i));
                }
                if (c == ',') {
                    parts.add(",");
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static String withoutMarkup(String text) {
        boolean markup = text.length() <= 10 * LONGEST_LIST && text.indexOf('<') >= 0 && text.indexOf('>') >= 0;
        return markup ? Text.line(HtmlText.of(text).body()) : text;
    }

    /// `Ana Ruiz (https://example.org/)` without what is in brackets.
    private static String withoutParenthesis(String text) {
        int open = text.endsWith(")") ? text.indexOf(" (") : -1;
        return open > 0 ? text.substring(0, open) : text;
    }

    private static String withoutPrefix(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String prefix : PREFIXES) {
            if (lower.startsWith(prefix)) {
                return text.substring(prefix.length()).strip();
            }
        }
        return text;
    }
}
