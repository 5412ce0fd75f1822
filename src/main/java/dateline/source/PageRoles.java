package dateline.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Tells an element's role. One for each page, since it remembers the page's class names.
final class PageRoles {
    private static final int LONGEST_NAME = 400;

    private static final Map<String, PageRole> WORDS = words();

    private final Map<String, PageRole> known = new HashMap<>();

    PageRole of(Element element) {
        PageRole named = ofTag(element);
        if (named == PageRole.NEVER || element.attributesSize() == 0) {
            return named;
        }
        PageRole stated = ofAttributes(element);
        if (stated != PageRole.PLAIN) {
            return stated;
        }
        String names = element.attr("class");
        String id = element.attr("id");
        PageRole role = PageRole.PLAIN;
        if (!names.isEmpty() && names.length() < LONGEST_NAME) {
            role = known.computeIfAbsent(names, PageRoles::ofNames);
        }
        if (role == PageRole.PLAIN && !id.isEmpty() && id.length() < LONGEST_NAME) {
            role = known.computeIfAbsent(id, PageRoles::ofNames);
        }
        return role == PageRole.PLAIN ? named : role;
    }

    private static PageRole ofTag(Element element) {
        return switch (element.normalName()) {
            case "nav",
                    "footer",
                    "dialog",
                    "menu",
                    "noscript",
                    "amp-sidebar",
                    "amp-list",
                    "amp-ad",
                    "amp-consent",
                    "amp-user-notification",
                    "amp-social-share" -> PageRole.NEVER;
            case "aside", "form" -> PageRole.ASIDE;
            case "figcaption" -> PageRole.CAPTION;
            default -> PageRole.PLAIN;
        };
    }

    private static PageRole ofAttributes(Element element) {
        String property = element.attr("itemprop");
        if (property.equals("articleBody")) {
            return PageRole.TEXT;
        }
        if (element.attr("itemtype").endsWith("/BreadcrumbList")) {
            return PageRole.NEVER;
        }
        if (property.equals("author") || property.equals("datePublished") || property.equals("headline")) {
            return PageRole.HEAD;
        }
        switch (element.attr("role")) {
            case "navigation", "banner", "contentinfo", "search", "menu", "dialog", "alertdialog", "toolbar" -> {
                return PageRole.NEVER;
            }
            case "complementary", "note" -> {
                return PageRole.ASIDE;
            }
            default -> {}
        }
        if (element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || isUnseen(element.attr("style"))) {
            return PageRole.HIDDEN;
        }
        return PageRole.PLAIN;
    }

    private static boolean isUnseen(String style) {
        if (style.isEmpty() || style.length() > LONGEST_NAME) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    /// What class names say; the strongest word counts, `TEXT` above all.
    private static PageRole ofNames(String names) {
        PageRole role = PageRole.PLAIN;
        for (String name : names.split("\\s", -1)) {
            PageRole one = ofName(name);
            if (one == PageRole.TEXT) {
                return one;
            }
            if (one.compareTo(role) > 0) {
                role = one;
            }
        }
        return role;
    }

    private static PageRole ofName(String name) {
        // What a story is about, in the classes that WordPress gives to every post; what is missing; mere looks.
        if (name.isEmpty()
                || name.startsWith("tag-")
                || name.startsWith("category-")
                || name.startsWith("type-")
                || name.startsWith("has-")
                || name.startsWith("no-")
                || name.startsWith("hasnt-")
                || name.startsWith("with")
                || name.indexOf('(') >= 0) {
            return PageRole.PLAIN;
        }
        PageRole whole = ofWord(letters(name));
        if (whole != PageRole.PLAIN) {
            return whole;
        }
        PageRole role = PageRole.PLAIN;
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            if (i == name.length() || isBreak(name, i)) {
                PageRole one = ofWord(letters(name.substring(start, i)));
                if (one.compareTo(role) > 0) {
                    role = one;
                }
                start = i;
            }
        }
        return role;
    }

    private static boolean isBreak(String name, int i) {
        char c = name.charAt(i);
        return !Character.isLetterOrDigit(c) || (Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1)));
    }

    private static PageRole ofWord(String word) {
        return WORDS.getOrDefault(word, PageRole.PLAIN);
    }

    private static String letters(String name) {
        var letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetter(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }

    private static Map<String, PageRole> words() {
        var lists = WordLists.read("page-roles.tsv");
        Map<String, PageRole> words = new HashMap<>();
        for (PageRole role : List.of(
                PageRole.TEXT,
                PageRole.NEVER,
                PageRole.FURNITURE,
                PageRole.ASIDE,
                PageRole.CAPTION,
                PageRole.LEAD,
                PageRole.HEAD,
                PageRole.PICTURE)) {
            lists.list(role.name().toLowerCase(Locale.ROOT)).forEach(word -> words.putIfAbsent(word, role));
        }
        return Map.copyOf(words);
    }
}
