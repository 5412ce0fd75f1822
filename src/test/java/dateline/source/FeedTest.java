package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {
    private static final Address FEED =
            Address.of("https://www.highland.example/rss/all.xml").orElseThrow();

    private static final List<String> SEEDS = List.of("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>C</title>
            <link>https://x.example/</link><item><title>Un été &amp;amp; <![CDATA[<b>b</b>]]></title><link>/a?b&amp;c</link>
            <pubDate>Thu, 04 Mar 2021 05:06:07 GMT</pubDate><author>a@b.c (Ana)</author><guid isPermaLink="false">1</guid>
            <content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded></item>
            <item><title>B</title></item></channel></rss>""", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://x.example/b/"><title type="html">&lt;i>C</title>
            <entry><title>A</title><link rel="alternate" href="a"/><id>urn:1</id><updated>2021-03-04T05:06:07Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins – zwei</p></div></content></entry></feed>""", """
            {"version":"https://jsonfeed.org/version/1","title":"C","items":[{"id":"1","title":"Größe","content_html":"<p>x</p>",
            "date_published":"2021-03-04"},{"id":"2","content_text":"y"}]}""");

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Plain title | Plain title",
                "<![CDATA[AT&amp;T]]> | AT&T",
                "AT&amp;amp;T | AT&T",
                "AT&T and R&D | AT&T and R&D",
                "Caf&eacute; &#8212; open | Café — open",
                "&lt;b&gt;Bold&lt;/b&gt; move | Bold move",
                "A <b>bold</b> move | A bold move",
                "<![CDATA[One<br/>two]]> | One two",
                "3 &lt; 4 and 5 &gt; 2 | 3 < 4 and 5 > 2",
                "a < b | a < b",
                "What &lt;canvas&gt; can do | What <canvas> can do",
                "Ben &amp;#39;s &quot;best&quot; | Ben 's \"best\"",
                "It&apos;s &unknown; here | It's &unknown; here",
                "Control\u0001 character | Control character",
                "Two <![CDATA[<i>parts</i>]]> | Two parts",
            })
    void aTitleIsPlainText(String written, String read) {
        assertThat(item("<title>" + written + "</title>").title()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<link>https://www.highland.example/a</link> | https://www.highland.example/a",
                "<link> /a b </link> | https://www.highland.example/a%20b",
                "<link>//cdn.example/a</link> | https://cdn.example/a",
                "<link><![CDATA[https://www.highland.example/a?b&c]]></link> | https://www.highland.example/a?b&c",
                "<LINK>/a</LINK> | https://www.highland.example/a",
                "<link/><guid>https://www.highland.example/g</guid> | https://www.highland.example/g",
                "<guid isPermaLink='true'>/g</guid> | https://www.highland.example/g",
                "<link>javascript:alert(1)</link><guid>https://www.highland.example/g</guid> | https://www.highland.example/g",
                "<enclosure url='/e.mp3'/><link>/a</link> | https://www.highland.example/a",
                "<enclosure url='/e.mp3'/> | https://www.highland.example/e.mp3",
                "<atom:link rel='enclosure' href='/e'/><atom:link href='/a'/> | https://www.highland.example/a",
                "<atom:link rel='replies' href='/r'/><link>/a</link> | https://www.highland.example/a",
                "<link href='/a'/> | https://www.highland.example/a",
                "<link>/a</link><feedburner:origLink>/o</feedburner:origLink> | https://www.highland.example/o",
            })
    void theLinkIsThatOfTheItemsOwnPage(String written, String read) {
        assertThat(item("<title>T</title>" + written).url()).isEqualTo(read);
    }

    @Test
    void anIdThatIsNoAddressIsNoLink() {
        assertThat(item("<title>T</title><guid isPermaLink='false'>https://x.example/1</guid>")
                        .url())
                .isNull();
        assertThat(item("<title>T</title><guid>tag:x,1</guid>").url()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<author>ana@x.example (Ana Ruiz)</author> | Ana Ruiz",
                "<author>Ana Ruiz &lt;ana@x.example&gt;</author> | Ana Ruiz",
                "<author>ana@x.example</author><dc:creator>Ana Ruiz</dc:creator> | Ana Ruiz",
                "<dc:creator>By Ana Ruiz</dc:creator> | Ana Ruiz",
                "<dc:creator><![CDATA[Ana Ruiz and Tom Reed]]></dc:creator> | Ana Ruiz, Tom Reed",
                "<creator>Ana Ruiz</creator> | Ana Ruiz",
                "<itunes:author>Ana Ruiz</itunes:author> | Ana Ruiz",
                "<atom:author><atom:name>Ana Ruiz</atom:name><atom:email>a@b.c</atom:email></atom:author> | Ana Ruiz",
            })
    void authorsAreNames(String written, String read) {
        assertThat(String.join(", ", item("<title>T</title>" + written).authors()))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<pubDate>Thu, 04 Mar 2021 05:06:07 GMT</pubDate> | 2021-03-04T05:06:07Z",
                "<dc:date>2021-03-04</dc:date> | 2021-03-04",
                "<pubDate>soon</pubDate><dc:date>2021-03-04</dc:date> | 2021-03-04",
                "<atom:updated>2021-03-05T00:00:00Z</atom:updated><pubDate>2021-03-04</pubDate> | 2021-03-04",
                "<dcterms:modified>2021-03-05</dcterms:modified><dcterms:created>2021-03-04</dcterms:created> | 2021-03-04",
                "<atom:updated>2021-03-05T00:00:00Z</atom:updated> | 2021-03-05T00:00:00Z",
                "<PUBDATE>4 March 2021</PUBDATE> | 2021-03-04",
            })
    void theDateIsWhenItCameOut(String written, String read) {
        assertThat(item("<title>T</title>" + written).published()).isEqualTo(PublicationDate.parse(read));
    }

    @Test
    void theFeedsOwnDateIsNotTheItems() {
        assertThat(item("<title>T</title>").published()).isNull();
        assertThat(item("<title>T</title><pubDate>32 January 2021</pubDate>").published())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<description>Plain.</description> | Plain.",
                "<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description> | One.\\n\\nTwo.",
                "<description><p>One.</p><p>Two.</p></description> | One.\\n\\nTwo.",
                "<description><![CDATA[<p>One.]]> &lt;b&gt;Two.&lt;/b&gt;</description> | One. Two.",
                "<description>&amp;lt;p&amp;gt;Escaped twice.&amp;lt;/p&amp;gt;</description> | Escaped twice.",
                "<description>Short</description><content:encoded>The whole story.</content:encoded> | The whole story.",
                "<description>The story, which is long.</description><content:encoded>Short</content:encoded> | The story, which is long.",
                "<xhtml:body><xhtml:p>One.</xhtml:p><xhtml:p>Two.</xhtml:p></xhtml:body> | One.\\n\\nTwo.",
                "<encoded>Without its prefix.</encoded> | Without its prefix.",
                "<itunes:summary>Of a podcast.</itunes:summary> | Of a podcast.",
                "<description>Unclosed &lt;iframe src='x'&gt; frame.</description> | Unclosed frame.",
            })
    void theBodyIsTheLongestText(String written, String read) {
        assertThat(item("<title>T</title>" + written).body()).isEqualTo(read.replace("\\n", "\n"));
    }

    @Test
    void namespacesCountByWhatTheyAreNotByTheirPrefix() {
        Article article = Collected.article("""
                <rss xmlns:k="http://purl.org/rss/1.0/modules/content/" xmlns:who="http://purl.org/dc/elements/1.1/"><channel>
                <item><title>T</title><k:encoded>Story.</k:encoded><who:creator>Ana Ruiz</who:creator></item></channel></rss>""");
        assertThat(article.body()).isEqualTo("Story.");
        assertThat(article.authors()).containsExactly("Ana Ruiz");
        assertThat(Collected.article("""
                <r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item><r:title>T</r:title></r:item></r:channel></r:rss>""").title()).isEqualTo("T");
    }

    @Test
    void itemsAreFoundWhereverTheyStand() {
        assertThat(titles("""
                <?xml version="1.0"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel><title>C</title><items><rdf:Seq><rdf:li resource="a"/></rdf:Seq></items></channel>
                <item rdf:about="https://x.example/a"><title>A</title></item><item><title>B</title></item></rdf:RDF>""")).containsExactly("A", "B");
        assertThat(titles("<rss><channel><title>C</title></channel><item><title>A</title></item></rss>"))
                .containsExactly("A");
        assertThat(titles("<rss><channel><item><title>A</title><item><title>B</title></item></channel></rss>"))
                .containsExactly("A", "B");
        assertThat(titles("<rss><channel><item><title>A<description>x</item><item><title>B</title></channel>"))
                .hasSize(2)
                .contains("B");
        assertThat(
                        titles(
                                "<CHANNEL HREF='https://x.example/'><TITLE>C</TITLE><ITEM HREF='/a'><TITLE>A</TITLE></ITEM></CHANNEL>"))
                .containsExactly("A");
        assertThat(
                        titles(
                                "<rss><channel><!-- <item><title>no</title></item> --><item><title>A</title></item></channel></rss>"))
                .containsExactly("A");
        assertThat(
                        titles(
                                "<rss><channel><item><title>A</title><description><![CDATA[<item>x</item>]]></description></item></channel></rss>"))
                .containsExactly("A");
    }

    @Test
    void aFeedWithoutItemsAndAnItemWithoutTextAreRefusedByThatName() {
        assertThat(Collected.of("<rss><channel><title>C</title></channel></rss>")
                        .refused())
                .containsExactly("in: no item in this feed");
        assertThat(Collected.of("<rss><channel>\n<item><link>https://x.example/</link></item></channel></rss>")
                        .refused())
                .containsExactly("in:2: title, body: one of them must have text");
    }

    @ParameterizedTest
    @CsvSource({
        "Coast News - Sport, Coast News",
        "World | Coast News, Coast News",
        "Coast » Late news, Coast",
        "Late news, Late news",
        "Coast - Coast News, Coast - Coast News",
    })
    void aSectionsFeedIsItsSites(String title, String label) {
        Article article = Collected.article("""
                <rss><channel><title>%s</title><link>https://www.coast.example/</link><item><title>T</title>
                <link>https://www.coast.example/a</link></item></channel></rss>""".formatted(title));
        assertThat(article.publisher()).isEqualTo(new Publisher("coast.example", label));
    }

    @Test
    void aFeedThatPassesStoriesOnIsTheAggregator() {
        Article article = Collected.article("""
                <rss><channel><title>Planet</title><link>https://planet.example/</link><item><title>T</title>
                <link>https://www.highland.example/a</link><source url="https://www.highland.example/rss">Highland Post</source>
                </item></channel></rss>""");
        assertThat(article.publisher()).isEqualTo(new Publisher("highland.example", "Highland Post"));
        assertThat(article.aggregator()).isEqualTo("planet.example");
    }

    @Test
    void noFeedCanPassOffItsItemsAsAnothers() throws MalformedSourceException {
        String feed = "<rss><channel><title>C</title><link>%s</link><item><title>T</title>"
                + "<link>https://www.highland.example/a?utm_source=rss</link><guid>7</guid></item></channel></rss>";
        Address evil = Address.of("https://evil.example/rss").orElseThrow();
        String own = new FeedParser()
                .parse(feed.formatted("https://www.highland.example/"), FEED)
                .id();
        assertThat(new FeedParser()
                        .parse(feed.formatted("https://www.highland.example/"), evil)
                        .id())
                .isNotEqualTo(own);
        Address other = Address.of("https://rss.highland.example/world").orElseThrow();
        assertThat(new FeedParser()
                        .parse(feed.formatted("https://world.highland.example/"), other)
                        .id())
                .isEqualTo(own);
    }

    @Test
    void aStoryInTwoFeedsOfAHostThatOnlyKeepsFeedsIsOne() throws MalformedSourceException {
        String feed = "<rss><channel><title>C</title><link>https://www.highland.example/</link><item><title>T</title>"
                + "<link>https://www.highland.example/a</link><guid>%s</guid></item></channel></rss>";
        Address world = Address.of("https://feeds.hlnd.example/world").orElseThrow();
        Address sport = Address.of("https://feeds.hlnd.example/sport").orElseThrow();

        assertThat(new FeedParser().parse(feed.formatted("1"), world).id())
                .isEqualTo(new FeedParser().parse(feed.formatted("a-1"), sport).id());
    }

    @Test
    void itemsThatShareTheirPageAreStoriesOfTheirOwn() {
        Collected read = Collected.of("""
                <rss><channel><link>https://x.example/</link><item><title>A</title><link>https://x.example/</link><guid>1</guid></item>
                <item><title>B</title><link>https://x.example/</link><guid>2</guid></item>
                <item><title>C</title><link>https://x.example/log#when1</link></item>
                <item><title>D</title><link>https://x.example/log#when2</link></item></channel></rss>""");
        assertThat(read.ids()).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void entitiesThatADocumentDeclaresAreNeverRead() {
        Article article = Collected.article("""
                <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
                <rss><channel><item><title>T &b; &c;</title></item></channel></rss>""");
        assertThat(article.title()).isEqualTo("T &b; &c;");
    }

    @Test
    void manyItemsDoNotMakeTheirHeadGrow() {
        String head = "<rss><channel><title>" + "t".repeat(900) + "</title><description>" + "d".repeat(100_000)
                + "</description>" + "<language>en</language>".repeat(1000);
        FeedDocument feed =
                FeedDocument.of(head + "<item><title>A</title></item>".repeat(10_000) + "</channel></rss>", FEED);
        assertThat(feed.size()).isEqualTo(10_000);
        assertThat(feed.itemText(9_999).length()).isLessThan(2_200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item>",
                "<item x=\"",
                "<![CDATA[",
                "<!--",
                "<?x ",
                "<!DOCTYPE [",
                "<",
                "&",
                "<x>",
                "<p0:item>",
                "<title>&lt;a x=\"",
                "<link>../"
            })
    void whateverIsRepeatedEndsSoon(String piece) {
        String document = "<rss><channel><item><title>T</title>" + piece.repeat(100_000);
        assertTimeout(Duration.ofSeconds(60), () -> {
            Collected read = Collected.of(document);
            assertThat(read.articles.size() + read.refusals.size()).isPositive();
        });
    }

    @RepeatedTest(100)
    void aDamagedFeedIsReadOrRefused(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(20); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(3)) {
                case 0 -> flipped(bytes, at, (byte) random.nextInt(256));
                case 1 -> flipped(bytes, at, (byte) "<>&;/\"'![]".charAt(random.nextInt(10)));
                default -> without(bytes, at, Math.min(bytes.length - at, 1 + random.nextInt(12)));
            };
        }
        Collected read = Collected.of(bytes);
        assertThat(read.articles.size() + read.refusals.size()).isPositive();
        assertThat(read.refused()).noneMatch(refusal -> refusal.contains("Exception"));
    }

    private static byte[] flipped(byte[] bytes, int at, byte to) {
        byte[] flipped = bytes.clone();
        flipped[at] = to;
        return flipped;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        var rest = new ByteArrayOutputStream();
        rest.write(bytes, 0, at);
        rest.write(bytes, at + length, bytes.length - at - length);
        return rest.size() == 0 ? bytes : rest.toByteArray();
    }

    private static Article item(String inner) {
        return Collected.article("""
                <rss version="2.0"><channel><title>Highland Post</title><link>https://www.highland.example/</link>
                <pubDate>Tue, 01 Jan 2019 00:00:00 GMT</pubDate><item>%s</item></channel></rss>""".formatted(inner));
    }

    private static List<String> titles(String feed) {
        return Collected.of(feed).articles.stream().map(Article::title).toList();
    }

    @Test
    void anItemInWhichAFileEndsGoesInAndIsNamed() {
        Collected read = Collected.of("""
                <rss version="2.0"><channel><title>Isles</title>
                <item><title>Ferry runs again</title><description>It is full.</description></item>
                <item><title>Pools closed</title><description>Two of the three po""");

        assertThat(read.articles).extracting(Article::title).containsExactly("Ferry runs again", "Pools closed");
        assertThat(read.refused())
                .containsExactly("in:3: the feed breaks off in this item, which goes in as far as it goes");
    }

    @Test
    void aFeedWithoutItsEndIsNamed() {
        assertThat(Collected.of("<rss><channel><item><title>Ferry runs again</title></item>")
                        .refused())
                .containsExactly("in:1: the feed breaks off behind this item, which goes in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><title>Isles</title><item><title>Ferry runs again</title></channel></rss>",
                "<rss><item><title>Ferry runs again</title></item></rss><script>var a='<b></b>';</script>",
                "<feed><title>Isles</title><entry><title>Ferry runs again</title></feed><!-- cached -->",
            })
    void anItemThatIsNotCutIsNotNamed(String feed) {
        assertThat(Collected.of(feed).refused()).isEmpty();
    }
}
