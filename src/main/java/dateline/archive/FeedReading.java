package dateline.archive;

import dateline.archive.StoryClaims.Claim;
import dateline.article.Article;
import dateline.article.Feed;
import dateline.article.Source;
import dateline.fetch.FeedPage;
import dateline.fetch.FeedPoller;
import dateline.source.FeedStory;
import dateline.source.Refusal;
import dateline.store.FeedItem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the items that a feed lists: tells which say something new and completes those from their pages. For one
/// document and one thread.
final class FeedReading {
    private final Feed feed;
    private final Set<String> listed;
    private final Map<String, FeedItem> known;
    private final StoryClaims claims;
    private final FeedPoller poller;
    private final Instant now;
    private final InstantSource clock;
    private final List<Refusal> refused = new ArrayList<>();
    private int pages;
    /// From when on no more pages are asked for, on the machine's own clock: others wait for their turn.
    private final long enough = System.nanoTime() + AggregatorLimits.PAGES_TIME.toNanos();
    /// Whether the last page that was wanted was asked for.
    private boolean asked;

    private FeedPage.@Nullable Later quiet;
    private @Nullable Instant newest;
    private boolean unfinished;

    /// @param listed keys of all items of the document
    /// @param known what is remembered of the feed's items, by their keys
    FeedReading(
            Feed feed,
            Set<String> listed,
            Map<String, FeedItem> known,
            StoryClaims claims,
            FeedPoller poller,
            Instant now,
            InstantSource clock) {
        this.feed = feed;
        this.listed = listed;
        this.known = known;
        this.claims = claims;
        this.poller = poller;
        this.now = now;
        this.clock = clock;
    }

    /// Items that could not be read.
    List<Refusal> refused() {
        return refused;
    }

    /// Date of the newest story that is not in the future; null where none has one.
    @Nullable
    Instant newest() {
        return newest;
    }

    /// Whether an item could not even be remembered, so that its feed must be read again.
    boolean isUnfinished() {
        return unfinished;
    }

    /// What an item asks for; null where it cannot be remembered yet.
    @Nullable
    FeedCandidate candidate(FeedStory story) throws InterruptedException {
        FeedItem before = known.get(story.key());
        Source alone = story.source();
        Article bare = claims.article(alone);
        String digest = bare == null ? StoryDigest.of(story.item()) : StoryDigest.of(bare);
        see(bare);
        if (before != null && before.digest().equals(digest)) {
            boolean longAgo = before.seen().isBefore(now.minus(AggregatorLimits.NOTED));
            return FeedCandidate.unchanged(story, longAgo ? before.seenAt(now) : before);
        }
        if (bare == null) {
            return wordless(story, new FeedItem(story.key(), digest, "", now, 0, null));
        }
        String given = before == null ? "" : before.article();
        var item = new FeedItem(story.key(), digest, given.isEmpty() ? bare.id() : given, now, 0, null);
        Claim claim = claims.of(item.article(), story, listed);
        if (claim instanceof Claim.Taken) {
            return FeedCandidate.unchanged(story, item);
        }
        if (claim instanceof Claim.Held held && held.own() && saidBefore(held.source(), digest)) {
            boolean lacksPage = story.teaser() && isWithoutPage(held.source());
            return FeedCandidate.unchanged(story, lacksPage ? AggregatorLimits.retry(item, 0, null, now) : item);
        }
        return completed(story, item, alone, bare, claim instanceof Claim.Free && given.isEmpty());
    }

    /// An item that has no words of its own may have a page full of them.
    private @Nullable FeedCandidate wordless(FeedStory story, FeedItem item) throws InterruptedException {
        return switch (page(story)) {
            case FeedPage.Got got -> {
                Source source = story.source(got.address(), got.html());
                Article article = claims.article(source);
                yield article == null
                        ? refused(story, item, "neither it nor its page has a text")
                        : new FeedCandidate(story, item.ofArticle(article.id()), source, article, true);
            }
            case FeedPage.Later _ -> {
                unfinished = true;
                yield null;
            }
            case FeedPage.Never(String reason) -> refused(story, item, "no title and no text, and " + reason);
        };
    }

