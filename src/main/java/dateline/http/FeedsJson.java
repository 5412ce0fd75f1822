package dateline.http;

import dateline.article.Feed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// The answer of `/api/v1/feeds`.
final class FeedsJson {
    private FeedsJson() {}

    static byte[] bytes(FeedList list) {
        FeedParameters asked = list.asked();
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeNumberProperty("total", list.total());
            json.writeName("health");
            json.writeStartObject();
            list.counts().forEach((health, count) -> json.writeNumberProperty(health.key(), count));
            json.writeEndObject();
            json.writeName("items");
            json.writeStartArray();
            list.items().forEach(feed -> feed(json, feed));
            json.writeEndArray();
            json.writeName("links");
            json.writeStartObject();
            json.writeStringProperty("self", asked.given().at(Links.API_FEEDS));
            if (list.hasNext()) {
                json.writeStringProperty("next", asked.onPage(asked.page() + 1).at(Links.API_FEEDS));
            }
            json.writeStringProperty("html", asked.given().at(Links.FEEDS));
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void feed(JsonGenerator json, Feed feed) {
        json.writeStartObject();
        json.writeStringProperty("address", feed.address());
        json.writeStringProperty("subscribed", feed.subscription());
        json.writeStringProperty("title", feed.title());
        json.writeStringProperty("category", feed.category());
        json.writeStringProperty("health", FeedHealth.of(feed).key());
        Feed.Health health = feed.health();
        json.writeNumberProperty("failures", health.failures());
        if (health.status() == 0) {
            json.writeNullProperty("status");
        } else {
            json.writeNumberProperty("status", health.status());
        }
        Json.nullable(json, "error", health.error());
        Feed.Times times = feed.times();
        instant(json, "lastFetch", times.lastFetch());
        instant(json, "lastSuccess", times.lastSuccess());
        instant(json, "lastNewStory", times.lastNewStory());
        instant(json, "nextFetch", times.nextFetch());
        instant(json, "goneSince", times.goneSince());
        json.writeNumberProperty("interval", feed.interval().toSeconds());
        Feed.Counts counts = feed.counts();
        json.writeNumberProperty("items", counts.items());
        json.writeNumberProperty("stories", counts.stories());
        json.writeNumberProperty("changed", counts.changed());
        json.writeNumberProperty("fetches", counts.fetches());
        json.writeNumberProperty("notModified", counts.notModified());
        json.writeNumberProperty("bytes", counts.bytes());
        json.writeEndObject();
    }

    private static void instant(JsonGenerator json, String name, @Nullable Instant instant) {
        Json.nullable(json, name, instant == null ? null : instant.toString());
    }
}
