package dateline.source;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.article.Text;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one JSON object as `api.md`, "Document in", has it.
final class NdjsonParser {
    private static final int LANGUAGE_LENGTH = 100;

    Article parse(String text) throws MalformedSourceException {
        JsonFields given = JsonFields.of(text);
        String html = given.string("bodyHtml");
        String body = Text.body(given.string("body"));
        List<String> captions = given.list("captions");
        if (body.isEmpty() && !html.isEmpty()) {
            HtmlText page = HtmlText.of(html);
            body = page.body();
            captions = captions.isEmpty() ? page.captions() : captions;
        }
        String title = Text.line(given.string("title"));
        if (title.isEmpty() && body.isEmpty()) {
            throw new MalformedSourceException("title, body: one of them must have text");
        }
        Address address = address(given.string("url"));
        String aggregator = given.name("aggregator");
        Publisher publisher = Identity.publisher(given.name("publisher"), address, !aggregator.isEmpty());
        String id = given.has("id") ? Identity.given(given.string("id")) : Identity.of(address, publisher, title, body);
        return new Article(
                id,
                title,
                body,
                published(given.string("published")),
                publisher,
                address == null ? null : given.string("url").strip().replace(" ", "%20"),
                language(given.string("language").strip()),
                given.list("authors"),
                new Labels(given.list("countries"), given.list("people"), given.list("topics")),
                captions,
                aggregator.isEmpty() ? null : aggregator);
    }

    private static @Nullable Address address(String url) throws MalformedSourceException {
        if (url.isBlank()) {
            return null;
        }
        Optional<Address> address = Address.of(url.strip().replace(" ", "%20"));
        if (address.isEmpty()) {
            throw MalformedSourceException.of("url", "an absolute http or https address is wanted", url);
        }
        return address.get();
    }

    private static @Nullable PublicationDate published(String text) throws MalformedSourceException {
        if (text.isBlank()) {
            return null;
        }
        try {
            return PublicationDate.parse(text);
        } catch (IllegalArgumentException _) {
            throw MalformedSourceException.of("published", "an RFC 3339 instant or ISO 8601 date is wanted", text);
        }
    }

    private static @Nullable String language(String text) throws MalformedSourceException {
        if (text.isEmpty()) {
            return null;
        }
        String tag = text.replace('_', '-').toLowerCase(Locale.ROOT);
        try {
            if (tag.length() > LANGUAGE_LENGTH) {
                throw new IllformedLocaleException();
            }
            new Locale.Builder().setLanguageTag(tag);
            return tag.equals("und") ? null : tag;
        } catch (IllformedLocaleException _) {
            throw MalformedSourceException.of("language", "a BCP 47 tag is wanted", text);
        }
    }
}
