package dateline.http;

import dateline.article.Feed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that `/feeds` shows.
///
/// @param followed whether there is any feed at all
/// @param kept what the form must pass on
record FeedsPage(
        Frame frame,
        boolean followed,
        String text,
        List<QueryString.Parameter> kept,
        List<Choice> choices,
        String summary,
        List<Line> lines,
        @Nullable String previous,
        @Nullable String next) {
    /// The feeds of one health, or all.
    record Choice(String label, String count, String address, boolean current) {}

    /// One feed.
    ///
    /// @param link null where its address leads nowhere in the web
    /// @param subscribed the address it is known by, null where that is where it is
    /// @param trouble what is wrong with it, null where nothing is
    record Line(
            String title,
            @Nullable String link,
            String address,
            @Nullable String subscribed,
            String category,
            String health,
            String key,
            @Nullable String trouble,
            List<When> times,
            String stories) {}

    /// When something happens; never, where it has no time.
    ///
    /// @param often how often, null where that says nothing
    record When(
            String what,
            String said,
            @Nullable String exact,
            @Nullable String datetime,
            @Nullable String often) {
        static When of(String what, @Nullable Instant time, Instant now, @Nullable String often) {
            return time == null
                    ? new When(what, "–", null, null, null)
                    : new When(what, Words.ago(time, now), Words.instant(time), time.toString(), often);
        }
    }

    /// @param all how many feeds there are, whatever was asked for
    /// @param now what times are told against
    static FeedsPage of(Frame frame, FeedList list, int all, Instant now) {
        FeedParameters asked = list.asked();
        return new FeedsPage(
                frame,
                all > 0,
                asked.given().first("q") == null
                        ? ""
                        : String.valueOf(asked.given().first("q")),
                asked.given().without("q", "page").parameters(),
                choices(list),
                list.total() == 1 ? "1 feed" : Words.number(list.total()) + " feeds",
                list.items().stream().map(feed -> line(feed, now)).toList(),
                asked.page() > 1 ? asked.onPage(asked.page() - 1).at(Links.FEEDS) : null,
                list.hasNext() ? asked.onPage(asked.page() + 1).at(Links.FEEDS) : null);
    }

    private static List<Choice> choices(FeedList list) {
        FeedParameters asked = list.asked();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                "all", Words.number(list.any()), asked.withHealth(null).at(Links.FEEDS), asked.health() == null));
        list.counts().forEach((health, count) -> {
            boolean current = health == asked.health();
            if (count > 0 || current) {
                choices.add(new Choice(
                        health.said(),
                        Words.number(count),
                        asked.withHealth(health).at(Links.FEEDS),
                        current));
            }
        });
        return List.copyOf(choices);
    }

    private static Line line(Feed feed, Instant now) {
        FeedHealth health = FeedHealth.of(feed);
        Feed.Times times = feed.times();
        return new Line(
                feed.title(),
                Links.web(feed.address()),
                feed.address(),
                feed.subscription().equals(feed.address()) ? null : feed.subscription(),
                feed.category(),
                health.said(),
                health.key(),
                trouble(feed),
                List.of(
                        When.of("Last fetch", times.lastFetch(), now, null),
                        When.of("Newest story", times.lastNewStory(), now, null),
                        When.of("Next fetch", times.nextFetch(), now, often(feed))),
                Words.number(feed.counts().stories()));
    }

    /// A feed that fails comes further and further apart.
    private static @Nullable String often(Feed feed) {
        return feed.health().failures() > 0 ? null : "every " + Words.length(feed.interval());
    }

    private static @Nullable String trouble(Feed feed) {
        Feed.Health health = feed.health();
        String times = health.failures() > 1 ? Words.number(health.failures()) + " times in a row" : "";
        String error = health.error() == null
                ? health.failures() > 0 && health.status() > 0 ? "status " + health.status() : ""
                : health.error();
        String trouble = error.isEmpty() || times.isEmpty() ? error + times : error + "; " + times;
        return trouble.isEmpty() ? null : trouble;
    }
}
