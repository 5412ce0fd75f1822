package dateline.source;

import java.util.Locale;

/// The outermost element of markup, found without reading the rest.
final class MarkupRoot {
    /// End tags that are looked at: servers put scripts behind a document.
    private static final int LAST = 20;

    private MarkupRoot() {}

    /// Its name without a prefix, in lower case; `html` for a page's document type; empty where there is none.
    static String of(String text) {
        int at = text.indexOf('<');
        while (at >= 0 && at < text.length() - 1) {
            if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.startsWith("<?", at)) {
                at = after(text, ">", at);
            } else if (text.startsWith("<!", at)) {
                if (text.regionMatches(true, at, "<!doctype html", 0, 14)) {
                    return "html";
                }
                at = afterDeclaration(text, at);
            } else {
                return name(text, at + 1);
            }
            at = at < 0 ? at : text.indexOf('<', at);
        }
        return "";
    }

    /// Whether a document has the end tag of its outermost element, near its end; if not, the rest of it is missing.
    static boolean isClosed(String text) {
        String root = of(text);
        int at = text.length();
        for (int i = 0; i < LAST && at > 0; i++) {
            at = text.lastIndexOf("</", at - 1);
            if (at < 0) {
                return false;
            }
            if (name(text, at + 2).equals(root) && text.indexOf('>', at) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? -1 : found + end.length();
    }

    /// A declaration may hold others in brackets.
    private static int afterDeclaration(String text, int from) {
        int close = text.indexOf('>', from);
        int bracket = text.indexOf('[', from);
        if (bracket < 0 || close < bracket) {
            return close < 0 ? -1 : close + 1;
        }
        int end = text.indexOf(']', bracket);
        return end < 0 ? -1 : after(text, ">", end);
    }

    private static String name(String text, int start) {
        int end = start;
        while (end < text.length() && isName(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start, end);
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }
}
