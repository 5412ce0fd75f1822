package dateline.archive;

import dateline.archive.StoryClaims.Claim;
import dateline.article.Article;
import dateline.article.Feed;
import dateline.article.Source;
import dateline.fetch.FeedPage;
import dateline.source.FeedStory;
import dateline.source.Refusal;
import dateline.store.FeedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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
    private final PageRound pages;
    private final SharedPages shared;
    private final Instant now;
    private final List<Refusal> refused = new ArrayList<>();
    /// Articles that items of the document are to become.
    private final Set<String> wanted = new HashSet<>();

    private @Nullable Instant newest;
    private boolean unfinished;

    /// @param listed keys of all items of the document
    /// @param known what is remembered of the feed's items, by their keys
    FeedReading(
            Feed feed,
            Set<String> listed,
            Map<String, FeedItem> known,
            StoryClaims claims,
            PageRound pages,
            SharedPages shared,
            Instant now) {
        this.feed = feed;
        this.listed = listed;
        this.known = known;
        this.claims = claims;
        this.pages = pages;
        this.shared = shared;
        this.now = now;
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
        if (shared.isSaidAgain(story, digest) && before == null) {
            return null;
        }
        if (before != null && before.digest().equals(digest)) {
            return FeedCandidate.unchanged(story, seen(before));
        }
        String given = before == null ? "" : before.article();
        if (bare == null) {
            return wordless(story, new FeedItem(story.key(), digest, given, now, 0, null));
        }
        String id = shared.isOf(story) ? story.ownId() : bare.id();
        int attempts = before != null && before.digest().isEmpty() ? before.attempts() : 0;
        var item = new FeedItem(story.key(), digest, given.isEmpty() ? id : given, now, attempts, null);
        Claim claim = claims.of(item.article(), story, listed);
        return switch (claim) {
            case Claim.Gone _ -> FeedCandidate.unchanged(story, item);
            // What it says now is looked at again, in case that the article is no longer the other's.
            case Claim.Taken _ -> FeedCandidate.unchanged(story, before == null ? item : seen(before));
            case Claim.Rival rival
            when !rival.isOlderThan(bare) -> before == null ? null : FeedCandidate.unchanged(story, seen(before));
            case Claim.Held held
            when saidBefore(held.source(), digest) -> {
                boolean lacksPage = story.teaser() && isWithoutPage(held.source());
                yield FeedCandidate.unchanged(story, lacksPage ? AggregatorLimits.retry(item, 0, null, now) : item);
            }
            // Of two items that are one article, the first speaks first.
            case Claim _ when !wanted.add(item.article()) -> null;
            case Claim _ -> completed(story, item, alone, bare, claim, given.isEmpty());
        };
    }

    private FeedItem seen(FeedItem item) {
        return item.seen().isBefore(now.minus(AggregatorLimits.NOTED)) ? item.seenAt(now) : item;
    }

    /// An item that has no words of its own may have a page full of them.
    private @Nullable FeedCandidate wordless(FeedStory story, FeedItem item) throws InterruptedException {
        return switch (pages.page(story)) {
            case FeedPage.Got got -> {
                Source source = story.source(got.address(), got.html());
                Article article = claims.article(source);
                yield article == null
                        ? refused(story, item, "neither it nor its page has a text")
                        : new FeedCandidate(
                                story,
                                item.article().isEmpty() ? item.ofArticle(article.id()) : item,
                                source,
                                article,
                                true);
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

    /// @param fresh whether no article has stood for it yet
    private FeedCandidate completed(
            FeedStory story, FeedItem item, Source alone, Article bare, Claim claim, boolean fresh)
            throws InterruptedException {
        if (!story.teaser() || story.link() == null || shared.isOf(story)) {
            return new FeedCandidate(story, item, alone, bare, true);
        }
        return switch (pages.page(story)) {
            case FeedPage.Got got -> {
                Source source = story.source(got.address(), got.html());
                Article full = claims.article(source);
                yield full == null
                        ? new FeedCandidate(story, item, alone, bare, false)
                        // Its page may tell which article it is.
                        : new FeedCandidate(
                                story,
                                fresh && claim instanceof Claim.Free ? item.ofArticle(full.id()) : item,
                                source,
                                full,
                                true);
            }
            case FeedPage.Later _
            when isAnothers(claim) && item.attempts() < AggregatorLimits.ATTEMPTS -> {
                // Another item's whole text does not shrink while the page may come.
                unfinished = true;
                yield FeedCandidate.unchanged(story, item.unread(item.attempts() + 1));
            }
            case FeedPage.Later later -> new FeedCandidate(story, pages.again(item, later), alone, bare, false);
            case FeedPage.Never _ -> new FeedCandidate(story, item, alone, bare, false);
        };
    }

    private static boolean isAnothers(Claim claim) {
        return claim instanceof Claim.Rival || (claim instanceof Claim.Held held && !held.own() && !held.foreign());
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
        FeedStory itself = FeedStory.forgotten(feed.subscription(), item.key());
        boolean held = claims.of(item.article(), itself, listed) instanceof Claim.Held claim && !claim.foreign();
        if (story == null || !story.teaser() || story.link() == null || !held) {
            // Somebody has replaced it or taken it out.
            return FeedCandidate.unchanged(itself, done);
        }
        return switch (pages.page(story)) {
            case FeedPage.Got got -> {
                Source whole = story.source(got.address(), got.html());
                Article full = claims.article(whole);
                yield full == null
                        ? FeedCandidate.unchanged(story, done)
                        : new FeedCandidate(story, done, whole, full, true);
            }
            case FeedPage.Later later -> FeedCandidate.unchanged(story, pages.again(item, later));
            case FeedPage.Never _ -> FeedCandidate.unchanged(story, done);
        };
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
