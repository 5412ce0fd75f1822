package dateline.source;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.article.Slug;
import dateline.article.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads one `<REUTERS>` element of Reuters-21578: SGML with character references that XML forbids.
final class ReutersSgmlParser {
    private static final Publisher REUTERS = new Publisher("reuters", "Reuters");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    /// One story of the distribution has neither title nor text. It is kept, and says so.
    private static final String NO_TEXT = "[no text]";

    /// Characters of the longest reference.
    private static final int REFERENCE = 9;

    private final ReutersNames names = new ReutersNames();

    Article parse(String source) throws MalformedSourceException {
        if (!source.startsWith("<REUTERS ")) {
            throw MalformedSourceException.of("REUTERS", "an element of that name is wanted", source);
        }
        String title = Text.line(plain(element("TITLE", source)));
        String body = body(source);
        String id = attribute("NEWID", source);
        return new Article(
                id.isEmpty() ? Identity.of(null, REUTERS, title, body) : Identity.given("reut-" + id),
                title.isEmpty() && body.isEmpty() ? NO_TEXT : title,
                body,
                published(element("DATE", source)),
                REUTERS,
                null,
                "en",
                authors(plain(element("AUTHOR", source))),
                new Labels(
                        values("PLACES", source).stream().map(names::place).toList(),
                        values("PEOPLE", source).stream().map(names::person).toList(),
                        values("TOPICS", source).stream().map(names::topic).toList()),
                List.of(),
                null);
    }

    /// The body of a story; all the text of one that Reuters left unprocessed; nothing of a brief, whose text
    /// is a dummy.
    private static String body(String source) {
        String body = element("BODY", source);
        if (!body.isEmpty()) {
            return Text.body(WireText.paragraphs(Text.line(plain(element("DATELINE", source))), plain(body)));
        }
        String text = element("TEXT", source);
        return attribute("TYPE", opening("TEXT", source)).equals("UNPROC")
                ? Text.body(WireText.lines(plain(text)))
                : "";
    }

    /// Reads `26-FEB-1987 15:01:01.79`; what the wire printed behind it is noise.
    private static @Nullable PublicationDate published(String date) throws MalformedSourceException {
        String text = plain(date).strip();
        if (text.isEmpty()) {
            return null;
        }
        int blank = text.indexOf(' ');
        String[] day = (blank < 0 ? text : text.substring(0, blank)).split("-", -1);
        String time = blank < 0 ? "" : text.substring(blank).strip();
        try {
            int month = day.length == 3 ? MONTHS.indexOf(day[1].toUpperCase(Locale.ROOT)) + 1 : 0;
            if (month > 0 && time.length() >= 8) {
                var local = LocalDate.of(Integer.parseInt(day[2]), month, Integer.parseInt(day[0]))
                        .atTime(LocalTime.parse(time.substring(0, 8)));
                return PublicationDate.at(local.toInstant(ZoneOffset.UTC));
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            // Told below, with the field and its value.
        }
        throw MalformedSourceException.of("DATE", "a date like 26-FEB-1987 15:01:01.79 is wanted", text);
    }

    /// Reads `    By Norma Cohen and Geert Linnebank, Reuters`.
    private static List<String> authors(String byline) {
        String line = Text.line(byline);
        int start = line.regionMatches(true, 0, "by ", 0, 3) ? 3 : 0;
        int end = Text.lastIndexOfIgnoringCase(line, "reuter");
        String all = line.substring(start, end > start ? end : line.length());
        List<String> authors = new ArrayList<>();
        for (String part : all.replace(" AND ", " and ").split(" and ", -1)) {
            String author = part.strip();
            author = author.endsWith(",")
                    ? author.substring(0, author.length() - 1).strip()
                    : author;
            if (!author.isEmpty()) {
                authors.add(author);
            }
        }
        return authors;
    }

    private static List<String> values(String name, String source) {
        List<String> values = new ArrayList<>();
        for (String part : element(name, source).split("<D>", ArticleLimits.LIST_SIZE + 1)) {
            int end = part.indexOf("</D>");
            String value = end < 0 ? "" : Text.line(plain(part.substring(0, end)));
            if (!value.isEmpty()
                    && value.length() <= ArticleLimits.NAME_LENGTH
                    && Identity.fits(Slug.of(value))
                    && !values.contains(value)) {
                values.add(value);
            }
        }
        return values;
    }

    /// What an element holds; empty where there is none.
    private static String element(String name, String source) {
        String opening = opening(name, source);
        int start = source.indexOf(opening) + opening.length();
        int end = source.indexOf("</" + name + ">", start);
        return opening.isEmpty() || end < 0 ? "" : source.substring(start, end);
    }

    /// An element's opening tag, with its attributes.
    private static String opening(String name, String source) {
        int start = source.indexOf("<" + name);
        while (start >= 0
                && " >".indexOf(source.charAt(Math.min(start + name.length() + 1, source.length() - 1))) < 0) {
            start = source.indexOf("<" + name, start + 1);
        }
        int end = start < 0 ? -1 : source.indexOf('>', start);
        return end < 0 ? "" : source.substring(start, end + 1);
    }

    private static String attribute(String name, String tag) {
        int end = tag.indexOf('>');
        int start = tag.indexOf(" " + name + "=\"");
        if (start < 0 || start > end) {
            return "";
        }
        start += name.length() + 3;
        int quote = tag.indexOf('"', start);
        return quote < 0 || quote > end ? "" : tag.substring(start, quote);
    }

    /// Resolves references; those to control characters, which the wire used for its own ends, become blanks or
    /// nothing.
    private static String plain(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? text.indexOf(';', i, Math.min(i + REFERENCE, text.length())) : -1;
            String character = end < 0 ? null : reference(text.substring(i + 1, end));
            if (character == null) {
                plain.append(text.charAt(i));
            } else {
                plain.append(character);
                i = end;
            }
        }
        return plain.toString();
    }

    private static @Nullable String reference(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> name.startsWith("#") ? character(name.substring(1)) : null;
        };
    }

    private static @Nullable String character(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int c = Integer.parseInt(digits);
        if (c == '\t' || c == '\n') {
            return " ";
        }
        return c < ' ' || c == 0x7F || !Character.isValidCodePoint(c) ? "" : Character.toString(c);
    }
}
