package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FetchedTest {
    private static final String TEASER = "Envoys of both sides met in Geneva on Saturday to discuss the border.";
    private static final String STORY = TEASER + "\n\n"
            + "The talks ended without a result, but the envoys agreed to meet again within the week.".repeat(3);

    @Test
    void whatIsWrittenIsReadAgain() throws MalformedSourceException {
        var fetched = new Fetched(
                "https://a.example/rss",
                Format.FEED,
                "<rss/>",
                new Fetched.Page("https://a.example/1", "<p>\"x\"\u2028"));
        assertThat(Fetched.of(fetched.text())).isEqualTo(fetched);
        var alone = Fetched.page("https://a.example/1", "<p>");
        assertThat(Fetched.of(alone.text())).isEqualTo(alone);
    }

    @Test
    void theSameStoryTakenAgainIsTheSameText() {
        assertThat(Fetched.page("https://a.example/1", "<p>x").text())
                .isEqualTo("{\"page\":{\"address\":\"https://a.example/1\",\"html\":\"<p>x\"}}");
    }

    @Test
    void somethingMustHaveBeenFetched() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fetched(null, Format.FEED, null, null));
        assertThatThrownBy(() -> Fetched.of("{\"feed\":\"x\"}")).hasMessage("item, page: one of them must be there");
        assertThatThrownBy(() -> Fetched.of("{\"page\":[]}")).hasMessage("page: an object is wanted");
        assertThatThrownBy(() -> Fetched.of("{\"item\":")).isInstanceOf(MalformedSourceException.class);
    }

    @Test
    void aTeaserIsCompletedFromItsPage() {
        Article merged = merged(item("Talks in Geneva", TEASER), page("Talks in Geneva end without a result", STORY));
        assertThat(merged.body()).isEqualTo(STORY);
        assertThat(merged.title()).isEqualTo("Talks in Geneva");
        assertThat(merged.id()).isEqualTo("item");
    }

    @Test
    void anItemThatTellsAllKeepsItsText() {
        assertThat(merged(item("T", STORY), page("T", TEASER)).body()).isEqualTo(STORY);
    }

    @Test
    void aTitleCutShortIsCompleted() {
        Article page = page("Talks in Geneva end without a result", STORY);
        assertThat(merged(item("Talks in Geneva end…", TEASER), page).title()).isEqualTo(page.title());
        assertThat(merged(item("Talks in Geneva [...]", TEASER), page).title()).isEqualTo(page.title());
        assertThat(merged(item("", TEASER), page).title()).isEqualTo(page.title());
        assertThat(merged(item("Talks failed.", TEASER), page).title()).isEqualTo("Talks failed.");
    }

    @Test
    void aPageAboutSomethingElseIsLeftOut() {
        Article wall = page("Before you continue", "We and our partners store cookies on your device. ".repeat(20));
        assertThat(merged(item("Talks in Geneva", TEASER), wall)).isEqualTo(item("Talks in Geneva", TEASER));
    }

    @Test
    void theDateIsTheItemsUnlessThePageKnowsTheHour() {
        assertThat(published("2025-11-22T10:00:00Z", "2025-11-21T10:00:00Z")).isEqualTo("2025-11-22T10:00:00Z");
        assertThat(published("2025-11-22", "2025-11-22T10:00:00Z")).isEqualTo("2025-11-22T10:00:00Z");
        assertThat(published("2025-11-22", "2025-11-20T10:00:00Z")).isEqualTo("2025-11-22");
        assertThat(published(null, "2025-11-20")).isEqualTo("2025-11-20");
    }

    @Test
    void theAddressIsThatOfThePageOnItsOwnSite() {
        Article item = with(item("T", TEASER), "https://feeds.service.example/~r/1");
        Article page = page("T", STORY);
        Address address = Address.of("https://a.example/talks?utm_source=x").orElseThrow();
        assertThat(StoryMerge.of(item, page, address).url()).isEqualTo("https://a.example/talks");
        assertThat(StoryMerge.of(item, with(page, "https://a.example/talks-in-geneva"), address)
                        .url())
                .isEqualTo("https://a.example/talks-in-geneva");
        assertThat(StoryMerge.of(item, with(page, "https://other.example/stolen"), address)
                        .url())
                .isEqualTo("https://a.example/talks");
    }

    @Test
    void aPageThatIsACopyNamesItsPublisher() {
        Article item = item("T", TEASER);
        Article page = new Article(
                "page",
                "T",
                STORY,
                null,
                new Publisher("b.example", "B"),
                null,
                null,
                List.of(),
                Labels.NONE,
                List.of(),
                "AGG");
        assertThat(merged(item, page).publisher()).isEqualTo(new Publisher("b.example", "B"));
        assertThat(merged(item, page).aggregator()).isEqualTo("AGG");
    }

    private static @Nullable String published(@Nullable String item, String page) {
        PublicationDate date = merged(dated(item("T", TEASER), item), dated(page("T", STORY), page))
                .published();
        return date == null ? null : date.text();
    }

    private static Article merged(Article item, Article page) {
        return StoryMerge.of(item, page, null);
    }

    private static Article item(String title, String body) {
        return new Article(
                "item",
                title,
                body,
                null,
                new Publisher("a.example", "A"),
                null,
                null,
                List.of(),
                Labels.NONE,
                List.of(),
                null);
    }

    private static Article page(String title, String body) {
        return new Article("page", title, body, null, null, null, null, List.of(), Labels.NONE, List.of(), null);
    }

    private static Article dated(Article a, @Nullable String date) {
        return new Article(
                a.id(),
                a.title(),
                a.body(),
                date == null ? null : PublicationDate.parse(date),
                a.publisher(),
                a.url(),
                a.language(),
                a.authors(),
                a.labels(),
                a.captions(),
                a.aggregator());
    }

    private static Article with(Article a, String url) {
        return new Article(
                a.id(),
                a.title(),
                a.body(),
                a.published(),
                a.publisher(),
                url,
                a.language(),
                a.authors(),
                a.labels(),
                a.captions(),
                a.aggregator());
    }
}
