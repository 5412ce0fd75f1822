package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What on a page is the story's text, and what stands beside it.
class PageTextTest {
    private static final String ONE =
            "The council voted late on Monday to close two of its five swimming pools, and the "
                    + "mayor said that nobody had wanted this.";
    private static final String TWO =
            "Money is short in the town, she added, and the roof of the older pool would have "
                    + "cost more than two million to mend.";
    private static final String TEXT = "<p>" + ONE + "</p><p>" + TWO + "</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav>Menu of it</nav>",
                "<aside>Beside it</aside>",
                "<div class=navbar>Menu of it</div>",
                "<ul class=main-menu>Menu of it</ul>",
                "<ol itemscope itemtype='https://schema.org/BreadcrumbList'><li>Home</li><li>Town</li></ol>",
                "<div class=copyright>Ours</div><div class=legal>Terms</div><div class=disclaimer>None</div>",
                "<div class=ad>Buy it</div><div class=you-may-like>Or this</div>",
            })
    void aVeryShortStoryIsItselfWithoutWhatStandsBesideIt(String beside) throws Exception {
        assertThat(body("<article>" + beside + "<p>Pools close.</p></article>")).isEqualTo("Pools close.");
    }

    @Test
    void theHeadlineIsNoTextThoughTheTitleHasOtherWords() throws Exception {
        assertThat(body("<article><h1>Pools closed</h1><p>By Ana Ruiz</p>" + TEXT + "</article>"))
                .isEqualTo(ONE + "\n\n" + TWO);
    }

    @Test
    void anElementOfTheSiteInASentenceDoesNotBreakIt() throws Exception {
        assertThat(body("<article><p>The pool holds <x-amount>three</x-amount> million litres of water, she said.</p>"
                        + TEXT + "</article>"))
                .startsWith("The pool holds three million litres");
    }

    @Test
    void aRuleOfDashesUnderTheStoryIsNoTextNorIsTheMailBelowIt() throws Exception {
        assertThat(body("<article>" + TEXT
                        + "<p>--</p><p><a href='mailto:a@example.org'>a@example.org</a></p></article>"))
                .isEqualTo(ONE + "\n\n" + TWO);
    }

    @Test
    void aShortSentenceIsAParagraphToo() throws Exception {
        assertThat(body("<article><h1>Pools</h1><div class=x17>Why do two pools have to close? We asked.</div>"
                        + "<p>The answer is a short one.</p></article>"))
                .endsWith("Why do two pools have to close? We asked.\n\nThe answer is a short one.");
    }

    @Test
    void aListUnderACallToReadMoreIsNoPartOfTheStory() throws Exception {
        assertThat(body("<article><p>" + ONE + "</p><div>Related articles:<ul><li>Town sells hall<li>Rain to come</ul>"
                        + "</div><p>" + TWO + "</p></article>"))
                .isEqualTo(ONE + "\n\n" + TWO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10:42",
                "10.42am",
                "10:42 GMT",
                "Updated at 10.42am BST",
                "2h ago",
                "35 minutes ago",
                "18.05 Uhr"
            })
    void theTimeOfAnEntryIsNoText(String time) throws Exception {
        assertThat(body("<article><div><p>" + time + "</p><p>" + ONE + "</p></div><div><p>" + time + "</p><p>" + TWO
                        + "</p></div></article>"))
                .isEqualTo(ONE + "\n\n" + TWO);
    }

    @Test
    void theTimesInATableStay() throws Exception {
        assertThat(body("<article>" + TEXT + "<table><tr><td>10:42</td><td>Town Hall</td></tr></table></article>"))
                .contains("10:42");
    }

    @Test
    void theTextInABoxOfAPictureStandsUnderThePicture() throws Exception {
        Article article = page("<article><div class=article-image><img src=x><p>The older pool in spring</p></div>"
                + TEXT + "<div class=photo><img src=y><div>The mayor, who swims</div></div></article>");

        assertThat(article.body()).isEqualTo(ONE + "\n\n" + TWO);
        assertThat(article.captions()).containsExactly("The older pool in spring", "The mayor, who swims");
    }

    @Test
    void aStoryInABoxThatIsCalledAPhotoIsNoCaption() throws Exception {
        assertThat(body("<div class='story photo'><img src=x>" + TEXT + TEXT + "</div>"))
                .startsWith(ONE);
    }

    private static String body(String html) throws MalformedSourceException {
        return page(html).body();
    }

    private static Article page(String html) throws MalformedSourceException {
        return new PageParser().parse("<html><head><title>A town</title></head><body>" + html + "</body></html>", null);
    }
}
