package dateline.archive;

import dateline.article.Article;
import dateline.article.Feed;
import dateline.article.PublicationDate;
import dateline.article.Source;
import dateline.source.FeedStory;
import dateline.source.MalformedSourceException;
import dateline.source.Parsers;
import dateline.store.ArticleStore;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whose an article is, so that no feed overwrites another's: it belongs to the item that brought it first, as long as
/// its feed is followed. To the other items of that feed, as long as it lists that one.
final class StoryClaims {
    private final ArticleStore store;
    private final Parsers parsers;
    private final Function<String, @Nullable Feed> feeds;

    /// @param feeds the feed of a subscription's address; null where there is none
    StoryClaims(ArticleStore store, Parsers parsers, Function<String, @Nullable Feed> feeds) {
        this.store = store;
        this.parsers = parsers;
        this.feeds = feeds;
    }

    /// What may become of an article.
    sealed interface Claim {
        /// There is none of that id yet.
        record Free() implements Claim {}

        /// Somebody took it out of the archive.
        record Gone() implements Claim {}

        /// It is another feed's.
        record Taken() implements Claim {}

        /// Another item of the same document has brought it.
        ///
        /// @param article as it is now; null where it cannot be read any more
        record Rival(@Nullable Article article) implements Claim {
            /// Whether a story is newer, by what both say of their dates.
            boolean isOlderThan(Article other) {
                PublicationDate since = article == null ? null : article.published();
                PublicationDate date = other.published();
                return since != null && date != null && date.first().isAfter(since.first());
            }
        }

        /// It may be replaced.
        ///
        /// @param article as it is now; null where it cannot be read any more
        /// @param own whether the same item brought it
        /// @param foreign whether no feed brought it
        record Held(Source source, @Nullable Article article, boolean own, boolean foreign) implements Claim {}
    }

    /// What an item may do to the article of that id.
    ///
    /// @param listed keys of all items that its feed lists now
    Claim of(String id, FeedStory story, Set<String> listed) {
        Optional<Source> current = store.source(id);
        if (current.isEmpty()) {
            return store.wasDeleted(id) ? new Claim.Gone() : new Claim.Free();
        }
        Source source = current.get();
        if (source.origin().equals(story.origin())) {
            return new Claim.Held(source, article(source), true, false);
        }
        Optional<String> subscription = FeedStory.subscription(source.origin());
        if (subscription.isEmpty()) {
            return new Claim.Held(source, article(source), false, true);
        }
        if (subscription.get().equals(story.subscription())) {
            String key = source.origin().substring(subscription.get().length() + 1);
            if (listed.contains(key)) {
                return new Claim.Rival(article(source));
            }
        } else if (isFollowed(subscription.get())) {
            return new Claim.Taken();
        }
        return new Claim.Held(source, article(source), false, false);
    }

    private boolean isFollowed(String subscription) {
        Feed owner = feeds.apply(subscription);
        return owner != null && owner.state() == Feed.State.ACTIVE;
    }

    /// The article of a source; null where it cannot be read.
    @Nullable
    Article article(Source source) {
        try {
            return parsers.parse(source);
        } catch (MalformedSourceException | RuntimeException | StackOverflowError _) {
            return null;
        }
    }
}
