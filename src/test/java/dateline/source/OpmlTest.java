package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class OpmlTest {
    private static final String LIST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="News">
                <outline text="World">
                  <outline type="rss" text="Daily &amp; Sunday" xmlUrl="https://daily.example/world.xml?a=1&amp;b=2" htmlUrl="https://daily.example/"/>
                </outline>
                <outline title="Evening Post" xmlurl="http://post.example/rss" type="atom"/>
              </outline>
              <outline XMLURL="https://weekly.example/feed"/>
            </body></opml>
            """;

    @Test
    void feedsAreReadWithTheGroupsTheyStandIn() {
        assertThat(Opml.of(LIST, "my.opml").subscriptions())
                .containsExactly(
                        new Subscription(
                                "https://daily.example/world.xml?a=1&b=2",
                                "Daily & Sunday",
                                "https://daily.example/",
                                "News/World"),
                        new Subscription("http://post.example/rss", "Evening Post", null, "News"),
                        new Subscription("https://weekly.example/feed", "", null, null));
    }

    @Test
    void aGoodListHasNoProblems() {
        assertThat(Opml.of(LIST, "my.opml").problems()).isEmpty();
    }

    @Test
    void brokenMarkupIsReadAsFarAsItGoes() {
        Opml read = Opml.of("""
                <opml><body><outline text="A & B" xmlUrl="https://a.example/?x=1&y=2">
                <outline text="C" xmlUrl='https://c.example/rss' type=rss>
                <outline text="cut" xmlUrl="https://d.exam""", "in");
        assertThat(read.subscriptions())
                .extracting(Subscription::address)
                .startsWith("https://a.example/?x=1&y=2", "https://c.example/rss");
        assertThat(read.subscriptions().getFirst().title()).isEqualTo("A & B");
    }

    @Test
    void theSameFeedTwiceIsNamedWithBothLines() {
        Opml read = Opml.of("""
                <opml><body>
                <outline xmlUrl="http://a.example/rss"/>
                <outline xmlUrl="https://A.example/rss"/>
                </body></opml>""", "my.opml");
        assertThat(read.subscriptions()).hasSize(1);
        assertThat(read.problems())
                .containsExactly(new Refusal("my.opml", 3, "the same feed as in line 2: 'https://A.example/rss'"));
    }

    @Test
    void whatIsNoWebAddressIsNamed() {
        Opml read = Opml.of("""
                <opml><body>
                <outline xmlUrl="/rss.xml"/>
                <outline xmlUrl="ftp://a.example/rss"/>
                <outline xmlUrl="https://user:secret@a.example/rss"/>
                </body></opml>""", "in");
        assertThat(read.problems())
                .extracting(Refusal::toString)
                .containsExactly(
                        "in:2: not an absolute http or https address: '/rss.xml'",
                        "in:3: not an absolute http or https address: 'ftp://a.example/rss'",
                        "in:4: an address with a user name is not taken: 'https://***@a.example/rss'");
    }

    @Test
    void aPasswordIsNotShown() {
        Opml read = Opml.of(
                "http://user:se/cret@a.example/x\nuser:secret@a.example/x\nftp://user:secret@a.example/x", "in");
        assertThat(read.problems())
                .extracting(Refusal::toString)
                .containsExactly(
                        "in:1: an address with a user name is not taken: 'http://***@a.example/x'",
                        "in:2: not an absolute http or https address: '***@a.example/x'",
                        "in:3: not an absolute http or https address: 'ftp://***@a.example/x'");
        String links = "<outline type='link' url='https://user:secret@a.example/page.html'/>"
                + "<outline type='link' url='https://a.example/@user'/>";
        assertThat(Opml.of("<opml><body>" + links + "</body></opml>", "in").problems())
                .extracting(Refusal::toString)
                .containsExactly(
                        "in:1: a link to a page, and no feed: 'https://***@a.example/page.html'",
                        "in:1: a link to a page, and no feed: 'https://a.example/@user'");
    }

    @Test
    void aListWithoutItsEndIsNotWhole() {
        String feed = "<outline xmlUrl='https://a.example/1'/>";
        for (String whole : List.of(
                "<opml><body>" + feed + "</body></opml>\n",
                "<OPML><body>" + feed + "</body></OPML>",
                "<body>" + feed + "</body>",
                feed + feed,
                "https://a.example/1\nhttps://a.example/2")) {
            assertThat(Opml.of(whole, "in").whole()).as(whole).isTrue();
        }
        for (String half : List.of(
                "<opml><body>" + feed, "<opml><body>" + feed + "</body>", "<body>" + feed, feed + "<outline xmlU")) {
            Opml read = Opml.of(half, "in");
            assertThat(read.whole()).as(half).isFalse();
            assertThat(read.subscriptions()).as(half).hasSize(1);
        }
    }

    @Test
    void linksToPagesAndOtherListsAreNamed() {
        Opml read = Opml.of("""
                <opml><body>
                <outline type="link" text="page" url="https://a.example/page.html"/>
                <outline type="include" text="more" url="https://a.example/more.opml"/>
                <outline type="rss" text="Lost"/>
                <outline type="link" text="feed" url="https://a.example/news.rss"/>
                </body></opml>""", "in");
        assertThat(read.problems())
                .extracting(Refusal::toString)
                .containsExactly(
                        "in:2: a link to a page, and no feed: 'https://a.example/page.html'",
                        "in:3: another list, which is not followed: 'https://a.example/more.opml'",
                        "in:4: a feed without an address: 'Lost'");
        assertThat(read.subscriptions())
                .extracting(Subscription::address)
                .containsExactly("https://a.example/news.rss");
    }

    @Test
    void whatIsCommentedOutIsLeftOut() {
        Opml read = Opml.of("""
                <opml><body><outline text="off" isComment="true"><outline xmlUrl="https://a.example/1"/></outline>
                <outline xmlUrl="https://a.example/2"/></body></opml>""", "in");
        assertThat(read.subscriptions()).extracting(Subscription::address).containsExactly("https://a.example/2");
    }

    @Test
    void theCategoryAttributeStandsInForGroups() {
        Opml read = Opml.of(
                "<opml><body><outline xmlUrl='https://a.example/1' category='/News/Asia,/Other'/></body></opml>", "in");
        assertThat(read.subscriptions().getFirst().category()).isEqualTo("News/Asia");
    }

    @Test
    void feedAddressesOfReadersAreWebAddresses() {
        Opml read = Opml.of("feed://a.example/rss\nfeed:https://b.example/rss\n", "in");
        assertThat(read.subscriptions())
                .extracting(Subscription::address)
                .containsExactly("http://a.example/rss", "https://b.example/rss");
    }

    @Test
    void plainLinesAreAListToo() {
        Opml read = Opml.of("""
                # my feeds
                https://a.example/rss   The A Times # the first

                https://b.example/rss#latest
                nonsense
                """, "feeds.txt");
        assertThat(read.subscriptions())
                .containsExactly(
                        new Subscription("https://a.example/rss", "The A Times", null, null),
                        new Subscription("https://b.example/rss", "", null, null));
        assertThat(read.problems())
                .extracting(Refusal::toString)
                .containsExactly("feeds.txt:5: not an absolute http or https address: 'nonsense'");
    }

    @Test
    void aFeedIsNoListOfFeeds() {
        assertThat(Opml.of("<?xml version='1.0'?><rss><channel/></rss>", "in").problems())
                .containsExactly(new Refusal("in", 0, "no list of feeds: markup whose root is <rss>"));
    }

    @Test
    void aListWithoutFeedsSaysSo() {
        assertThat(Opml.of("<opml><body/></opml>", "in").problems())
                .containsExactly(new Refusal("in", 0, "no feed in it"));
        assertThat(Opml.of(" \n", "in").problems()).containsExactly(new Refusal("in", 0, "an empty list of feeds"));
    }

    @Test
    void listsInOtherEncodingsAreRead() throws IOException {
        String list = "<opml><body><outline text='Köln' xmlUrl='https://k.example/rss'/></body></opml>";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16, Piece.WINDOWS_1252}) {
            Opml read = Opml.read(new ByteArrayInputStream(list.getBytes(charset)), "in");
            assertThat(read.subscriptions()).extracting(Subscription::title).containsExactly("Köln");
        }
    }

    @Test
    void thousandsOfProblemsAreCounted() {
        Opml read = Opml.of("nonsense\n".repeat(5000), "in");
        assertThat(read.problems()).hasSize(101).last().hasToString("in: 4900 more entries that are no feed");
    }

    @Test
    void aMillionGroupsWithinOneAnotherEnd() {
        Opml read = Opml.of(
                "<opml><body>" + "<outline text='x'>".repeat(500_000) + "<outline xmlUrl='https://a.example/'/>", "in");
        assertThat(read.subscriptions()).hasSize(1);
    }

    @RepeatedTest(50)
    void anyMutationGivesFeedsOrProblems(RepetitionInfo repetition) {
        String mutated = Mutations.of(LIST, new Random(repetition.getCurrentRepetition()));
        Opml read = Opml.of(mutated, "in");
        assertThat(read.subscriptions().size() + read.problems().size()).isPositive();
    }

    @Test
    void aBinaryFileIsRefusedOnce() {
        assertThat(Opml.of("\u00ff\u00d8\0\0\n\n\u00e0\n", "photo.jpg").problems())
                .singleElement()
                .asString()
                .endsWith("no list of feeds: a binary file");
    }
}
