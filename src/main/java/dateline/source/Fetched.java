package dateline.source;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// What was taken from the web for one story, as the store keeps it: a feed's item, its page, or both. It holds no
/// time, so that the same story taken again is the same text.
///
/// @param feed address of the feed; null: the story is of no feed
/// @param format of the item: [Format#FEED] or [Format#JSON_FEED]
/// @param item the feed with that one item; null: there is none
/// @param page null: it was not taken
public record Fetched(
        @Nullable String feed,
        Format format,
        @Nullable String item,
        @Nullable Page page) {
    /// A page and the address that it came from, after all redirects.
    public record Page(String address, String html) {}

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ArticleLimits.JSON_DEPTH)
                    .maxStringLength(ArticleLimits.DOCUMENT_BYTES)
                    .build())
            .build();

    public Fetched {
        if (item == null && page == null) {
            throw new IllegalArgumentException("what was fetched has an item or a page");
        }
        if (format != Format.FEED && format != Format.JSON_FEED) {
            throw new IllegalArgumentException("an item is of a feed or a JSON Feed, got " + format.key());
        }
    }

    /// A page that no feed led to.
    public static Fetched page(String address, String html) {
        return new Fetched(null, Format.FEED, null, new Page(address, html));
    }

    /// The text that [#of] reads.
    public String text() {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            if (feed != null) {
                json.writeStringProperty("feed", feed);
            }
            if (item != null) {
                json.writeStringProperty("format", format.key());
                json.writeStringProperty("item", item);
            }
            if (page != null) {
                json.writeName("page");
                json.writeStartObject();
                json.writeStringProperty("address", page.address);
                json.writeStringProperty("html", page.html);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    /// What [#text] wrote.
    static Fetched of(String text) throws MalformedSourceException {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            return read(json);
        } catch (JacksonException e) {
            throw JsonTree.problem(e);
        }
    }

    private static Fetched read(JsonParser json) throws MalformedSourceException {
        String feed = null;
        Format format = Format.FEED;
        String item = null;
        Page page = null;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedSourceException("an object with an item or a page is wanted");
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "feed" -> feed = string(name, json);
                case "format" -> format = format(string(name, json));
                case "item" -> item = string(name, json);
                case "page" -> page = page(json);
                default -> json.skipChildren();
            }
        }
        if (item == null && page == null) {
            throw new MalformedSourceException("item, page: one of them must be there");
        }
        return new Fetched(feed, format, item, page);
    }

    private static Page page(JsonParser json) throws MalformedSourceException {
        String address = null;
        String html = null;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new MalformedSourceException("page: an object is wanted");
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "address" -> address = string(name, json);
                case "html" -> html = string(name, json);
                default -> json.skipChildren();
            }
        }
        if (address == null || html == null) {
            throw new MalformedSourceException("page: an address and html are wanted");
        }
        return new Page(address, html);
    }

    private static String string(String name, JsonParser json) throws MalformedSourceException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new MalformedSourceException(name + ": a string is wanted");
        }
        return json.getString();
    }

    private static Format format(String key) throws MalformedSourceException {
        return switch (key) {
            case "feed" -> Format.FEED;
            case "json-feed" -> Format.JSON_FEED;
            default -> throw MalformedSourceException.of("format", "feed or json-feed is wanted", key);
        };
    }
}
