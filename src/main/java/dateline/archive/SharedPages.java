package dateline.archive;

import dateline.source.FeedStory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pages that many items of one document lead to, such as a list of changes or a live report: no item's story is that
/// of its page then, and each item is an article of its own. For one document and one thread.
final class SharedPages {
    /// Two items of one page may be two versions of its story.
    private static final int MANY = 3;

    private final Map<String, Integer> items = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    SharedPages(List<FeedStory> stories) {
        for (FeedStory story : stories) {
            if (story.link() != null) {
                items.merge(story.link(), 1, Integer::sum);
            }
        }
    }

    boolean isOf(FeedStory story) {
        return story.link() != null && items.getOrDefault(story.link(), 0) >= MANY;
    }

    /// Whether an item is of such a page and says what another has said.
    ///
    /// @param digest of what it says
    boolean isSaidAgain(FeedStory story, String digest) {
        return isOf(story) && !said.add(story.link() + "\0" + digest);
    }
}
