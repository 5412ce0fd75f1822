package dateline.archive;

import dateline.article.Feed;
import dateline.store.ArticleStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Feeds in an archive, however they fare.
public final class TestFeeds {
    private TestFeeds() {}

    /// Keeps feeds in the archive of that folder, which may be open.
    public static void save(Path folder, List<Feed> feeds) throws IOException {
        try (ArticleStore store = ArticleStore.open(folder)) {
            store.feeds().save(feeds);
        }
    }
}
