package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// A JSON Feed: its head, and where in its text the items lie.
final class JsonFeed implements FeedDocument {
    private static final int FIELD_LENGTH = 2000;
    private static final int MESSAGE_LENGTH = 160;

    private final String text;
    private final List<Slice> slices = new ArrayList<>();
    private final StringBuilder head = new StringBuilder();
    private @Nullable String failure;
    private boolean cut;

    private record Slice(int start, int end) {}

    private final @Nullable Address address;
    private JsonTree fields = JsonTree.EMPTY;

    private JsonFeed(String text, @Nullable Address address) {
        this.text = text;
        this.address = address;
    }

    /// Reads as far as the text is JSON.
    static JsonFeed of(String text, @Nullable Address address) {
        var feed = new JsonFeed(text, address);
        try (JsonParser json = JsonTree.LENIENT.createParser(ObjectReadContext.empty(), text)) {
            feed.read(json);
        } catch (JacksonException e) {
            String message = e.getOriginalMessage();
            feed.failure = "not JSON" + (feed.slices.isEmpty() ? "" : " after item " + feed.slices.size()) + ": "
                    + Shown.plain(message == null ? "unreadable" : message, MESSAGE_LENGTH);
        }
        try {
            feed.fields = JsonTree.lenient("{" + feed.head + "\"items\":[]}");
        } catch (MalformedSourceException e) {
            throw new IllegalStateException("each field of the head was read", e);
        }
        return feed;
    }

    @Override
    public Format format() {
        return Format.JSON_FEED;
    }

    @Override
    public String title() {
        return Text.line(fields.first("title"));
    }

    @Override
    public @Nullable String link() {
        return resolved("home_page_url");
    }

    @Override
    public @Nullable String language() {
        return Languages.tag(fields.first("language"));
    }

    @Override
    public @Nullable String newAddress() {
        return null;
    }

    @Override
    public @Nullable String self() {
        return resolved("feed_url");
    }

    @Override
    public @Nullable String hub() {
        for (JsonTree hub : fields.objects("hubs")) {
            if (!hub.first("url").isEmpty()) {
                return FeedLinks.resolve(address, hub.first("url"));
            }
        }
        return null;
    }

    @Override
    public @Nullable String next() {
        return resolved("next_url");
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm(null, Set.of(), Set.of());
    }

    @Override
    public Item item(int index) {
        String one = itemText(index);
        JsonTree item;
        try {
            item = JsonTree.lenient(text.substring(slices.get(index).start, slices.get(index).end));
        } catch (MalformedSourceException e) {
            throw new IllegalStateException("the item was read before", e);
        }
        String link = JsonFeedParser.link(fields, item, address);
        HtmlText body = JsonFeedParser.body(item);
        String id = item.first("id");
        String key =
                !id.isEmpty() ? id : link != null ? link : Identity.of(null, null, item.first("title"), body.body());
        boolean full = !item.first("content_html", "content_text").isEmpty();
        return new Item(one, key, link, FeedBody.isTeaser(body.body(), full));
    }

    @Override
    public int size() {
        return slices.size();
    }

    @Override
    public @Nullable String failure() {
        return failure;
    }

    @Override
    public boolean isCut() {
        return cut;
    }

    @Override
    public boolean isWhole() {
        return failure == null;
    }

    /// Half an object is no JSON, and no item.
    @Override
    public boolean isLastCut() {
        return false;
    }

    @Override
    public int itemStart(int index) {
        return slices.get(index).start;
    }

    @Override
    public String itemText(int index) {
        Slice slice = slices.get(index);
        return "{" + head + "\"items\":[" + text.substring(slice.start, slice.end) + "]}";
    }

    private @Nullable String resolved(String field) {
        return FeedLinks.resolve(address, fields.first(field));
    }

    private void read(JsonParser json) {
        if (json.nextToken() == JsonToken.START_ARRAY) {
            items(json);
            return;
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            if (name.equals("items") && token == JsonToken.START_ARRAY) {
                items(json);
                continue;
            }
            int start = offset(json);
            json.skipChildren();
            int end = end(json);
            boolean kept = switch (name) {
                case "version",
                        "title",
                        "home_page_url",
                        "feed_url",
                        "language",
                        "author",
                        "authors",
                        "hubs",
                        "next_url" -> true;
                default -> false;
            };
            if (kept && end - start <= FIELD_LENGTH) {
                head.append('"')
                        .append(name)
                        .append("\":")
                        .append(text, start, end)
                        .append(',');
            }
        }
    }

    private void items(JsonParser json) {
        for (JsonToken token = json.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = json.nextToken()) {
            int start = offset(json);
            json.skipChildren();
            if (slices.size() == FeedSlices.MOST) {
                cut = true;
                return;
            }
            slices.add(new Slice(start, end(json)));
        }
    }

    private static int offset(JsonParser json) {
        return (int) json.currentTokenLocation().getCharOffset();
    }

    private static int end(JsonParser json) {
        json.finishToken();
        return (int) json.currentLocation().getCharOffset();
    }
}
