package dateline.source;

import dateline.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The texts of a ninjs item: its bodies in several forms, its descriptions.
final class NinjsTexts {
    private static final Set<String> LEADS =
            Set.of("lead", "intro", "ingress", "preamble", "standfirst", "teaser_lead");

    private final NitfParser nitf;
    private final JsonTree item;

    NinjsTexts(NitfParser nitf, JsonTree item) {
        this.nitf = nitf;
        this.item = item;
    }

    /// One text, and what it says of itself.
    private record Value(String role, String type, String text) {
        boolean isNitf() {
            return type.contains("nitf")
                    || role.equals("nitf")
                    || text.stripLeading().startsWith("<nitf")
                    || (text.stripLeading().startsWith("<?xml") && text.contains("<nitf"));
        }

        boolean isHtml() {
            return !isNitf() && (type.contains("html") || role.contains("html") || (type.isEmpty() && hasTags(text)));
        }

        /// Plain text has no layout but its lines; other markup is nobody's.
        int rank() {
            if (isHtml()) {
                return hasBlocks(text) ? 4 : 2;
            }
            if (isNitf()) {
                return 3;
            }
            return type.contains("xml") ? 0 : text.contains("\n\n") || text.contains("\r\n\r\n") ? 4 : 2;
        }
    }

    /// The body in its best form, else the description; leads go before a text that lacks them.
    void body(AgencyStory story) {
        List<Value> bodies = values("body_", "bodies", "body");
        bodies.sort((a, b) -> Integer.compare(b.rank(), a.rank()));
        for (Value body : bodies) {
            if (!story.hasBody() && !body.text.isBlank()) {
                body(body, story);
            }
        }
        if (!story.hasBody()) {
            story.body(description());
            return;
        }
        for (Value description : values("description_", "descriptions", "description")) {
            if (LEADS.contains(description.role)) {
                story.lead(plain(description));
            }
        }
    }

    private void body(Value body, AgencyStory story) {
        if (body.isNitf()) {
            try {
                Article article = nitf.parse(body.text);
                story.body(article.body());
                article.captions().forEach(story::caption);
            } catch (MalformedSourceException _) {
                // Another form of the text, perhaps.
            }
        } else if (body.isHtml() || body.type.contains("xml")) {
            story.body(AgencyHtml.text(body.text));
        } else {
            story.body(AgencyStory.paragraphs(body.text));
        }
    }

    /// What a picture shows or a story is about, without credits and notes.
    String description() {
        List<Value> found = values("description_", "descriptions", "description");
        for (String wanted : List.of("caption", "text", "main", "")) {
            for (Value value : found) {
                boolean fits = wanted.isEmpty() ? !isNote(value.role) : value.role.equals(wanted);
                if (fits && !value.text.isBlank()) {
                    return plain(value);
                }
            }
        }
        return "";
    }

    /// Whom a picture is from.
    String credit() {
        String by = item.first("byline", "by");
        for (Value value : values("description_", "descriptions", "description")) {
            if (value.role.contains("credit")) {
                return by.isEmpty() ? value.text : by + " / " + value.text;
            }
        }
        String credit = item.first("creditline", "copyrightholder");
        return by.isEmpty() ? credit : by;
    }

    private static boolean isNote(String role) {
        return role.contains("credit")
                || role.contains("note")
                || role.contains("instruction")
                || role.contains("script");
    }

    private static String plain(Value value) {
        return value.isHtml() || hasTags(value.text)
                ? AgencyHtml.text(value.text).body()
                : AgencyStory.paragraphs(value.text);
    }

    /// All forms of one text: `body_text` and the like up to 1.6, a list of values from 2.0 on.
    private List<Value> values(String prefix, String list, String single) {
        List<Value> values = new ArrayList<>();
        for (JsonTree value : item.each(list)) {
            String text = value.text().isEmpty() ? value.text("value") : value.text();
            values.add(new Value(lower(value.text("role")), lower(value.text("contenttype")), text));
        }
        for (String name : item.names()) {
            String lower = lower(name);
            if (lower.startsWith(prefix)) {
                String form = lower.substring(prefix.length());
                values.add(new Value(form, form.contains("html") ? "text/html" : "", item.text(name)));
            }
        }
        String own = item.text(single);
        if (!own.isEmpty()) {
            values.add(new Value("", "", own));
        }
        return values;
    }

    /// The text of a headline, with or without tags.
    static String plain(JsonTree value) {
        return withoutTags(value.text().isEmpty() ? value.text("value") : value.text());
    }

    static String withoutTags(String text) {
        return hasTags(text) ? HtmlText.of(text).body() : text;
    }

    private static boolean hasTags(String text) {
        return text.contains("</") || text.contains("/>") || text.contains("<p>") || text.contains("<br>");
    }

    private static boolean hasBlocks(String html) {
        return html.contains("<p") || html.contains("<P") || html.contains("<div") || html.contains("<br");
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