    private FeedCandidate refused(FeedStory story, FeedItem item, String reason) {
        refused.add(new Refusal(story.origin(), 0, reason));
        return FeedCandidate.unchanged(story, item);
    }

    /// @param fresh whether no article stands for it yet, so that its page may tell which it is
    private FeedCandidate completed(FeedStory story, FeedItem item, Source alone, Article bare, boolean fresh)
            throws InterruptedException {
        if (!story.teaser() || story.link() == null) {
            return new FeedCandidate(story, item, alone, bare, true);
        }
        return switch (page(story)) {
            case FeedPage.Got got -> {
                Source source = story.source(got.address(), got.html());
                Article full = claims.article(source);
                yield full == null
                        ? new FeedCandidate(story, item, alone, bare, false)
                        : new FeedCandidate(story, fresh ? item.ofArticle(full.id()) : item, source, full, true);
            }
            case FeedPage.Later later -> new FeedCandidate(story, again(item, later), alone, bare, false);
            case FeedPage.Never _ -> new FeedCandidate(story, item, alone, bare, false);
        };
    }

    /// An item that lacks its page, which is asked for again.
    ///
    /// @param stored its article's source; null where there is none any more
    FeedCandidate retried(FeedItem item, @Nullable Source stored) throws InterruptedException {
        Article bare = stored == null ? null : claims.article(stored);
        FeedStory story = bare == null || stored == null
                ? null
                : FeedStory.stored(stored, bare.url()).orElse(null);
        FeedItem done = AggregatorLimits.retry(item, AggregatorLimits.ATTEMPTS, null, now);
        String origin = FeedStory.origin(feed.subscription(), item.key());
        if (story == null
                || !story.teaser()
                || story.link() == null
                || !story.origin().equals(origin)) {
            // Somebody has replaced it or taken it out.
            return FeedCandidate.unchanged(FeedStory.forgotten(feed.subscription(), item.key()), done);
        }
        return switch (page(story)) {
            case FeedPage.Got got -> {
                Source whole = story.source(got.address(), got.html());
                Article full = claims.article(whole);
                yield full == null
                        ? FeedCandidate.unchanged(story, done)
                        : new FeedCandidate(story, done, whole, full, true);
            }
            case FeedPage.Later later -> FeedCandidate.unchanged(story, again(item, later));
            case FeedPage.Never _ -> FeedCandidate.unchanged(story, done);
        };
    }

    private FeedItem again(FeedItem item, FeedPage.Later later) {
        // By the time it is now: a round of many pages takes minutes, and a pause that was asked for begins now.
        return AggregatorLimits.retry(item, item.attempts() + (asked ? 1 : 0), later.retryAfter(), clock.instant());
    }

    /// Whether no more pages are asked for in this round, though nobody asked for a pause.
    boolean hasAskedEnough() {
        return quiet == null && (pages >= AggregatorLimits.PAGES || System.nanoTime() - enough >= 0);
    }

    private FeedPage page(FeedStory story) throws InterruptedException {
        if (story.link() == null) {
            return new FeedPage.Never("it has no link");
        }
        asked = quiet == null && !hasAskedEnough();
        if (!asked) {
            return quiet == null ? new FeedPage.Later("enough pages for one poll", null) : quiet;
        }
        pages++;
        FeedPage page = poller.page(story);
        if (page instanceof FeedPage.Later later && later.retryAfter() != null) {
            // Whoever asks for a pause does not want the next page to be asked for either.
            quiet = later;
        }
        return page;
    }

    /// Whether the item alone says what it said when it was stored, whatever its page said.
    private boolean saidBefore(Source stored, String digest) {
        FeedStory story = FeedStory.stored(stored, null).orElse(null);
        Article bare = story == null ? null : claims.article(story.source());
        return bare != null && StoryDigest.of(bare).equals(digest);
    }

    private static boolean isWithoutPage(Source stored) {
        return FeedStory.stored(stored, null).map(FeedStory::teaser).orElse(false);
    }

    private void see(@Nullable Article article) {
        Instant date = article == null || article.published() == null
                ? null
                : article.published().first();
        if (date != null && !date.isAfter(now) && (newest == null || date.isAfter(newest))) {
            newest = date;
        }
    }
}
