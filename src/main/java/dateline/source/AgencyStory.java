package dateline.source;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.article.Slug;
import dateline.article.Text;
import dateline.date.LooseDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Collects what an agency's document says of one story, whatever its format. Nothing but the lack of any text makes
/// it fail: what cannot stand is left out.
final class AgencyStory {
    /// Paragraphs among which a byline may stand.
    private static final int SIGNED = 3;

    private String title = "";
    private String body = "";
    private String id = "";
    private String publisher = "";
    private @Nullable String aggregator;
    private @Nullable Address address;
    private @Nullable PublicationDate published;
    private @Nullable String language;
    private @Nullable String revision;
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> captions = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<String> topics = new LinkedHashSet<>();

    /// The first text that is given is the title.
    void title(String text) {
        title = title.isEmpty() ? Text.line(unescaped(text)) : title;
    }

    boolean hasTitle() {
        return !title.isEmpty();
    }

    boolean isTitle(String text) {
        return title.equalsIgnoreCase(Text.line(text));
    }

    /// The first text that is given is the body.
    void body(String text) {
        body = body.isEmpty() ? Text.body(unescaped(text)) : body;
    }

    boolean hasBody() {
        return !body.isEmpty();
    }

    /// Text and captions of HTML; its text only where there is none yet.
    void body(HtmlText html) {
        body(html.body());
        html.captions().forEach(this::caption);
    }

    /// A paragraph before all others, unless the text begins with it.
    void lead(String text) {
        String lead = Text.body(text);
        String beginning = lead.endsWith(".") ? lead.substring(0, lead.length() - 1) : lead;
        if (!lead.isEmpty() && !body.contains(beginning.substring(0, Math.min(beginning.length(), 80)))) {
            body = body.isEmpty() ? lead : lead + "\n\n" + body;
        }
    }

    /// Where it was filed, before its first words, unless they say it.
    void datelined(String dateline) {
        body = NitfReading.withDateline(dateline, body);
    }

    /// The language, or this where none is known.
    String languageOr(String other) {
        return language == null ? other : language;
    }

    /// What the document calls itself: an address, or an id of its own.
    void uri(String uri) {
        String text = uri.strip();
        Optional<Address> web = Address.of(text.replace(" ", "%20"));
        if (web.isPresent()) {
            address = address == null ? web.get() : address;
        } else if (id.isEmpty()) {
            id = text;
        }
    }

    /// The story's own page.
    void page(String url) {
        address = Address.of(url.strip().replace(" ", "%20")).orElse(address);
    }

    /// The first name that is given is the publisher.
    void publisher(String name) {
        String line = Text.line(name);
        boolean named = !line.isEmpty()
                && line.length() <= ArticleLimits.NAME_LENGTH
                && (!Slug.of(line).isEmpty() && Identity.fits(Slug.of(line)));
        publisher = publisher.isEmpty() && named ? line : publisher;
    }

    void aggregator(String name) {
        String line = Text.line(name);
        aggregator =
                aggregator == null && !line.isEmpty() && line.length() <= ArticleLimits.NAME_LENGTH ? line : aggregator;
    }

    /// The first date that can be read is that of publication.
    void published(String text) {
        published = published == null ? LooseDate.of(text).orElse(null) : published;
    }

    /// Which version it is: when it was made counts, and of two made at once the number.
    void revision(String number, String made) {
        revision = Revision.of(number, made).orElse(revision);
    }

    /// The first language that is one.
    void language(String tag) {
        language = language == null ? AgencyNames.language(tag).orElse(null) : language;
    }

    /// The names in a byline.
    void byline(String text) {
        for (String name : AgencyNames.authors(text)) {
            add(authors, name);
        }
    }

    boolean hasAuthors() {
        return !authors.isEmpty();
    }

    void caption(String text) {
        String line = Text.line(text);
        if (!line.isEmpty() && captions.size() < ArticleLimits.LIST_SIZE) {
            captions.add(line);
        }
    }

    /// A caption with its credit.
    void caption(String text, String credit) {
        String line = Text.line(text);
        String by = Text.line(credit);
        caption(by.isEmpty() || line.isEmpty() || line.contains(by) ? line : line + " " + by);
    }

    /// A country's ISO code.
    void country(String code) {
        add(countries, code);
    }

    void person(String name) {
        add(people, name);
    }

    /// A Media Topic's code, or the name of a topic of the agency's own.
    void topic(String topic) {
        add(topics, topic);
    }

    /// Whether the story's language is one that the taggers do not know.
    boolean isForeign() {
        return language != null && !language.equals("en") && !language.startsWith("en-");
    }

    /// The story.
    ///
    /// @param kind what the document is, for the message where it has no text: `a picture`
    Article article(String kind) throws MalformedSourceException {
        body = withoutTitle();
        if (authors.isEmpty()) {
            signed();
        }
        if (title.isEmpty() && body.isEmpty()) {
            if (captions.isEmpty()) {
                throw new MalformedSourceException(Shown.plain(kind, 60) + " without any text");
            }
            body = String.join("\n\n", captions);
            captions.clear();
        }
        Publisher by = Identity.publisher(publisher, address, aggregator != null);
        return new Article(
                identity(by),
                title,
                body,
                published,
                by,
                address == null ? null : address.canonical(),
                language,
                List.copyOf(authors),
                new Labels(List.copyOf(countries), List.copyOf(people), List.copyOf(topics)),
                captions.stream().filter(caption -> !caption.equals(body)).toList(),
                aggregator,
                null,
                revision);
    }

    /// The names of a byline that is one of the first paragraphs.
    private void signed() {
        body.lines()
                .limit(2L * SIGNED)
                .filter(line -> !line.isBlank())
                .limit(SIGNED)
                .forEach(line -> Byline.authors(line).forEach(name -> add(authors, name)));
    }

    /// A document's id that no article can have is hashed.
    private String identity(@Nullable Publisher by) {
        if (id.isBlank()) {
            return Identity.of(address, by, title, body);
        }
        try {
            return Identity.given(id);
        } catch (MalformedSourceException _) {
            return Identity.of(null, by, id, "");
        }
    }

    /// Many texts repeat their headline in their first line.
    private String withoutTitle() {
        if (title.isEmpty() || !body.regionMatches(true, 0, title, 0, title.length())) {
            return body;
        }
        String rest = body.substring(title.length());
        return rest.startsWith("\n") ? rest.strip() : body;
    }

    /// Some agencies escape their text twice: `&quot;No&quot;, he said`.
    private static String unescaped(String text) {
        int start = text.indexOf('&');
        int end = start < 0 ? -1 : text.indexOf(';', start);
        return end < 0 ? text : Parser.unescapeEntities(text, true);
    }

    private static void add(Set<String> names, String name) {
        String line = Text.line(name);
        if (!line.isEmpty()
                && line.length() <= ArticleLimits.NAME_LENGTH
                && Identity.fits(Slug.of(line))
                && names.size() < ArticleLimits.LIST_SIZE) {
            names.add(line);
        }
    }

    /// Paragraphs of plain text: where no line is blank and lines are long, each is one.
    static String paragraphs(String text) {
        String body = Text.body(text);
        if (body.contains("\n\n") || !body.contains("\n")) {
            return body;
        }
        List<String> lines = new ArrayList<>(body.lines().toList());
        long longest = lines.stream().mapToInt(String::length).max().orElse(0);
        return longest > 120 ? String.join("\n\n", lines) : body;
    }
}
