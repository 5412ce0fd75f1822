package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.source.FeedStory;
import dateline.source.MalformedSourceException;
import dateline.store.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two feeds of one site that list, drop, list again, change and rename the same stories at random, while pages fail,
/// the archive is killed, and the list of feeds changes; against what was listed.
class FeedOracleTest {
    private static final long FIRST_SEED = Long.getLong("dateline.seed", 1);
    private static final long SEEDS = Long.getLong("dateline.seeds", 3);
    private static final int STEPS = 40;

    @TempDir
    Path folder;

    @Test
    void everyStoryIsOneArticleInItsNewestText() throws Exception {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            try (var world = new World(seed, folder.resolve("seed" + seed))) {
                world.live();
                world.settle();
                world.check();
            }
        }
    }

    private static final class Story {
        final int number;
        final boolean teaser;
        int version = 1;

        Story(int number, boolean teaser) {
            this.number = number;
            this.teaser = teaser;
        }

        String text() {
            return "TextN%dV%d begins. ".formatted(number, version);
        }
    }

    private static final class Listing {
        final String path;
        final Set<Story> stories = new LinkedHashSet<>();
        /// The newest version of each story that the archive was shown.
        final Map<Integer, Integer> shown = new HashMap<>();

        int guids;
        int links;
        int edition;
        boolean followed = true;

        Listing(String path) {
            this.path = path;
        }
    }

    private static final class World implements AutoCloseable {
        private final long seed;
        private final Path data;
        private final Random random;
        private final Following.Clock clock = new Following.Clock();
        private final FeedSite site = new FeedSite();
        private final List<Story> stories = new ArrayList<>();
        private final List<Listing> feeds = List.of(new Listing("/a"), new Listing("/b"));
        private final Map<Integer, Integer> down = new TreeMap<>();
        private final List<String> history = new ArrayList<>();
        private Following following;

        World(long seed, Path data) throws Exception {
            this.seed = seed;
            this.data = data;
            this.random = new Random(seed);
            this.following = new Following(data, clock, site.host());
            follow();
        }

        void live() throws Exception {
            for (int step = 0; step < STEPS; step++) {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    change();
                }
                boolean killed = random.nextInt(8) == 0;
                Duration time = Duration.ofMinutes(30 + random.nextInt(2000));
                history.add("after " + time + (killed ? ", killed" : ""));
                if (killed) {
                    try (StoreWithoutRoom _ = StoreWithoutRoom.forItems(data)) {
                        poll(time);
                    }
                    restart();
                } else {
                    poll(time);
                }
            }
        }

        private void change() throws Exception {
            Listing feed = feeds.get(random.nextInt(feeds.size()));
            Story story = stories.isEmpty() ? null : stories.get(random.nextInt(stories.size()));
            int event = random.nextInt(12);
            history.add(event + " " + feed.path + " " + (story == null ? "" : "N" + story.number));
            if (story == null || event <= 2) {
                story = new Story(stories.size(), random.nextBoolean());
                stories.add(story);
                feed.stories.add(story);
                return;
            }
            switch (event) {
                case 3, 4, 5 -> story.version++;
                case 6 -> feed.stories.remove(story);
                case 7 -> feed.stories.add(story);
                case 8 -> feed.guids++;
                case 9 -> feed.links++;
                case 10 -> down.put(story.number, 1 + random.nextInt(3));
                default -> {
                    if (random.nextBoolean()) {
                        restart();
                    } else {
                        feed.followed = !feed.followed;
                        follow();
                    }
                }
            }
        }

        private void restart() throws Exception {
            following.close();
            following = new Following(data, clock, site.host());
            follow();
        }

        private void follow() {
            following.follow(feeds.stream()
                    .filter(feed -> feed.followed)
                    .map(feed -> site.address(feed.path))
                    .toArray(String[]::new));
        }

        private void poll(Duration time) throws Exception {
            for (Story story : stories) {
                String title = title(story);
                if (down.containsKey(story.number)) {
                    site.answer(path(story), 503, Map.of(), "busy");
                } else {
                    site.page(path(story), title, "<p>" + (story.text() + "Of the harbour it says much. ").repeat(30));
                }
            }
            down.replaceAll((_, left) -> left - 1);
            down.values().removeIf(left -> left == 0);
            for (Listing feed : feeds) {
                site.feed(
                        feed.path,
                        feed.stories.stream().map(story -> item(feed, story)).toArray(String[]::new));
            }
            following.reports.clear();
            following.after(time);
            for (PollReport report : following.reports) {
                for (Listing feed : feeds) {
                    if (report.before().subscription().equals(site.address(feed.path)) && !report.isFailed()) {
                        feed.stories.forEach(story -> feed.shown.put(story.number, story.version));
                    }
                }
            }
        }

        private static String path(Story story) {
            return "/s" + story.number;
        }

        private static String title(Story story) {
            return "Fleet N%d comes home V%d".formatted(story.number, story.version);
        }

        private String item(Listing feed, Story story) {
            String link = site.address(path(story)) + (feed.links % 2 == 0 ? "" : "?utm_source=" + feed.links);
            return "<item><title>%s</title><link>%s</link><guid isPermaLink='false'>%d-%d</guid>"
                            .formatted(title(story), link, feed.guids, story.number)
                    + "<pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate><description>"
                    + (story.teaser ? "Read on." : story.text().repeat(50)) + "</description>"
                    + "</item><!--" + feed.edition + "-->";
        }

        /// Time in which nothing changes, and all is within reach.
        void settle() throws Exception {
            down.clear();
            feeds.forEach(feed -> feed.followed = true);
            restart();
            for (int i = 0; i < 4; i++) {
                feeds.forEach(feed -> feed.edition++);
                poll(Duration.ofDays(2));
            }
        }

        void check() throws Exception {
            var found = new HashMap<Integer, Article>();
            for (Article article : following.articles()) {
                int number = Integer.parseInt(article.title().split(" ", -1)[1].substring(1));
                assertThat(found.put(number, article))
                        .as("%s: N%d is one article; %s", this, number, history)
                        .isNull();
            }
            for (Story story : stories) {
                if (feeds.stream().anyMatch(feed -> feed.shown.containsKey(story.number))) {
                    Article article = found.get(story.number);
                    if (article == null) {
                        throw new AssertionError(this + ": N" + story.number + " is lost; " + history);
                    }
                    check(story, article);
                }
            }
        }

        private void check(Story story, Article article) throws MalformedSourceException {
            String origin = following
                    .archive()
                    .store()
                    .source(article.id())
                    .orElseThrow()
                    .origin();
            String owner = FeedStory.subscription(origin).orElseThrow();
            Listing feed = feeds.stream()
                    .filter(one -> site.address(one.path).equals(owner))
                    .findFirst()
                    .orElseThrow();
            int version =
                    Integer.parseInt(article.title().substring(article.title().lastIndexOf('V') + 1));
            assertThat(version)
                    .as("%s: version of N%d, of %s; %s", this, story.number, feed.path, history)
                    .isGreaterThanOrEqualTo(feed.shown.getOrDefault(story.number, 1));
            if (feed.stories.contains(story)) {
                assertThat(article.body())
                        .as("%s: text of N%d, of %s; %s", this, story.number, feed.path, history)
                        .startsWith(story.text().strip());
            }
            assertThat(digests(article.id()))
                    .as("%s: versions of N%d; %s", this, story.number, history)
                    .doesNotContainSequence("again");
        }

        /// Of all versions; `again` for one that says what the one before said.
        private List<String> digests(String id) throws MalformedSourceException {
            var digests = new ArrayList<String>();
            String last = "";
            for (Version version : following.archive().store().versions(id, Long.MAX_VALUE, Integer.MAX_VALUE, 1000)) {
                String digest = StoryDigest.of(following
                        .archive()
                        .parsers()
                        .parse(following.archive().store().source(version.sequence())));
                digests.add(digest.equals(last) ? "again" : digest);
                last = digest;
            }
            return digests;
        }

        @Override
        public void close() throws IOException {
            following.close();
            site.close();
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }
}
