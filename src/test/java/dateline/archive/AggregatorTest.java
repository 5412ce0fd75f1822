package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.Feed;
import dateline.source.Subscription;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AggregatorTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String PAGE = "<p>" + "The long story has many words about the harbour of Bergen. ".repeat(20)
            + "</p><p>" + "It goes on with what the mayor said to the fishermen there. ".repeat(20) + "</p>";

    @TempDir
    Path folder;

    private final Following.Clock clock = new Following.Clock();
    private FeedSite site;

    @BeforeEach
    void open() throws IOException {
        site = new FeedSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Following following(String... paths) throws IOException {
        var following = new Following(folder, clock, site.host());
        String[] addresses = List.of(paths).stream().map(site::address).toArray(String[]::new);
        return following.follow(addresses);
    }

    @Test
    void theStoriesOfAFeedAreInTheArchive() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"), site.item("/2", "Cod stays away"));
        try (Following following = following("/feed").tick()) {
            assertThat(following.titles()).containsExactly("Cod stays away", "Herring returns");
            Feed feed = following.feed(site.address("/feed"));
            assertThat(feed.title()).isEqualTo("Test Feed");
            assertThat(feed.counts().stories()).isEqualTo(2);
            assertThat(feed.health().error()).isNull();
            assertThat(site.asked()).containsExactly("/feed");
        }
    }

    @Test
    void aFeedThatIsNotDueIsLeftAlone() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"));
        try (Following following = following("/feed").tick()) {
            following.after(Duration.ofMinutes(14));
            assertThat(site.asked()).containsExactly("/feed");
            following.after(DAY);
            assertThat(site.asked()).containsExactly("/feed");
        }
    }

    @Test
    void afterARestartAFeedIsAskedOnlyForWhatChanged() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"));
        following("/feed").tick().close();
        try (Following following = following("/feed").after(DAY)) {
            assertThat(site.requests().getLast().headers()).containsKey("If-none-match");
            assertThat(following.feed(site.address("/feed")).counts().notModified())
                    .isOne();
            assertThat(following.changes()).isOne();
        }
    }

    @Test
    void aStoryThatAFeedListsAgainStaysAsItIs() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"));
        try (Following following = following("/feed").tick()) {
            site.feed("/feed", site.item("/2", "Cod stays away"), site.item("/1", "Herring returns"));
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Cod stays away", "Herring returns");
            assertThat(following.changes()).isEqualTo(2);
        }
    }

    @Test
    void aStoryThatChangedIsANewVersionOfItsArticle() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"));
        try (Following following = following("/feed").tick()) {
            site.feed("/feed", site.item("/1", "Herring returns to Bergen"));
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Herring returns to Bergen");
            assertThat(following.reports.getLast().changed()).isOne();
        }
    }

    @Test
    void anotherHeadOfTheFeedMakesNoVersions() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"));
        try (Following following = following("/feed").tick()) {
            String body = FeedSite.feedOf(site.item("/1", "Herring returns")).replace("Test Feed", "Renamed Feed");
            site.answer("/feed", 200, Map.of("Content-Type", "application/rss+xml"), body);
            following.after(DAY);
            assertThat(following.changes()).isOne();
            assertThat(following.feed(site.address("/feed")).title()).isEqualTo("Renamed Feed");
        }
    }

    @Test
    void whatAKillKeptFromBeingRememberedIsNotTakenInTwice() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"), site.item("/2", "Cod stays away"));
        Feed before;
        try (Following following = following("/feed")) {
            before = following.feed(site.address("/feed"));
            following.tick();
        }
        try (Following following = following()) {
            // As it was on disk between the articles and the feed's state.
            following
                    .archive()
                    .store()
                    .feeds()
                    .forgetItems(before.subscription(), clock.instant().plus(DAY), 10);
            following.archive().store().feeds().save(List.of(before));
            following.follow(site.address("/feed")).tick();
            assertThat(following.changes()).isEqualTo(2);
            assertThat(following.reports.getLast().added()).isZero();
        }
    }

    @Test
    void retryAfterIsKept() throws Exception {
        site.answer("/feed", 503, Map.of("Retry-After", "7200"), "busy");
        try (Following following = following("/feed").tick()) {
            assertThat(following.feed(site.address("/feed")).times().nextFetch())
                    .isEqualTo(clock.instant().plus(Duration.ofHours(2)));
            following.after(Duration.ofMinutes(119));
            assertThat(site.asked()).containsExactly("/feed");
        }
    }

    @Test
    void failuresAreFurtherAndFurtherApart() throws Exception {
        site.answer("/feed", 500, Map.of(), "oops");
        try (Following following = following("/feed").tick()) {
            Duration last = Duration.ZERO;
            for (int i = 1; i <= 6; i++) {
                Feed feed = following.feed(site.address("/feed"));
                assertThat(feed.health().failures()).isEqualTo(i);
                Duration wait = Duration.between(clock.instant(), feed.times().nextFetch());
                assertThat(wait).isGreaterThan(last);
                last = wait;
                following.after(wait);
            }
            site.feed("/feed", site.item("/1", "Herring returns"));
            following.after(DAY);
            assertThat(following.feed(site.address("/feed")).health().failures())
                    .isZero();
            assertThat(following.titles()).containsExactly("Herring returns");
        }
    }

    @Test
    void aPermanentRedirectMovesTheSubscription() throws Exception {
        site.answer("/old", 301, Map.of("Location", "/new"), "");
        site.feed("/new", site.item("/1", "Herring returns"));
        try (Following following = following("/old").tick()) {
            assertThat(following.feed(site.address("/old")).address()).isEqualTo(site.address("/new"));
            site.asked();
            following.after(DAY);
            assertThat(site.asked()).containsExactly("/new");
            assertThat(following.changes()).isOne();
        }
    }

    @Test
    void aListThatNamesTheNewAddressMeansTheSameFeed() throws Exception {
        site.answer("/old", 301, Map.of("Location", "/new"), "");
        site.feed("/new", site.item("/1", "Herring returns"));
        following("/old").tick().close();
        try (Following following = following("/new")) {
            assertThat(following.archive().feeds())
                    .extracting(Feed::subscription)
                    .containsExactly(site.address("/new"));
            assertThat(following.feed(site.address("/new")).counts().stories()).isOne();
        }
    }

    @Test
    void aFeedThatIsGoneIsRetired() throws Exception {
        site.answer("/feed", 410, Map.of(), "gone");
        try (Following following = following("/feed").tick()) {
            assertThat(following.feed(site.address("/feed")).state()).isEqualTo(Feed.State.RETIRED);
            following.after(Duration.ofDays(100));
            assertThat(site.asked()).containsExactly("/feed");
        }
    }

    @Test
    void aFeedNotFoundForTwoWeeksIsRetired() throws Exception {
        try (Following following = following("/feed").tick()) {
            for (int day = 1; day <= 13; day++) {
                following.after(DAY);
            }
            assertThat(following.feed(site.address("/feed")).state()).isEqualTo(Feed.State.ACTIVE);
            following.after(DAY).after(DAY);
            assertThat(following.feed(site.address("/feed")).state()).isEqualTo(Feed.State.RETIRED);
        }
    }

    @Test
    void aFeedThatTheListDropsIsKeptButNotFetched() throws Exception {
        site.feed("/a", site.item("/1", "Herring returns"));
        site.feed("/b", site.item("/2", "Cod stays away"));
        following("/a", "/b").tick().close();
        site.asked();
        try (Following following = following("/a").after(DAY)) {
            assertThat(site.asked()).containsExactly("/a");
            assertThat(following.feed(site.address("/b")).state()).isEqualTo(Feed.State.UNSUBSCRIBED);
            assertThat(following.titles()).containsExactly("Cod stays away", "Herring returns");
        }
    }

    @Test
    void aFeedThatTheListDropsWhileItIsFetchedStaysDropped() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"));
        try (Following following = following("/feed")) {
            site.meanwhile("/feed", () -> following.follow());
            following.tick();
            assertThat(following.feed(site.address("/feed")).state()).isEqualTo(Feed.State.UNSUBSCRIBED);
            following.after(DAY);
            assertThat(site.asked()).containsExactly("/feed");
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aListThatChangesIsFollowedWhileItRuns() throws Exception {
        site.feed("/a", site.item("/1", "Herring returns"));
        site.feed("/b", site.item("/2", "Cod stays away"));
        var changes = new LinkedBlockingQueue<List<Subscription>>();
        try (Following following = following("/a")) {
            Thread running = Thread.ofVirtual().start(() -> {
                try {
                    following.run(() -> Optional.ofNullable(changes.poll()));
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
            while (following.changes() < 1) {
                Thread.onSpinWait();
            }
            changes.add(List.of(new Subscription(site.address("/b"), "", null, null)));
            while (following.changes() < 2) {
                Thread.onSpinWait();
            }
            assertThat(following.feed(site.address("/a")).state()).isEqualTo(Feed.State.UNSUBSCRIBED);
            running.interrupt();
            running.join();
            assertThat(site.asked()).containsExactly("/a", "/b");
        }
    }

    @Test
    void aFeedThatTheListRenamesWhileItIsFetchedIsFollowedOnce() throws Exception {
        site.answer("/old", 301, Map.of("Location", "/new"), "");
        site.feed("/new", site.item("/1", "Herring returns"));
        try (Following following = following("/old").tick()) {
            site.meanwhile("/new", () -> following.follow(site.address("/new")));
            following.after(DAY);
            site.feed("/new", site.item("/1", "Herring returns to Bergen"), site.item("/2", "Cod stays away"));
            following.after(DAY);
            assertThat(following.archive().feeds())
                    .extracting(Feed::subscription)
                    .containsExactly(site.address("/new"));
            assertThat(following.titles()).containsExactly("Cod stays away", "Herring returns to Bergen");
            assertThat(following.changes()).isEqualTo(3);
        }
    }

    @Test
    void aFeedThatTheListKeepsIsNotFetchedSoonerForThat() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"));
        try (Following following = following("/feed", "/none").tick()) {
            following.follow(site.address("/feed"), site.address("/other"), site.address("/none"));
            site.asked();
            following.tick();
            assertThat(site.asked()).containsExactly("/other");
        }
    }

    @Test
    void aFeedPutOffOverOurOwnTroubleKeepsItsOwnPace() throws Exception {
        String feeds = FeedSite.feedOf(site.item("/1", "Bergen rebuilds its harbour", "Read on."));
        site.answer("/feed", 200, Map.of(), feeds.replaceFirst("</title>", "</title><ttl>120</ttl>"));
        site.answer("/1", 503, Map.of(), "busy");
        try (Following following = following("/feed")) {
            following.failing = true;
            following.tick();
            following.failing = false;
            Feed feed = following.feed(site.address("/feed"));
            assertThat(following.known(feed.subscription()).times().nextFetch())
                    .isEqualTo(feed.times().nextFetch());
            site.page("/1", "Bergen rebuilds its harbour", PAGE);
            site.asked();
            following.after(Duration.ofMinutes(15));
            assertThat(site.asked()).containsExactly("/1");
        }
    }

    @Test
    void aStoryOfTwoFeedsIsOneArticleOfTheFirst() throws Exception {
        site.feed("/a", site.item("/1", "Herring returns"));
        try (Following following = following("/a", "/b").tick()) {
            site.feed("/b", site.item("/1", "Herring returns, says B"));
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Herring returns");
            assertThat(following.changes()).isOne();
        }
    }

    @Test
    void whatAFeedNoLongerFollowedBroughtMayBeUpdatedByAnother() throws Exception {
        site.feed("/a", site.item("/1", "Herring returns"));
        site.feed("/b", site.item("/1", "Herring returns, says B"));
        following("/a").tick().close();
        try (Following following = following("/b").after(DAY)) {
            assertThat(following.titles()).containsExactly("Herring returns, says B");
        }
    }

    @Test
    void aTeaserIsCompletedFromItsPageBeforeItIsStored() throws Exception {
        site.feed("/feed", site.item("/1", "Bergen rebuilds its harbour", "Read on."));
        site.page("/1", "Bergen rebuilds its harbour", PAGE);
        try (Following following = following("/feed").tick()) {
            assertThat(following.articles())
                    .singleElement()
                    .extracting(Article::body)
                    .asString()
                    .contains("what the mayor said");
            assertThat(following.changes()).isOne();
            site.asked();
            following.after(DAY);
            assertThat(site.asked()).containsExactly("/feed");
        }
    }

    @Test
    void aTeaserWhosePageFailsIsStoredAndCompletedLater() throws Exception {
        site.feed("/feed", site.item("/1", "Bergen rebuilds its harbour", "Read on."));
        site.answer("/1", 500, Map.of(), "oops");
        try (Following following = following("/feed").tick()) {
            assertThat(following.titles()).containsExactly("Bergen rebuilds its harbour");
        }
        site.page("/1", "Bergen rebuilds its harbour", PAGE);
        try (Following following = following("/feed").after(Duration.ofMinutes(10))) {
            assertThat(following.articles())
                    .singleElement()
                    .extracting(Article::body)
                    .asString()
                    .contains("what the mayor said");
        }
    }

    @Test
    void aPageThatNeverComesIsGivenUp() throws Exception {
        site.feed("/feed", site.item("/1", "Bergen rebuilds its harbour", "Read on."));
        site.answer("/1", 500, Map.of(), "oops");
        try (Following following = following("/feed").tick()) {
            for (int i = 0; i < 30; i++) {
                following.after(Duration.ofHours(12));
            }
            assertThat(site.asked().stream().filter("/1"::equals)).hasSize(AggregatorLimits.ATTEMPTS);
        }
    }

    @Test
    void aSiteThatAsksForAPauseIsNotAskedForItsOtherPages() throws Exception {
        site.feed(
                "/feed",
                site.item("/1", "Bergen rebuilds its harbour", "Read on."),
                site.item("/2", "Oslo does not", "Read on."));
        site.answer("/1", 429, Map.of("Retry-After", "7200"), "busy");
        site.answer("/2", 429, Map.of("Retry-After", "7200"), "busy");
        try (Following following = following("/feed").tick()) {
            assertThat(site.asked()).containsExactly("/feed", "/1");
            site.page("/1", "Bergen rebuilds its harbour", PAGE);
            site.page("/2", "Oslo does not", PAGE.replace("Bergen", "Oslo"));
            following.after(Duration.ofMinutes(119));
            assertThat(site.asked()).doesNotContain("/1", "/2");
            following.after(Duration.ofMinutes(1));
            assertThat(site.asked()).contains("/1", "/2");
        }
    }

    @Test
    void anItemWithoutWordsIsRefusedOnce() throws Exception {
        site.feed("/feed", "<item><guid>1</guid></item>", site.item("/1", "Herring returns"));
        try (Following following = following("/feed").tick()) {
            assertThat(following.reports.getLast().refused())
                    .singleElement()
                    .satisfies(refusal ->
                            assertThat(refusal.reason()).isEqualTo("no title and no text, and it has no link"));
            site.feed("/feed", "<item><guid>1</guid></item>", site.item("/2", "Cod stays away"));
            following.after(DAY);
            assertThat(following.reports.getLast().refused()).isEmpty();
        }
    }

    @Test
    void twoSubscriptionsThatLeadToOneFeedAreFetchedOnce() throws Exception {
        site.answer("/a", 301, Map.of("Location", "/b"), "");
        site.feed("/b", site.item("/1", "Herring returns"));
        try (Following following = following("/a", "/b").tick()) {
            following.after(DAY);
            site.asked();
            following.after(DAY);
            assertThat(site.asked()).containsExactly("/b");
            assertThat(following.feed(site.address("/a")).health().error())
                    .isEqualTo("the same feed as " + site.address("/b") + ", which is followed");
        }
    }

    @Test
    void aSubscriptionThatIsTheOnlyOneLeftToItsFeedIsFollowedAgain() throws Exception {
        site.feed("/new", site.item("/1", "Herring returns"));
        site.answer("/old", 301, Map.of("Location", site.address("/new")), "");
        try (Following following = following("/old", "/new").tick()) {
            assertThat(following.feed(site.address("/old")).state()).isEqualTo(Feed.State.RETIRED);
            following.follow(site.address("/old"), site.address("/new"));
            assertThat(following.feed(site.address("/old")).state())
                    .as("while the other is followed")
                    .isEqualTo(Feed.State.RETIRED);
            following.follow(site.address("/old"));
            site.feed("/new", site.item("/2", "Cod stays away"));
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Cod stays away", "Herring returns");
        }
    }

    @Test
    void newGuidsForTheSameStoriesShrinkNone() throws Exception {
        site.feed("/feed", site.item("/1", "Bergen rebuilds its harbour", "Read on."));
        site.page("/1", "Bergen rebuilds its harbour", PAGE);
        try (Following following = following("/feed").tick()) {
            site.answer("/1", 503, Map.of(), "busy");
            site.feed(
                    "/feed",
                    site.item("/1", "Bergen rebuilds its harbour", "Read on.").replace("<guid>", "<guid>new-"));
            following.after(DAY);
            assertThat(following.changes()).isOne();
            site.feed(
                    "/feed",
                    site.item("/1", "Bergen rebuilds its old harbour", "Read on.")
                            .replace("<guid>", "<guid>newest-"));
            following.after(DAY);
            assertThat(following.articles().getFirst().body()).contains("what the mayor said");
            site.page("/1", "Bergen rebuilds its old harbour", PAGE);
            following.after(DAY);
            assertThat(following.articles()).singleElement().satisfies(article -> {
                assertThat(article.title()).isEqualTo("Bergen rebuilds its old harbour");
                assertThat(article.body()).contains("what the mayor said");
            });
            assertThat(following.changes()).isEqualTo(2);
        }
    }

    @Test
    void aPageThatNeverComesDoesNotHoldANewGuidBackForEver() throws Exception {
        site.feed("/feed", site.item("/1", "Bergen rebuilds its harbour", "Read on."));
        site.page("/1", "Bergen rebuilds its harbour", PAGE);
        try (Following following = following("/feed").tick()) {
            site.answer("/1", 503, Map.of(), "busy");
            site.feed(
                    "/feed", site.item("/1", "Bergen has a harbour", "Read on.").replace("<guid>", "<guid>new-"));
            for (int i = 0; i < AggregatorLimits.ATTEMPTS; i++) {
                following.after(DAY);
                assertThat(following.titles()).containsExactly("Bergen rebuilds its harbour");
            }
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Bergen has a harbour");
        }
    }

    @Test
    void ofTwoItemsThatAreOneStoryTheLaterIsShown() throws Exception {
        String first = site.item("/1", "Herring returns");
        String second = site.item("/1", "Herring returns to Bergen")
                .replace("<guid>", "<guid>second-")
                .replace("08:00", "10:00");
        site.feed("/feed", first);
        try (Following following = following("/feed").tick()) {
            site.feed("/feed", second, first);
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Herring returns to Bergen");
            site.feed("/feed", site.item("/2", "Cod stays away"), second, first);
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Cod stays away", "Herring returns to Bergen");
            assertThat(following.changes()).isEqualTo(3);
        }
    }

    @Test
    void itemsThatAllLeadToOnePageAreStoriesOfTheirOwn() throws Exception {
        String herring = site.item("/news", "Herring returns").replace("<guid>", "<guid>1-");
        String cod = site.item("/news", "Cod stays away").replace("<guid>", "<guid>2-");
        String eel = site.item("/news", "Eel is seen", "Read on.").replace("<guid>", "<guid>3-");
        site.page("/news", "Herring returns, cod stays away, eel is seen", PAGE);
        site.feed("/feed", eel, cod, herring, herring.replace("<guid>", "<guid>again-"));
        try (Following following = following("/feed").tick()) {
            assertThat(following.titles()).containsExactly("Cod stays away", "Eel is seen", "Herring returns");
            assertThat(site.asked()).containsExactly("/feed");
            site.feed("/feed", eel, cod.replace("away", "away for good"), herring);
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Cod stays away for good", "Eel is seen", "Herring returns");
            assertThat(following.changes()).isEqualTo(4);
        }
    }

    @Test
    void anItemThatHadToWaitForAnotherOfItsStorySpeaksWhenThatIsGone() throws Exception {
        String first = site.item("/1", "Herring returns");
        String second = site.item("/1", "Herring returns to Bergen").replace("<guid>", "<guid>second-");
        site.feed("/feed", first, second);
        try (Following following = following("/feed").tick()) {
            assertThat(following.titles()).containsExactly("Herring returns");
            site.feed("/feed", second);
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Herring returns to Bergen");
        }
    }

    @Test
    void whatAFeedSaidOfAnothersStoryIsShownWhenThatIsNoLongerFollowed() throws Exception {
        site.feed("/a", site.item("/1", "Herring returns"));
        try (Following following = following("/a", "/b").tick()) {
            site.feed("/b", site.item("/1", "Herring returns"));
            following.after(DAY);
            site.feed("/b", site.item("/1", "Herring returns to Bergen"));
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Herring returns");
            following.follow(site.address("/b"));
            site.feed("/b", site.item("/1", "Herring returns to Bergen"), site.item("/2", "Cod stays away"));
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Cod stays away", "Herring returns to Bergen");
        }
    }

    @Test
    void aStoryTakenBackAfterAKillIsShownAsItIsNow() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"));
        try (Following following = following("/feed").tick()) {
            site.feed("/feed", site.item("/1", "Herring returns to Bergen"));
            try (StoreWithoutRoom _ = StoreWithoutRoom.forItems(folder)) {
                following.after(DAY);
            }
        }
        try (Following following = following("/feed")) {
            assertThat(following.titles()).containsExactly("Herring returns to Bergen");
            site.feed("/feed", site.item("/1", "Herring returns"));
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Herring returns");
        }
    }

    @Test
    void anItemThatLosesItsWordsKeepsItsArticle() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"));
        try (Following following = following("/feed").tick()) {
            String guid = "<guid>" + site.address("/1") + "</guid>";
            site.feed("/feed", "<item>" + guid + "</item>");
            following.after(DAY);
            site.feed("/feed", site.item("/1-new", "Herring returns to Bergen").replaceFirst("<guid>.*</guid>", guid));
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Herring returns to Bergen");
        }
    }

    @Test
    void aTeaserOfAFeedThatTheListRenamesIsCompletedLater() throws Exception {
        site.answer("/old", 301, Map.of("Location", "/new"), "");
        site.feed("/new", site.item("/1", "Bergen rebuilds its harbour", "Read on."));
        site.answer("/1", 503, Map.of(), "busy");
        try (Following following = following("/old").tick()) {
            site.page("/1", "Bergen rebuilds its harbour", PAGE);
            following.follow(site.address("/new")).after(DAY);
            assertThat(following.articles().getFirst().body()).contains("what the mayor said");
        }
    }

    @Test
    void aJsonFeedIsFollowedLikeAnyOther() throws Exception {
        site.answer(
                "/feed",
                200,
                Map.of("Content-Type", "application/feed+json"),
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Fish\",\"items\":[{\"id\":\"1\",\"title\":\"Herring returns\","
                        + "\"content_text\":\"" + "The fleet sails. ".repeat(60) + "\",\"url\":\"" + site.address("/1")
                        + "\"}]}");
        try (Following following = following("/feed").tick()) {
            assertThat(following.titles()).containsExactly("Herring returns");
        }
    }

    @Test
    void anArticleThatWasTakenOutDoesNotComeBack() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"));
        try (Following following = following("/feed").tick()) {
            assertThat(following
                            .archive()
                            .delete(following.articles().getFirst().id()))
                    .isTrue();
            site.feed("/feed", site.item("/1", "Herring returns again"));
            following.after(DAY);
            assertThat(following.titles()).isEmpty();
        }
    }

    @Test
    void aSubscriptionToAPageIsOneToTheFeedItNames() throws Exception {
        site.answer(
                "/",
                200,
                Map.of("Content-Type", "text/html"),
                "<!doctype html><html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head></html>");
        site.feed("/feed", site.item("/1", "Herring returns"));
        try (Following following = following("/").tick()) {
            assertThat(following.titles()).containsExactly("Herring returns");
            assertThat(following.feed(site.address("/")).address()).isEqualTo(site.address("/feed"));
        }
    }

    @Test
    void aPageInsteadOfAFeedIsNamed() throws Exception {
        site.answer("/feed", 200, Map.of("Content-Type", "text/html"), "<!doctype html><html><body>Hi</body></html>");
        try (Following following = following("/feed").tick()) {
            assertThat(following.feed(site.address("/feed")).health().error()).isEqualTo("not a feed: a page");
        }
    }

    @Test
    void aFeedThatWasCutGivesItsWholeItemsAndIsAskedForAgain() throws Exception {
        String whole = FeedSite.feedOf(site.item("/1", "Herring returns"), site.item("/2", "Cod stays away"));
        String cut = whole.substring(0, whole.indexOf("/2") + 1);
        site.answer("/feed", 200, Map.of("ETag", "\"same\""), cut);
        try (Following following = following("/feed").tick()) {
            assertThat(following.titles()).containsExactly("Herring returns");
            site.answer("/feed", 200, Map.of("ETag", "\"same\""), whole);
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Cod stays away", "Herring returns");
        }
    }

    @Test
    void oneGuidForAllItemsLosesNone() throws Exception {
        String items = (site.item("/1", "Herring returns") + site.item("/2", "Cod stays away"))
                .replaceAll("<guid>[^<]*", "<guid>0");
        site.feed("/feed", items);
        try (Following following = following("/feed").tick()) {
            assertThat(following.titles()).containsExactly("Cod stays away", "Herring returns");
        }
    }

    @Test
    void oneGuidForAllItemsIsNotTakenForTheOneThatHadItBefore() throws Exception {
        String cod = site.item("/2", "Cod stays away").replaceAll("<guid>.*</guid>", "<guid>same</guid>");
        String herring = site.item("/1", "Herring returns").replaceAll("<guid>.*</guid>", "<guid>same</guid>");
        site.feed("/feed", herring);
        try (Following following = following("/feed").tick()) {
            site.feed("/feed", cod, herring);
            following.after(DAY);
            assertThat(following.titles()).containsExactly("Cod stays away", "Herring returns");
            assertThat(following.changes()).isEqualTo(2);
        }
    }

    @Test
    void anElementWithoutANameEndsNoFeed() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns", "Fish <a:>in</a:> <b>the</b> bay. ".repeat(60)));
        try (Following following = following("/feed").tick()) {
            assertThat(following.articles().getFirst().body()).startsWith("Fish in the bay.");
        }
    }

    @Test
    void aJsonFeedThatWasCutBehindAnObjectIsAskedForWholeAgain() throws Exception {
        String first = "{\"id\":\"1\",\"title\":\"Herring returns\",\"content_text\":\"" + "Fish. ".repeat(200) + "\"}";
        String head = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Test\",\"items\":[";
        String cut = head + first + ",{\"id\":\"2\",\"author\":{\"name\":\"Ann Berg\"}";
        site.answer("/feed", 200, Map.of("Content-Type", "application/feed+json", "ETag", "\"a\""), cut);
        try (Following following = following("/feed").tick()) {
            assertThat(following.titles()).containsExactly("Herring returns");
            assertThat(following.feed(site.address("/feed")).validators().etag())
                    .isNull();
        }
    }

    @Test
    void whatCannotBeReadAgainIsNotAskedForOverAndOver() throws Exception {
        site.feed("/feed", site.item("/1", "Bergen rebuilds its harbour", "Read on."));
        site.answer("/1", 503, Map.of(), "busy");
        try (Following following = following("/feed").tick()) {
            following.failing = true;
            following.after(Duration.ofHours(6));
            following.failing = false;
            following.after(Duration.ofDays(2));
            assertThat(following.troubles).isNotEmpty();
            assertThat(following.titles()).containsExactly("Bergen rebuilds its harbour");
        }
    }

    @Test
    void privateAddressesAreNotFetchedUnlessAllowed() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"));
        try (var following =
                new Following(folder, clock).follow(site.address("/feed")).tick()) {
            assertThat(site.requests()).isEmpty();
            assertThat(following.feed(site.address("/feed")).health().error()).contains("--allow-private");
        }
    }

    @Test
    void aPrivateAddressThatIsAllowedAnewIsFetchedAtOnce() throws Exception {
        site.feed("/feed", site.item("/1", "Herring returns"));
        new Following(folder, clock).follow(site.address("/feed")).tick().close();
        try (Following following = following("/feed").tick()) {
            assertThat(following.titles()).containsExactly("Herring returns");
        }
    }

    @Test
    void aRestartWaitsForTheNextAttemptAtAFeedThatNeverCame() throws Exception {
        site.answer("/loop", 302, Map.of("Location", "/loop"), "");
        site.answer("/inside", 302, Map.of("Location", "http://10.0.0.1/"), "");
        site.answer("/broken", 200, Map.of("Content-Encoding", "br"), "x");
        site.answer("/large", 200, Map.of(), "x".repeat(17 << 20));
        site.cutShort("/short", "<rss version='2.0'><channel>");
        String[] paths = {"/loop", "/inside", "/broken", "/large", "/short"};
        following(paths).tick().close();
        assertThat(site.asked()).contains(paths);
        try (Following following = following(paths).after(Duration.ofSeconds(16))) {
            assertThat(site.asked()).isEmpty();
            for (String path : paths) {
                Feed feed = following.feed(site.address(path));
                assertThat(feed.health().failures()).as(path).isOne();
                assertThat(feed.times().nextFetch()).as(path).isAfter(clock.instant());
            }
        }
    }

    @Test
    void aRestartDoesNotTryAgainWhatRobotsTxtForbids() throws Exception {
        site.answer("/robots.txt", 200, Map.of(), "User-agent: *\nDisallow: /\n");
        following("/feed").tick().close();
        try (Following following = following("/feed").after(Duration.ofSeconds(16))) {
            assertThat(following.reports).isEmpty();
            assertThat(following.feed(site.address("/feed")).health().failures())
                    .isOne();
        }
    }

    @Test
    void aRestartDoesNotTryAgainWhatIsStillNotAllowed() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (Following following =
                    new Following(folder, clock).follow(site.address("/feed")).tick()) {
                assertThat(following.feed(site.address("/feed")).health().failures())
                        .isOne();
            }
        }
    }

    @Test
    void anArchiveHasOneAggregator() throws Exception {
        try (Following _ = following()) {
            assertThatThrownBy(() -> new Following(folder, clock))
                    .isInstanceOf(ArchiveInUseException.class)
                    .hasMessageStartingWith(
                            "the feeds of " + folder + " are already followed by dateline test (process ");
        }
    }

    @Test
    void whatWasIngestedDoesNotShrinkToATeaser() throws Exception {
        String story = "{\"title\":\"Herring returns\",\"url\":\"" + site.address("/1") + "\",\"body\":\""
                + "All of the story. ".repeat(50) + "\"}";
        site.feed("/feed", site.item("/1", "Herring returns", "Read on."));
        try (Following following = following()) {
            var in = new ByteArrayInputStream(story.getBytes(StandardCharsets.UTF_8));
            following.archive().ingest(in, "stories", null, new Stories.Unrefused());
            following.follow(site.address("/feed")).tick();
            assertThat(following.articles())
                    .singleElement()
                    .extracting(Article::body)
                    .asString()
                    .startsWith("All of the story.");
        }
    }
}
