package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.Publisher;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String CLOSED =
            "The harbour of Port Ellery was closed on Tuesday after a freighter lost forty containers, officials said.";
    private static final String WAVES =
            "“We have never seen waves like these,” said harbour master Ines Calder, who ordered all pilots back.";
    private static final String OWNER =
            "The company that owns the ship, Norrland Lines, said no one was hurt and that it would pay for the search.";
    private static final String STORY = CLOSED + "\n\n" + WAVES + "\n\n" + OWNER;
    private static final String PARAGRAPHS = paragraphs(CLOSED, WAVES, OWNER);
    private static final String HEADLINE = "<h1>Storm shuts harbour of Port Ellery</h1>";
    private static final String HEAD = "<title>Storm shuts harbour of Port Ellery - The Ellery Post</title>";

    @Test
    void theTextIsTheStoryAndNeitherMenuNorFoot() {
        assertThat(body("<nav><a href=/w>World</a> <a href=/s>Sport</a></nav><div>" + HEADLINE + PARAGRAPHS
                        + "</div><footer>Copyright 2025 The Ellery Post. All rights reserved.</footer>"))
                .isEqualTo(STORY);
    }

    @Test
    void aShortStoryIsFoundAmongManyTeasers() {
        String teasers = many(
                12,
                i -> "<div class=card><h3><a href=/" + i + ">Another story of the coast, number " + i
                        + "</a></h3><p>This tells in a full sentence what another story is about, which is not ours.</p></div>");
        assertThat(body("<main><article>" + HEADLINE + "<div>" + paragraphs(CLOSED, OWNER) + "</div></article><section>"
                        + teasers + "</section></main>"))
                .isEqualTo(CLOSED + "\n\n" + OWNER);
    }

    @Test
    void commentsLongerThanTheStoryAreNoPartOfIt() {
        String comments = many(
                40,
                i -> "<li class=comment><p>I was there, and I can tell you that this was the worst "
                        + "storm I have ever seen, number " + i + ".</p></li>");
        assertThat(body(HEADLINE + "<div class=entry-content>" + PARAGRAPHS + "</div><div id=comments><ol>" + comments
                        + "</ol></div>"))
                .isEqualTo(STORY);
    }

    @Test
    void paragraphsInBoxesOfTheirOwnAreOneStory() {
        String boxes = "<div data-component=text-block><p>" + CLOSED
                + "</p></div><div class=ad-slot>Advertisement</div>"
                + "<div data-component=text-block><p>" + WAVES + "</p></div><div data-component=text-block><p>" + OWNER
                + "</p></div>";
        assertThat(body("<main><article>" + HEADLINE + boxes + "</article></main>"))
                .isEqualTo(STORY);
    }

    @Test
    void brokenLinesOfOldTablesAreParagraphs() {
        String cell = "<b>Storm shuts harbour of Port Ellery</b><br>By Ana Ruiz<br>November 18, 2005<br><br>" + CLOSED
                + "<br><br>" + WAVES + "<br><br>" + OWNER;
        assertThat(body("<table><tr><td><a href=/w>World</a><br><a href=/s>Sport</a></td><td>" + cell
                        + "</td></tr></table>"))
                .isEqualTo(STORY);
    }

    @Test
    void aSentenceUnderTheHeadlineIsPartOfTheStory() {
        String lead = "Forty containers were lost as waves of nine metres hit the coast.";
        assertThat(body("<header>" + HEADLINE + "<p class=standfirst>" + lead + "</p></header><div class=story-body>"
                        + PARAGRAPHS + "</div>"))
                .isEqualTo(lead + "\n\n" + STORY);
    }

    @Test
    void captionsAndCreditsAreKeptApart() {
        Article page = read(HEADLINE + "<div>" + paragraphs(CLOSED)
                + "<figure><img src=x><figcaption>The harbour on Tuesday. <span>Joe Doe/AP</span></figcaption></figure>"
                + "<p class=wp-caption-text>A crane.</p>" + paragraphs(WAVES, OWNER) + "</div>");
        assertThat(page.body()).isEqualTo(STORY);
        assertThat(page.captions()).containsExactly("The harbour on Tuesday. Joe Doe/AP", "A crane.");
    }

    @Test
    void whatAsksOrLeadsElsewhereIsLeftOut() {
        assertThat(body("<article>" + HEADLINE + "<p>By Ana Ruiz</p><p>18 November 2025</p><p>3 min read</p>"
                        + paragraphs(CLOSED) + "<p>Read more: <a href=/wall>Port plans a new wall</a></p>"
                        + "<p><a href=/ship>The ship that would not sink</a></p>" + paragraphs(WAVES)
                        + "<p>Sign up for our newsletter</p><div>Advertisement</div>" + paragraphs(OWNER)
                        + "<ul class=share><li><a href=/f>Facebook</a></li></ul><h3>Related</h3>"
                        + "<ul><li><a href=/1>One story</a></li><li><a href=/2>Another story</a></li></ul>"
                        + "<p>Ana Ruiz is a reporter of the Post.</p></article>"))
                .isEqualTo(STORY);
    }

    @Test
    void listsQuotationsAndTablesOfDataStay() {
        assertThat(body("<div>" + HEADLINE + paragraphs(CLOSED)
                        + "<ul><li>Forty containers</li><li>No one hurt</li></ul>"
                        + "<blockquote><p>It was the sea.</p></blockquote>"
                        + "<table><tr><th>Day</th><th>Metres</th></tr><tr><td>Monday</td><td>4</td></tr></table>"
                        + paragraphs(OWNER) + "</div>"))
                .isEqualTo(CLOSED + "\n\nForty containers\nNo one hurt\n\nIt was the sea.\n\nDay  Metres\nMonday  4\n\n"
                        + OWNER);
    }

    @Test
    void textThatAScriptWouldShowComesFromTheLinkedData() {
        assertThat(body("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Storm\","
                        + "\"articleBody\":\"" + CLOSED + "\\n\\n" + OWNER + "\"}</script><div id=root></div>"
                        + "<noscript>You need to enable JavaScript to run this app.</noscript>"))
                .isEqualTo(CLOSED + "\n\n" + OWNER);
    }

    @Test
    void aClassNameThatSeemsToMeanFurnitureDoesNotLoseTheStory() {
        assertThat(body("<div class='content with-sidebar tag-share popup'>" + HEADLINE + PARAGRAPHS + "</div>"))
                .isEqualTo(STORY);
    }

    @Test
    void textsOfAllScriptsAreFound() {
        assertThat(body("<ul><li><a href=/a>首页</a></li><li><a href=/b>新闻</a></li></ul><h1>港口因风暴关闭</h1><div>"
                        + "<p>官员们说，一艘货船在风暴中丢失了四十个集装箱，港口于周二关闭，所有引航员都被命令返回岸上。</p>"
                        + "<p>船主公司表示没有人受伤，并将支付搜索费用。</p></div>"))
                .isEqualTo("官员们说，一艘货船在风暴中丢失了四十个集装箱，港口于周二关闭，所有引航员都被命令返回岸上。\n\n" + "船主公司表示没有人受伤，并将支付搜索费用。");
    }

    @Test
    void theTitleLosesItsSite() {
        assertThat(title("<title>Storm shuts harbour of Port Ellery - The Ellery Post</title>"))
                .isEqualTo("Storm shuts harbour of Port Ellery");
        assertThat(title("<title>Ellery Post | Storm shuts harbour - again</title>"
                        + "<meta property=og:site_name content='The Ellery Post'>"))
                .isEqualTo("Storm shuts harbour - again");
        assertThat(title("<meta property=og:title content='Storm shuts harbour » Ellery Post'>"
                        + "<link rel=canonical href=https://www.elleryposT.com/storm>"))
                .isEqualTo("Storm shuts harbour");
    }

    @Test
    void aDashWithinAHeadlineStays() {
        assertThat(title("<title>Calm - the storm that never came to the coast at all</title>"))
                .isEqualTo("Calm - the storm that never came to the coast at all");
    }

    @Test
    void authorsComeFromLinkedDataMetadataOrTheByline() {
        assertThat(read("<script type=application/ld+json>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"x\","
                                + "\"author\":{\"@id\":\"#a\"}},{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ana Ruiz\"}]}"
                                + "</script>" + PARAGRAPHS)
                        .authors())
                .containsExactly("Ana Ruiz");
        assertThat(read("<meta name=author content='By Ana Ruiz and Joe Doe'>" + PARAGRAPHS)
                        .authors())
                .containsExactly("Ana Ruiz", "Joe Doe");
        assertThat(read(HEADLINE + "<p class=byline>By <a href=/ana>Ana Ruiz</a>, 3 min read</p>" + PARAGRAPHS)
                        .authors())
                .containsExactly("Ana Ruiz");
        assertThat(read(HEADLINE + "<p>By Ana Ruiz and Joe Doe</p>" + PARAGRAPHS)
                        .authors())
                .containsExactly("Ana Ruiz", "Joe Doe");
    }

    @Test
    void addressesAndStaffAreNoAuthorsBesideAName() {
        assertThat(
                        read("<meta property=article:author content=https://facebook.com/ana><meta name=author content=admin>"
                                        + "<p class=byline>By Ana Ruiz</p>" + PARAGRAPHS)
                                .authors())
                .containsExactly("Ana Ruiz");
    }

    @Test
    void theDateSaysWhereItComesFrom() {
        String meta = "<meta property=article:published_time content=2025-11-18T13:04:00Z>";
        String data =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-11-17\"}</script>";
        String time = HEADLINE + "<time datetime=2025-11-16>Sunday</time>";
        String text = HEADLINE + "<p>Posted by Ana Ruiz on November 15, 2025</p>";
        assertThat(date(data + meta + time + text + PARAGRAPHS)).isEqualTo("2025-11-17 json-ld");
        assertThat(date(meta + time + PARAGRAPHS)).isEqualTo("2025-11-18T13:04:00Z meta");
        assertThat(date(time + PARAGRAPHS)).isEqualTo("2025-11-16 time");
        assertThat(date(text + PARAGRAPHS)).isEqualTo("2025-11-15 text");
        assertThat(date("<link rel=canonical href=https://x.org/2025/nov/14/storm>" + PARAGRAPHS))
                .isEqualTo("2025-11-14 url");
    }

    @Test
    void copyrightsCommentsAndOtherStoriesDateNothing() {
        assertThat(date(HEADLINE + PARAGRAPHS + "<div class=comments><time datetime=2025-11-19>1 day ago</time></div>"
                        + "<div class=related><time datetime=2025-11-20>today</time></div>"
                        + "<p>© 2025 The Ellery Post</p>"))
                .isEqualTo("null null");
    }

    @Test
    void theAddressIsTheStorysOwnAndNeverTheFirstPage() {
        assertThat(read(
                                "<link rel=canonical href=/news/storm?utm_source=x>" + PARAGRAPHS,
                                "https://m.ellerypost.com/s?id=4")
                        .url())
                .isEqualTo("https://m.ellerypost.com/news/storm");
        assertThat(read("<link rel=canonical href=https://ellerypost.com/>" + PARAGRAPHS, "https://ellerypost.com/s/4")
                        .url())
                .isEqualTo("https://ellerypost.com/s/4");
    }

    @Test
    void aPageWhoseCanonicalAddressIsAnothersIsACopy() {
        Article page = read(
                "<link rel=canonical href=https://ellerypost.com/news/storm><meta property=og:site_name content='Sea Digest'>"
                        + PARAGRAPHS,
                "https://seadigest.org/a/9");
        assertThat(page.publisher()).isEqualTo(new Publisher("ellerypost.com", "ellerypost.com"));
        assertThat(page.aggregator()).isEqualTo("Sea Digest");
        assertThat(page.url()).isEqualTo("https://seadigest.org/a/9");
    }

    @Test
    void aPageThatSaysWhereItsStoryAppearedIsACopy() {
        Article page = read(
                "<meta property=og:site_name content='Sea Digest'>" + HEADLINE + PARAGRAPHS
                        + "<p>This article was originally published on The Ellery Post. Read the original.</p>",
                "https://seadigest.org/a/9");
        assertThat(page.publisher()).isEqualTo(new Publisher("the-ellery-post", "The Ellery Post"));
        assertThat(page.aggregator()).isEqualTo("Sea Digest");
        assertThat(page.body()).isEqualTo(STORY);
    }

    @Test
    void aDateOrTheSitesOwnNameMakesNoCopy() {
        assertThat(PageSite.copiedFrom("This article was originally published in March 2019.", List.of()))
                .isEmpty();
        assertThat(PageSite.copiedFrom("This article was first published on Sea Digest.", List.of("Sea Digest")))
                .isEmpty();
    }

    @Test
    void theLanguageIsTheStatedOneUnlessTheTextIsClearlyAnother() {
        String german = "<p>Der Hafen wurde am Dienstag geschlossen, nachdem ein Frachter im Sturm vierzig Container "
                + "verloren hatte, wie die Behörden mitteilten. Niemand wurde verletzt, sagte die Reederei, die für die "
                + "Suche aufkommen will. Taucher sollen am Donnerstag beginnen, wenn der Wind nachlässt und die Wellen "
                + "niedriger sind als in den vergangenen Tagen, in denen niemand auslaufen durfte.</p>";
        assertThat(read("<html lang=en-GB>" + PARAGRAPHS).language()).isEqualTo("en-gb");
        assertThat(read("<html lang=en>" + german).language()).isEqualTo("de");
        assertThat(read(german).language()).isEqualTo("de");
        String repeated = "<p>The ferry to the island runs again after nine days of storm, said the port of Lorn.</p>";
        assertThat(read(repeated.repeat(6)).language()).isEqualTo("en");
        assertThat(read("<meta property=og:locale content=de_AT>" + german).language())
                .isEqualTo("de-at");
    }

    @Test
    void theSectionIsATopic() {
        assertThat(read("<meta property=article:section content=Shipping>" + PARAGRAPHS)
                        .labels()
                        .topics())
                .containsExactly("Shipping");
        assertThat(read("<meta property=article:section content=News>" + PARAGRAPHS)
                        .labels()
                        .topics())
                .isEmpty();
    }

    @Test
    void aPageWithoutAStoryIsRefused() {
        String links = many(30, i -> "<h3><a href=/" + i + ">A story of the coast, number " + i + "</a></h3>");
        String lines = many(30, i -> "<a href=/" + i + ">A story of the coast, number " + i + "</a><br>");
        for (String page : new String[] {
            "",
            "<html></html>",
            "<script>x()</script>",
            "<title>404 Not Found</title><h1>Not Found</h1><p>Sorry.</p>",
            "<title>The Ellery Post</title>" + links,
            "<title>The Ellery Post</title>" + lines
        }) {
            assertThatThrownBy(() -> new PageParser().parse(page, null))
                    .isInstanceOf(MalformedSourceException.class)
                    .hasMessage("no article in it");
        }
    }

    @RepeatedTest(200)
    void aBrokenPageIsAnArticleOrRefused(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String page = "<html lang=en><head>" + HEAD + "<meta property=og:url content=https://x.org/2025/11/18/storm>"
                + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ana\"}]}</script>"
                + "</head><body><nav><a href=/a>A</a></nav><article>" + HEADLINE + "<p class=byline>By Ana Ruiz</p>"
                + PARAGRAPHS
                + "<table><tr><td>a<td>b</table><figure><figcaption>c</figcaption></figure></article></body>";
        for (int i = 0; i < 10; i++) {
            String broken = Mutations.of(page, random);
            try {
                assertThat(new PageParser().parse(broken, null).id()).isNotEmpty();
            } catch (MalformedSourceException e) {
                assertThat(e).hasMessageNotContaining("\n");
            }
        }
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    private static String paragraphs(String... texts) {
        return Arrays.stream(texts).map(text -> "<p>" + text + "</p>").collect(Collectors.joining());
    }

    private static String body(String html) {
        return read(html.startsWith("<html") || html.startsWith("<script") ? html : HEAD + html)
                .body();
    }

    private static String title(String head) {
        return read(head + PARAGRAPHS).title();
    }

    private static String date(String html) {
        Article page = read(html);
        return (page.published() == null ? null : page.published().text()) + " " + page.publishedFrom();
    }

    private static Article read(String html) {
        return read(html, null);
    }

    private static Article read(String html, @Nullable String address) {
        try {
            return new PageParser()
                    .parse(html, address == null ? null : Address.of(address).orElseThrow());
        } catch (MalformedSourceException e) {
            throw new AssertionError(e);
        }
    }
}
