package dateline.http;

import dateline.article.PublicationDate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A story as an entry of a BibTeX file: an article in its publisher's journal, or miscellaneous without one.
final class Bibtex {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Bibtex() {}

    /// The entry, in UTF-8.
    static byte[] bytes(Citation story) {
        var entry = new StringBuilder("@")
                .append(story.publisher() == null ? "misc" : "article")
                .append('{')
                .append(story.key());
        if (!story.authors().isEmpty()) {
            field(entry, "author", story.authors().stream().map(Bibtex::author).collect(Collectors.joining(" and ")));
        }
        // Doubly braced, or styles would put proper names into lower case.
        field(entry, "title", "{" + escaped(story.title()) + "}");
        if (story.publisher() != null) {
            field(entry, "journal", escaped(story.publisher()));
        }
        date(entry, story);
        if (story.url() != null) {
            field(entry, "url", story.url());
        }
        if (story.language() != null) {
            field(entry, "language", escaped(story.language()));
        }
        return entry.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void date(StringBuilder entry, Citation story) {
        PublicationDate published = story.published();
        if (published == null) {
            return;
        }
        field(entry, "year", published.text().substring(0, 4));
        if (story.hasMonth()) {
            // A macro of every style, so without braces.
            entry.append(",\n  month = ").append(MONTHS.get(published.day().getMonthValue() - 1));
        }
        if (story.hasDay()) {
            field(entry, "day", String.valueOf(published.day().getDayOfMonth()));
        }
    }

    private static void field(StringBuilder entry, String name, String value) {
        entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    /// In braces where BibTeX would take the name apart wrongly: at a comma, at an `and` within it, or as "et al.".
    private static String author(String name) {
        String padded = " " + name.toLowerCase(Locale.ROOT) + " ";
        boolean whole = name.indexOf(',') >= 0 || padded.contains(" and ") || padded.equals(" others ");
        return whole ? "{" + escaped(name) + "}" : escaped(name);
    }

    /// What LaTeX would take for a command. Braces too become commands: BibTeX counts even escaped ones.
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '<' -> escaped.append("\\textless{}");
                case '>' -> escaped.append("\\textgreater{}");
                case '$', '&', '#', '_', '%' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
