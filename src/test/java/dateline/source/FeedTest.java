package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final Address FEED =
            Address.of("https://www.highland.example/rss/all.xml").orElseThrow();

    @Test
    void everyFieldOfAnRssItemReachesTheArticle() {
        Article article = Collected.article("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
                <channel><title>Highland Post</title><link>https://www.highland.example/</link><language>en-GB</language>
                <pubDate>Tue, 01 Jan 2019 00:00:00 GMT</pubDate>
                <item>
                  <title>Dam &amp;amp; lake <![CDATA[open]]></title>
                  <link>https://www.highland.example/a?b=1&amp;c=2</link>
                  <description>Short.</description>
                  <content:encoded><![CDATA[<p>Water flows.</p><p>People came.</p>]]></content:encoded>
                  <author>desk@highland.example (Ana Ruiz)</author>
                  <category>Dams</category><category>2021</category>
                  <guid isPermaLink="false">77</guid>
                  <pubDate>Thu, 04 Mar 2021 05:06:07 +0100</pubDate>
                  <media:content url="x.jpg"><media:description>The dam.</media:description><media:credit>AFP</media:credit></media:content>
                </item></channel></rss>""");
        assertThat(article.withId("x"))
                .isEqualTo(new Article(
                        "x",
                        "Dam & lake open",
                        "Water flows.\n\nPeople came.",
                        PublicationDate.parse("2021-03-04T04:06:07Z"),
                        new Publisher("highland.example", "Highland Post"),
                        "https://www.highland.example/a?b=1&c=2",
                        "en-gb",
                        List.of("Ana Ruiz"),
                        new Labels(List.of(), List.of(), List.of("Dams")),
                        List.of("The dam. AFP"),
                        null));
    }

    @Test
    void anAtomEntryIsReadLikewise() {
        Article article = Collected.article("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://journal.example/x/">
                <title>Le Journal</title><link rel="self" href="https://journal.example/atom"/><link href="/"/>
                <updated>2020-01-01T00:00:00Z</updated><author><name>Le Journal</name></author>
                <entry><title type="html">&lt;b&gt;Pluie&lt;/b&gt; &amp;amp; vent</title>
                <link rel="enclosure" href="a.mp3"/><link rel="alternate" type="text/html" href="2025/pluie"/>
                <id>tag:journal.example,2025:1</id><updated>2025-02-02T00:00:00Z</updated>
                <published>2025-02-01T10:00:00+01:00</published><category term="meteo" label="Météo"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Il pleut.</p><p>Il vente.</p></div></content>
                </entry></feed>""");
        assertThat(article.title()).isEqualTo("Pluie & vent");
        assertThat(article.body()).isEqualTo("Il pleut.\n\nIl vente.");
        assertThat(article.url()).isEqualTo("https://journal.example/x/2025/pluie");
        assertThat(article.published()).isEqualTo(PublicationDate.parse("2025-02-01T09:00:00Z"));
        assertThat(article.publisher()).isEqualTo(new Publisher("journal.example", "Le Journal"));
        assertThat(article.language()).isEqualTo("fr");
        assertThat(article.authors()).containsExactly("Le Journal");
        assertThat(article.labels().topics()).containsExactly("Météo");
    }

    @Test
    void aFeedTellsWhenAndWhereToComeAgain() {
        FeedDocument feed = FeedDocument.of("""
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
                <channel><title>Highland Post</title><link>/</link><language>en</language><ttl>45</ttl>
                <skipHours><hour>0</hour><hour>24</hour><hour>5</hour></skipHours><skipDays><day>Sunday</day></skipDays>
                <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="next" href="all.xml?page=2"/>
                <itunes:new-feed-url>https://www.highland.example/new.xml</itunes:new-feed-url>
                <item><title>A</title><link>a</link><description>Lead. Read more</description></item>
                <item><title>B</title><guid>tag:b</guid></item>
                </channel></rss>""", FEED);
        assertThat(feed.title()).isEqualTo("Highland Post");
        assertThat(feed.link()).isEqualTo("https://www.highland.example/");
        assertThat(feed.language()).isEqualTo("en");
        assertThat(feed.rhythm())
                .isEqualTo(new FeedDocument.Rhythm(Duration.ofMinutes(45), Set.of(0, 5), Set.of("sunday")));
        assertThat(feed.hub()).isEqualTo("https://hub.example/");
        assertThat(feed.next()).isEqualTo("https://www.highland.example/rss/all.xml?page=2");
        assertThat(feed.newAddress()).isEqualTo("https://www.highland.example/new.xml");
        List<FeedDocument.Item> items = new ArrayList<>();
        feed.items().forEach(items::add);
        assertThat(items)
                .extracting(FeedDocument.Item::key)
                .containsExactly("https://www.highland.example/rss/a", "tag:b");
        assertThat(items).extracting(FeedDocument.Item::teaser).containsExactly(true, true);
    }
}
