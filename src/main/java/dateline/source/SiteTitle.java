package dateline.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes the name of a site, and those of its sections, from before or behind a headline.
final class SiteTitle {
    /// A longer title is none.
    private static final int LONGEST = 1000;
    private static final int MOST_PARTS = 4;
    /// What stands between a headline and the name of the site or the section.
    private static final List<String> SEPARATORS = List.of(
            " | ", " - ", " – ", " — ", " » ", " « ", " › ", " ‹ ", " :: ", " · ", " • ", " ・ ", "｜", " : ", "_");
    /// What an older WordPress puts between its name and a headline.
    private static final String ARCHIVE = "» Blog Archive »";
    /// Separators that stand in headlines too.
    private static final String DASHES = "-–—:";

    private final List<String> sites = new ArrayList<>();

    /// @param sites names under which the page's site goes
    SiteTitle(List<String> sites) {
        sites.stream().map(SiteTitle::letters).filter(site -> !site.isEmpty()).forEach(this.sites::add);
    }

    /// Whether a text is a name of the site, or a host's.
    boolean isSite(String part) {
        String letters = letters(part);
        return letters.length() > 1
                && (Address.isHostName(part.strip()) || sites.stream().anyMatch(site -> isSame(site, letters)));
    }

    private static boolean isSame(String site, String part) {
        return site.equals(part) || (part.length() > 3 && (site.startsWith(part) || part.startsWith(site)));
    }

    /// The part of a title that names the site, beside others that name sections: `BBC News - Sport`; all of it where
    /// not just one does.
    String name(String title) {
        for (String separator : SEPARATORS) {
            if (title.length() <= LONGEST && title.contains(separator)) {
                List<String> names = Arrays.stream(title.split(Pattern.quote(separator), -1))
                        .map(String::strip)
                        .filter(this::isSite)
                        .toList();
                if (names.size() == 1) {
                    return names.getFirst();
                }
            }
        }
        return title;
    }

    /// A title without the parts that name the site; empty where that is all.
    String bare(String title) {
        if (title.length() > LONGEST) {
            return title;
        }
        String bare = trimmed(title);
        for (int i = 0; i < MOST_PARTS; i++) {
            String less = withoutSite(bare);
            if (less.equals(bare)) {
                break;
            }
            bare = withoutSections(less);
        }
        return isSite(bare) && !bare.equals(title) ? "" : bare;
    }

    /// A title without what is likely the site's name, though nothing confirms that.
    String guessed(String title) {
        if (title.length() > LONGEST) {
            return title;
        }
        int archive = title.lastIndexOf(ARCHIVE);
        if (archive >= 0) {
            return title.substring(archive + ARCHIVE.length()).strip();
        }
        String spaced = title.replace("|", " | ").replace("  ", " ");
        String bare = bare(spaced);
        return bare.equals(trimmed(spaced)) ? withoutLast(bare) : bare;
    }

    /// Whether a heading is what stands in a title before its site's name, or behind it.
    boolean isPart(String title, String heading) {
        if (heading.length() >= title.length() || words(heading) < 2) {
            return false;
        }
        for (String separator : SEPARATORS) {
            if (title.startsWith(heading)
                    && title.substring(heading.length()).stripLeading().startsWith(separator.strip())) {
                return true;
            }
            if (title.endsWith(separator + heading)
                    && isSite(title.substring(0, title.length() - heading.length() - separator.length()))) {
                return true;
            }
        }
        return false;
    }

    /// Without separators that nothing stands before or behind.
    private static String trimmed(String title) {
        String trimmed = title.strip();
        for (String separator : SEPARATORS) {
            String bare = separator.strip();
            trimmed = trimmed.startsWith(bare + " ")
                    ? trimmed.substring(bare.length()).strip()
                    : trimmed;
            trimmed = trimmed.endsWith(" " + bare)
                    ? trimmed.substring(0, trimmed.length() - bare.length()).strip()
                    : trimmed;
        }
        return trimmed;
    }

    private String withoutSite(String title) {
        for (String separator : SEPARATORS) {
            int last = title.lastIndexOf(separator);
            if (last > 0 && isSite(title.substring(last + separator.length()))) {
                return title.substring(0, last).strip();
            }
            int first = title.indexOf(separator);
            if (first > 0 && isSite(title.substring(0, first))) {
                return title.substring(first + separator.length()).strip();
            }
        }
        int colon = title.indexOf(": ");
        return colon > 0 && isSite(title.substring(0, colon))
                ? title.substring(colon + 2).strip()
                : title;
    }

    /// Sections stand between the headline and the site: `Two pools closed : News : Town : example.org`.
    private static String withoutSections(String title) {
        String less = title;
        for (String separator : SEPARATORS) {
            int last = less.lastIndexOf(separator);
            while (!isDash(separator)
                    && last > 0
                    && words(less.substring(0, last)) > 2
                    && words(less.substring(last)) < 3) {
                less = less.substring(0, last).strip();
                last = less.lastIndexOf(separator);
            }
        }
        return less;
    }

    /// The title without its last part, where what is left is a headline.
    private static String withoutLast(String title) {
        for (String separator : SEPARATORS) {
            int last = title.lastIndexOf(separator);
            if (last > 0) {
                String rest = title.substring(0, last).strip();
                String after = title.substring(last + separator.length()).strip();
                int tail = words(after);
                boolean dash = isDash(separator) || separator.equals(" : ");
                boolean headline = words(rest) >= 4 && tail <= (dash ? 4 : 8);
                boolean named = !dash && words(rest) >= 2 && tail <= (separator.equals(" » ") ? 2 : 1);
                if (headline || named) {
                    return separator.equals(" : ") ? title : dash ? rest : withoutSections(rest);
                }
                if (!dash && tail >= 4 && words(rest) <= 2) {
                    return after;
                }
            }
        }
        return title;
    }

    private static boolean isDash(String separator) {
        return separator.length() == 3 && DASHES.indexOf(separator.charAt(1)) >= 0 && !separator.equals(" : ");
    }

    /// How many words a text has; two letters of a script without blanks are as good as one.
    private static int words(String text) {
        int words = 0;
        int letters = 0;
        boolean in = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            boolean alone = Character.isIdeographic(c) || (c >= 0x3040 && c < 0x3100);
            letters += alone ? 1 : 0;
            words += letter && !in && !alone ? 1 : 0;
            in = letter && !alone;
        }
        return words + (letters + 1) / 2;
    }

    private static String letters(String text) {
        var letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        String plain = letters.toString();
        return plain.startsWith("the") && plain.length() > 5 ? plain.substring(3) : plain;
    }
}
