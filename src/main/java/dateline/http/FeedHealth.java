package dateline.http;

import dateline.article.Feed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a feed fares, in one word; those that want looking at come first.
enum FeedHealth {
    FAILING("failing"),
    OK("fine"),
    WAITING("not fetched yet"),
    RETIRED("given up"),
    UNSUBSCRIBED("no longer followed");

    private final String said;

    FeedHealth(String said) {
        this.said = said;
    }

    static FeedHealth of(Feed feed) {
        return switch (feed.state()) {
            case UNSUBSCRIBED -> UNSUBSCRIBED;
            case RETIRED -> RETIRED;
            case ACTIVE -> feed.health().failures() > 0 ? FAILING : feed.times().lastSuccess() == null ? WAITING : OK;
        };
    }

    static Optional<FeedHealth> named(String key) {
        return Arrays.stream(values())
                .filter(health -> health.key().equals(key))
                .findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(FeedHealth::key).toList();
    }

    /// Its name in addresses and JSON.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its name for readers.
    String said() {
        return said;
    }

    /// Where its feeds stand in a list: fine ones and those not fetched yet are one row, in the order of their next
    /// fetch.
    FeedHealth row() {
        return this == WAITING ? OK : this;
    }
}
