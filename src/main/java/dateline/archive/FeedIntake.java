package dateline.archive;

import dateline.archive.StoryClaims.Claim;
import dateline.article.Article;
import dateline.article.Feed;
import dateline.fetch.FeedPoller;
import dateline.source.FeedListing;
import dateline.source.FeedStory;
import dateline.source.Refusal;
import dateline.store.ArticleStore;
import dateline.store.FeedItem;
import dateline.store.Receipt;
import dateline.store.Receipt.Outcome;
import dateline.store.Write;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes the stories of feeds into the archive, each once: what a feed says again changes nothing, and articles are
/// durable before their items are remembered, so that a kill in between only asks again. Safe for use by many threads.
final class FeedIntake {
    private final Archive archive;
    private final ArticleStore store;
    private final StoryClaims claims;
    private final FeedPoller poller;
    private final InstantSource clock;
    /// Held from asking whose an article is to having written it.
    private final ReentrantLock writing = new ReentrantLock();

    FeedIntake(Archive archive, ArticleStore store, StoryClaims claims, FeedPoller poller, InstantSource clock) {
        this.archive = archive;
        this.store = store;
        this.claims = claims;
        this.poller = poller;
        this.clock = clock;
    }

    /// What was taken in.
    ///
    /// @param newest date of the newest story that is not in the future; null where none has one
    /// @param unfinished whether an item could not even be remembered, so that its feed must be read again
    record Taken(
            int added,
            int changed,
            List<Refusal> refused,
            @Nullable Instant newest,
            boolean unfinished) {
        static final Taken NOTHING = new Taken(0, 0, List.of(), null, false);
    }

    /// Takes in what a feed lists.
    Taken take(Feed feed, FeedListing listing, Instant now) throws IOException, InterruptedException {
        var round = new Round(feed, listing.stories(), now);
        for (FeedStory story : listing.stories()) {
            FeedCandidate candidate = round.reading.candidate(story);
            if (candidate != null) {
                round.add(candidate);
            }
        }
        round.write();
        store.feeds().forgetItems(feed.subscription(), now.minus(AggregatorLimits.MEMORY), AggregatorLimits.ITEMS);
        FeedReading reading = round.reading;
        var refused = new ArrayList<>(reading.refused());
        if (listing.left() > 0) {
            refused.add(new Refusal(
                    feed.subscription(),
                    0,
                    listing.left() + " items beyond the " + FeedListing.ITEMS + " that are taken from one document"));
        }
        return new Taken(round.added, round.changed, refused, reading.newest(), reading.isUnfinished());
    }

    /// Asks again for pages that could not be had; how many articles are complete now.
    int complete(Feed feed, Instant now) throws IOException, InterruptedException {
        var round = new Round(feed, List.of(), now);
        for (FeedItem item : round.known.values()) {
            if (item.retry() != null && !item.retry().isAfter(now)) {
                round.add(
                        round.reading.retried(item, store.source(item.article()).orElse(null)));
                if (round.pages.isOver()) {
                    // The others stay due.
                    break;
                }
            }
        }
        round.write();
        return round.added + round.changed;
    }

    /// The writing of what one document brought, some at a time.
    private final class Round {
        private final Feed feed;
        private final Set<String> listed;
        private final Map<String, FeedItem> known;
        private final PageRound pages;
        private final FeedReading reading;
        private final List<FeedCandidate> batch = new ArrayList<>();
        private int added;
        private int changed;

        Round(Feed feed, List<FeedStory> stories, Instant now) {
            this.feed = feed;
            this.listed = stories.stream().map(FeedStory::key).collect(Collectors.toSet());
            this.known = store.feeds().items(feed.subscription());
            this.pages = new PageRound(poller, clock);
            this.reading = new FeedReading(feed, listed, known, claims, pages, new SharedPages(stories), now);
        }

        void add(FeedCandidate candidate) throws IOException, InterruptedException {
            batch.add(candidate);
            if (batch.size() == AggregatorLimits.BATCH) {
                write();
            }
        }

        /// Writes what is new, then remembers the items.
        void write() throws IOException, InterruptedException {
            forgetEdited();
            writing.lock();
            try {
                writeArticles();
            } finally {
                writing.unlock();
            }
            List<FeedItem> items = batch.stream()
                    .map(FeedCandidate::item)
                    .filter(item -> !item.equals(known.get(item.key())))
                    .toList();
            if (!items.isEmpty()) {
                store.feeds().saveItems(feed.subscription(), items);
            }
            batch.clear();
        }

        /// Should a kill come between an item's new text and the memory of it, then what it said before, and may say
        /// again, must not be taken for what its article says.
        private void forgetEdited() {
            List<String> edited = batch.stream()
                    .filter(candidate -> candidate.source() != null)
                    .map(FeedCandidate::item)
                    .filter(item -> isEdited(item, known.get(item.key())))
                    .map(FeedItem::key)
                    .toList();
            if (!edited.isEmpty()) {
                store.feeds().forgetDigests(feed.subscription(), edited);
            }
        }

        private static boolean isEdited(FeedItem item, @Nullable FeedItem before) {
            return before != null && !before.digest().equals(item.digest());
        }

        private void writeArticles() throws IOException, InterruptedException {
            var writes = new ArrayList<Write>();
            var articles = new ArrayList<Article>();
            var ids = new HashSet<String>();
            for (FeedCandidate candidate : batch) {
                String id = candidate.item().article();
                if (candidate.source() != null
                        && candidate.article() != null
                        && isNews(candidate, candidate.article())
                        && ids.add(id)) {
                    writes.add(new Write.Put(id, candidate.source()));
                    articles.add(candidate.article().withId(id));
                }
            }
            for (Receipt receipt : archive.put(writes, articles)) {
                added += receipt.outcome() == Outcome.ADDED ? 1 : 0;
                changed += receipt.outcome() == Outcome.REPLACED ? 1 : 0;
            }
        }

        private boolean isNews(FeedCandidate candidate, Article article) {
            return switch (claims.of(candidate.item().article(), candidate.story(), listed)) {
                case Claim.Free _ -> true;
                case Claim.Gone _, Claim.Taken _ -> false;
                case Claim.Rival rival -> rival.isOlderThan(article);
                case Claim.Held held -> {
                    Article current = held.article();
                    boolean same = current != null && StoryDigest.of(current).equals(StoryDigest.of(article));
                    // What somebody put in by hand is not to shrink to a teaser.
                    yield !same && (candidate.complete() || !held.foreign());
                }
            };
        }
    }
}
