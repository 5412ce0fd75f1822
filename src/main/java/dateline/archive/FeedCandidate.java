package dateline.archive;

import dateline.article.Article;
import dateline.article.Source;
import dateline.source.FeedStory;
import dateline.store.FeedItem;
import org.jspecify.annotations.Nullable;

/// An item of a feed, read, and what is to be remembered of it once its article is durable.
///
/// @param source to be written under the item's article id; null: nothing is
/// @param article of that source
/// @param complete whether it is all of the story
record FeedCandidate(
        FeedStory story,
        FeedItem item,
        @Nullable Source source,
        @Nullable Article article,
        boolean complete) {
    /// One that only has to be remembered.
    static FeedCandidate unchanged(FeedStory story, FeedItem item) {
        return new FeedCandidate(story, item, null, null, true);
    }
}
