package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFeedTest {
    private static final String FEED = """
            {"version":"https://jsonfeed.org/version/1.1","title":"Highland Post","home_page_url":"https://www.highland.example/",
             "feed_url":"https://www.highland.example/feed.json","language":"en-GB","authors":[{"name":"The Post"}],
             "hubs":[{"type":"WebSub","url":"https://hub.example/"}],"next_url":"https://www.highland.example/feed.json?2","items":[
              {"id":"1","url":"/a?x=1","title":"Dam &amp; lake","content_html":"<p>Water flows.</p><p>People came.</p>",
               "summary":"Short","date_published":"2021-03-04T05:06:07+01:00","authors":[{"name":"Ana Ruiz"},{"name":"Tom Reed"}],
               "tags":["Dams","2021"]},
              {"id":2,"content_text":"Two.\\n\\nThree <b>","author":{"name":"Old Style"},"date_modified":"2021-03-05"}]}""";

    @Test
    void everyFieldOfAnItemReachesTheArticle() {
        List<Article> articles = Collected.of(FEED).articles;
        assertThat(articles.getFirst().withId("x"))
                .isEqualTo(new Article(
                        "x",
                        "Dam & lake",
                        "Water flows.\n\nPeople came.",
                        PublicationDate.parse("2021-03-04T04:06:07Z"),
                        new Publisher("highland.example", "Highland Post"),
                        "https://www.highland.example/a?x=1",
                        "en-gb",
                        List.of("Ana Ruiz", "Tom Reed"),
                        new Labels(List.of(), List.of(), List.of("Dams")),
                        List.of(),
                        null));
        assertThat(articles.getLast().body()).isEqualTo("Two.\n\nThree <b>");
        assertThat(articles.getLast().authors()).containsExactly("Old Style");
        assertThat(articles.getLast().published()).isEqualTo(PublicationDate.parse("2021-03-05"));
    }

    @Test
    void theFeedTellsOfItselfAndOfItsItems() {
        FeedDocument feed = FeedDocument.of(
                FEED, Address.of("https://www.highland.example/feed.json").orElseThrow());
        assertThat(feed.format()).isEqualTo(Format.JSON_FEED);
        assertThat(feed.title()).isEqualTo("Highland Post");
        assertThat(feed.hub()).isEqualTo("https://hub.example/");
        assertThat(feed.next()).isEqualTo("https://www.highland.example/feed.json?2");
        List<FeedDocument.Item> items = new ArrayList<>();
        feed.items().forEach(items::add);
        assertThat(items).extracting(FeedDocument.Item::key).containsExactly("1", "2");
        assertThat(items.getFirst().link()).isEqualTo("https://www.highland.example/a?x=1");
        assertThat(items.getFirst().teaser()).isFalse();
    }

    @Test
    void aFeedThatIsCutGivesWhatCameBeforeAndSaysSo() {
        Collected read = Collected.of(FEED.substring(0, FEED.indexOf("Three")));
        assertThat(read.articles).hasSize(1);
        assertThat(read.refused()).singleElement().asString().startsWith("in:4: not JSON after item 1: ");
    }

    @Test
    void oneBadItemStopsNoOther() {
        Collected read = Collected.of("""
                {"version":"https://jsonfeed.org/version/1","items":[{"id":"1"},7,{"id":"2","title":"T"}]}""");
        assertThat(read.articles).hasSize(1);
        assertThat(read.refused())
                .containsExactly("in:1: title, body: one of them must have text", "in:1: no item in this feed");
    }

    @Test
    void aFeedWithoutItemsIsRefusedByThatName() {
        assertThat(Collected.of("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}")
                        .refused())
                .containsExactly("in: no item in this feed");
    }
}
