package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Names, codes and languages as agencies write them.
final class AgencyNames {
    private static final int LONGEST = 300;
    private static final List<String> BY = List.of(
            "by ", "von ", "par ", "por ", "di ", "de ", "av ", "af ", "door ", "da ", "text: ", "autor: ", "foto: ");
    private static final List<String> JOINING = List.of(
            " and ", " und ", " et ", " y ", " och ", " og ", " en ", " e ", " & ", " with ", ";", "/", "|", ",");
    /// Words of offices and organisations, which stand where a name might.
    private static final Set<String> NO_NAME = Set.of(
            "the",
            "writer",
            "writers",
            "correspondent",
            "reporter",
            "editor",
            "staff",
            "press",
            "agency",
            "news",
            "newsroom",
            "service",
            "bureau",
            "business",
            "redaktion",
            "photo",
            "photos",
            "reuters",
            "database");
    private static final int LANGUAGE_LENGTH = 100;

    private AgencyNames() {}

    /// The people that a byline names; the whole of it where it names something else in several words.
    static List<String> authors(String byline) {
        String line = Text.line(byline);
        if (line.isEmpty() || line.length() > LONGEST) {
            return List.of();
        }
        String names = line;
        for (String by : BY) {
            if (line.regionMatches(true, 0, by, 0, by.length())) {
                names = line.substring(by.length());
                break;
            }
        }
        for (String joining : JOINING) {
            names = names.replace(joining, "\n").replace(joining.toUpperCase(Locale.ROOT), "\n");
        }
        List<String> authors = new ArrayList<>();
        for (String part : names.split("\n", -1)) {
            String name = part.strip();
            if (isPerson(name) && !authors.contains(name)) {
                authors.add(name);
            }
        }
        if (authors.isEmpty() && line.contains(" ")) {
            return List.of(line);
        }
        return authors;
    }

    /// Whether a text is a person's name: two to five words that begin with capitals, but for particles.
    static boolean isPerson(String name) {
        String[] words = name.split(" ", 7);
        if (words.length < 2 || words.length > 5 || name.length() > 80) {
            return false;
        }
        for (String word : words) {
            if (word.isEmpty() || NO_NAME.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
            if (!word.codePoints()
                    .allMatch(c -> Character.isLetter(c)
                            || Character.getType(c) == Character.NON_SPACING_MARK
                            || ".'’-".indexOf(c) >= 0)) {
                return false;
            }
        }
        String last = words[words.length - 1];
        boolean capital = !Character.isLowerCase(last.codePointAt(0)) || last.indexOf('\'') > 0;
        return capital && !Character.isLowerCase(name.codePointAt(0));
    }

    /// A language as articles have it; empty where it is none.
    static Optional<String> language(String text) {
        String tag = text.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        if (tag.isEmpty() || tag.length() > LANGUAGE_LENGTH || tag.equals("und")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .toLanguageTag()
                    .toLowerCase(Locale.ROOT));
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }

    /// A subject as a topic: the Media Topic's id where its code is one, else its name; empty where neither is there.
    ///
    /// @param codes what may hold the code, with its scheme: `medtop:20000344`, an address, bare digits
    static Optional<String> topic(String name, List<String> codes) {
        for (String code : codes) {
            String digits = code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1)
                    .strip();
            if (isMediaTopic(digits)) {
                return Optional.of("medtop:" + digits);
            }
        }
        String line = Text.line(name);
        return line.isEmpty() || line.chars().noneMatch(Character::isLetter) ? Optional.empty() : Optional.of(line);
    }

    /// The subject codes from which Media Topics were made share their numbers at the top; below they mean other
    /// things.
    private static boolean isMediaTopic(String digits) {
        if (digits.length() != 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int top = Integer.parseInt(digits.substring(0, 2));
        return digits.startsWith("2000") || (top >= 1 && top <= 17 && digits.endsWith("000000"));
    }

    /// The ISO code of a country in a code whose scheme says that it is one.
    static Optional<String> country(String code) {
        String lower = code.strip().toLowerCase(Locale.ROOT);
        int last = Math.max(lower.lastIndexOf(':'), lower.lastIndexOf('/'));
        if (last < 0) {
            return Optional.empty();
        }
        String scheme = lower.substring(0, last);
        String value = lower.substring(last + 1);
        boolean iso = scheme.contains("iso3166")
                || scheme.contains("iso-3166")
                || scheme.contains("country")
                || scheme.contains("cntry")
                || scheme.endsWith("iso");
        boolean letters =
                (value.length() == 2 || value.length() == 3) && value.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return iso && letters ? Optional.of(value.toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /// The last part of a qualified code, `stat:canceled` or an address, in lower case.
    static String status(String code) {
        String lower = code.strip().toLowerCase(Locale.ROOT);
        return lower.substring(Math.max(lower.lastIndexOf(':'), lower.lastIndexOf('/')) + 1);
    }

    /// Refuses what its agency holds back or has taken back.
    static void requireUsable(String status) throws MalformedSourceException {
        switch (status(status)) {
            case "canceled", "cancelled", "killed" ->
                throw new MalformedSourceException(
                        "its agency has canceled it (" + Shown.plain(status(status), 60) + ")");
            case "withheld", "embargoed" ->
                throw new MalformedSourceException("its agency withholds it (" + Shown.plain(status(status), 60) + ")");
            default -> {}
        }
    }
}
