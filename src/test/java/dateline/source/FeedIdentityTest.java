package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No feed gets the id of another site's story.
class FeedIdentityTest {
    private static final String STORY = "https://paper.example/world/big-story";
    private static final String TEXT = "<p>" + "The long story has many words about the harbour of Bergen. ".repeat(20);

    @Test
    void theStoryOfAFeedsOwnSiteHasTheIdOfItsPage() throws MalformedSourceException {
        assertThat(item("https://paper.example/feed", STORY).id()).isEqualTo(ownId());
        assertThat(item("https://paper.example/feed", "https://www.google.com/url?url=" + STORY)
                        .id())
                .isEqualTo(ownId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://google.com/url?url=" + STORY,
                "https://google.other.example/url?url=" + STORY,
                "https://l.facebook.com/l.php?u=" + STORY,
                "https://google.com/amp/s/paper.example/world/big-story"
            })
    void anAddressThatLeadsThroughAFeedsOwnSiteToAnothersIsNotItsOwn(String link) throws MalformedSourceException {
        Address through = Address.of(link).orElseThrow();
        assertThat(item(through.scheme() + "://" + through.host() + "/feed", link)
                        .id())
                .isNotEqualTo(ownId());
    }

    @Test
    void anItemWithoutWordsHasTheIdOfItsPageOnTheFeedsOwnSiteOnly() throws MalformedSourceException {
        assertThat(wordless("https://paper.example/feed", STORY).id()).isEqualTo(ownId());
        assertThat(wordless("https://other.example/feed", STORY).id()).isNotEqualTo(ownId());
    }

    @Test
    void aPageUnderAnotherTopLevelDomainDoesNotLendItsCanonicalAddressToAFeed() throws MalformedSourceException {
        Article article = wordless("https://paper.evil/feed", "https://paper.evil/1");
        assertThat(article.id()).isNotEqualTo(ownId());
    }

    private static String ownId() {
        return Identity.of(Address.of(STORY).orElseThrow(), null, "", "");
    }

    private static Article item(String feed, String link) throws MalformedSourceException {
        String item = "<rss><channel><item><title>Big story</title><link>" + link + "</link></item></channel></rss>";
        return parsed(new Fetched(feed, Format.FEED, item, null));
    }

    /// A page that says that it lies at the story's address.
    private static Article wordless(String feed, String address) throws MalformedSourceException {
        String item = "<rss><channel><item><link>" + address + "</link></item></channel></rss>";
        String html = "<html><head><link rel=canonical href='" + STORY + "'><title>Big story</title></head>"
                + "<body><article><h1>Big story</h1>" + TEXT + "</article></body></html>";
        return parsed(new Fetched(feed, Format.FEED, item, new Fetched.Page(address, html)));
    }

    private static Article parsed(Fetched fetched) throws MalformedSourceException {
        return new Parsers().parse(new Source(Format.FETCHED.key(), fetched.text(), "test"));
    }
}
