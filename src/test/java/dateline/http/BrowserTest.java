package dateline.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dateline.archive.TestFeeds;
import dateline.article.Dimension;
import dateline.article.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@org.junit.jupiter.api.Tag("browser")
final class BrowserTest {
    @TempDir
    private static Path folder;

    private static Served served;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        var stories = new ArrayList<Story>();
        stories.add(Story.of("talks", "Maduro calls Moscow", "Oil for grain.\n\nThe president spoke of oil.")
                .on("2025-11-22T10:00:00Z")
                .by("nypost.com", "New York Post")
                .at("https://nypost.example/1")
                .via("DOWNTHENEWS")
                .captions("A tanker. Getty Images")
                .about("VE", "Venezuela")
                .about("RU", "Russia")
                .with("Nicolás Maduro")
                .tag(Dimension.MENTION, "CU", "Cuba", new Tag.Evidence(21, 24, "Oil", "capital")));
        stories.add(Story.of("evil", "</script><script>document.title = 'evil'</script>", "Quiet.")
                .on("2024-01-01"));
        for (int i = 1; i <= 30; i++) {
            String country = i % 3 == 0 ? "Russia" : "Ukraine";
            stories.add(Story.of("s" + i, "Oil story " + i, "On day " + i + " the price of oil moved.")
                    .on("2025-%02d-01".formatted(i % 12 + 1))
                    .about(i % 3 == 0 ? "RU" : "UA", country)
                    .tag(Dimension.TOPIC, "medtop:20001243", "oil and gas"));
        }
        stories.add(Story.of("answer", "Moscow answers Maduro", "Grain is on its way.")
                .on("2025-11-24")
                .with("Nicolás Maduro"));
        stories.add(Story.of("lone", "Harvest festival", "Farmers brought in wheat."));
        stories.add(VersionRoutesTest.first());
        served = Served.over(folder, stories.toArray(Story[]::new));
        VersionRoutesTest.revise(served.archive());
        TestFeeds.save(folder, FeedsTest.feeds());
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() throws IOException {
        chromium.close();
        served.close();
    }

    @Test
    void aReaderSearchesNarrowsReadsAndGoesBack() {
        try (BrowserContext context = window(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address("/"));
            // The browser gives the box its focus with the first picture of the page, which can come after the
            // load.
            assertThat(box(page)).isFocused();
            page.keyboard().type("oil");
            page.keyboard().press("Enter");
            assertThat(total(page)).containsText("31 articles");

            Locator russia = facetValue(page, "Russia");
            assertThat(russia.locator(".count")).hasText(Pattern.compile("^11"));
            russia.click();
            assertThat(total(page)).containsText("11 articles");
            assertThat(page.locator(".chip")).hasText(Pattern.compile("Remove filter: ?Country Russia"));
            assertThat(facetValue(page, "Russia")).hasAttribute("aria-current", "true");

            facetValue(page, "Russia").click();
            assertThat(total(page)).containsText("31 articles");
            assertThat(page.locator(".chip")).hasCount(0);

            facetValue(page, "Venezuela").click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Maduro calls Moscow"))
                    .click();
            assertThat(page.locator("h1")).hasText("Maduro calls Moscow");
            page.goBack();
            assertThat(total(page)).containsText("1 article");
            assertThat(page).hasURL(served.address("/search?q=oil&country=VE"));
        }
    }

    @Test
    void aReaderIsLedFromATagToTheWordsThatGaveIt() {
        try (BrowserContext context = window(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address("/articles/talks"));
            page.locator(".why a", new Page.LocatorOptions().setHasText("Oil")).click();

            assertThat(page.locator(".named:target")).hasText("Oil");
        }
    }

    @Test
    void anArticleTellsProgramsWhatItIsWithoutRunningAnything() {
        try (BrowserContext context = window(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(served.address("/articles/evil"));

            String data = "script[type='application/ld+json']";
            assertThat(page.evaluate("data => JSON.parse(document.querySelector(data).textContent).headline", data))
                    .isEqualTo("</script><script>document.title = 'evil'</script>");
            assertThat(page).hasTitle("</script><script>document.title = 'evil'</script> – Dateline");
            assertThat(page.locator("script")).hasCount(2);
            assertThat(page.locator(".forms a"))
                    .hasText(new String[] {"BibTeX", "RIS", "ninjs", "JSON", "as received"});
            assertThat(complaints).isEmpty();
            page.evaluate("document.head.append(Object.assign(document.createElement('script'), {text: '1'}))");
            assertThat(complaints).as("a script is refused aloud").hasSize(1);
        }
    }

    @Test
    void aPageOfAnotherOriginReadsTheApi(@TempDir Path other) throws IOException {
        try (Served elsewhere = Served.over(other, Story.of("a", "Elsewhere", "Quiet."));
                BrowserContext context =
                        chromium.browser().newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(elsewhere.address("/"));

            Object told = page.evaluate("""
                    async api => {
                        const first = await fetch(api + '/talks');
                        const tag = first.headers.get('ETag');
                        const second = await fetch(api + '/talks', {headers: {'If-None-Match': tag}, cache: 'no-store'});
                        const wrong = await fetch(api + '?x=1');
                        const write = await fetch(api, {method: 'POST', body: '{}'}).catch(() => 'refused');
                        const remove = await fetch(api + '/talks', {method: 'DELETE'}).catch(() => 'refused');
                        return [(await first.json()).title, first.headers.get('Link') !== null, second.status,
                            (await wrong.json()).parameter, write, remove];
                    }""", served.address("/api/v1/articles"));

            assertThat(told).isEqualTo(List.of("Maduro calls Moscow", true, 304, "x", "refused", "refused"));
        }
    }

    @Test
    void aReaderIsLedToRelatedCoverageAndToldWhatItShares() {
        try (BrowserContext context = window(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address("/articles/talks"));
            Locator related = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Related coverage"));
            assertThat(related.getByRole(AriaRole.LISTITEM)).hasCount(1);
            assertThat(related.locator(".shared")).hasText("In common: Nicolás Maduro; Moscow, grain; 2 days later");
            related.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Search for more like it"))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Moscow answers Maduro"))
                    .click();

            assertThat(page).hasURL(served.address("/articles/answer"));
        }
    }

    @Test
    void aReaderIsLedToWhatChangedAndBack() {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(served.address("/articles/a%2F1"));
            page.getByText("Version 3 of 3").click();
            page.getByText("Version 3", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("ins").first()).hasText("rises");
            page.getByText("Older", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("ins").first()).hasText("sharply");
            page.goBack();
            assertThat(page.locator("h1 del")).hasText("falls");
        }
    }

    @Test
    void anArticleWithoutRelatedCoverageSaysNothingOfIt() {
        try (BrowserContext context = window(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address("/articles/lone"));

            assertThat(page.locator("h1")).hasText("Harvest festival");
            assertThat(page.locator(".related")).hasCount(0);
        }
    }

    @Test
    void aReaderFindsAValueByAnyNameOfItAndPicksIt() {
        try (BrowserContext context = window(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address("/facets/country?q=oil"));
            page.getByLabel("Name begins with").fill("russian f");
            page.keyboard().press("Enter");
            assertThat(page.locator(".values a")).hasCount(1);
            facetValue(page, "Russia").click();

            assertThat(total(page)).containsText("11 articles");
            assertThat(page).hasURL(served.address("/search?q=oil&country=RU"));
        }
    }

    @Test
    void onATelephoneTheFiltersFoldAwayAndTellHowManyAreActive() {
        try (BrowserContext context = window(375, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address("/search?q=oil&country=RU&from=2025-01-01"));
            Locator fold = page.locator(".fold > summary");

            assertThat(fold).hasText("Filters 2 active");
            assertThat(facetValue(page, "Ukraine")).isHidden();
            fold.click();
            facetValue(page, "Ukraine").click();
            assertThat(total(page)).containsText("31 articles");
        }
    }

    @Test
    void aBarOfTheTimelineFindsWhatItStandsFor() {
        try (BrowserContext context = window(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address("/search?q=oil&histogram=month"));
            page.getByText("By month, as a table").click();
            Locator row = page.getByRole(AriaRole.ROW).nth(1);
            String count = row.getByRole(AriaRole.CELL).textContent();
            row.getByRole(AriaRole.LINK).click();

            assertThat(total(page)).containsText(count);
            assertThat(page.getByLabel("From")).hasValue("2025-01-01");
            assertThat(page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("2025-01-31");
        }
    }

    @Test
    void aNameIsCompletedByKeysAndJoinsTheFilters() {
        try (BrowserContext context = window(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address("/search?q=oil&country=RU"));
            box(page).fill("");
            box(page).pressSequentially("Madu");
            Locator options = page.getByRole(AriaRole.OPTION);
            assertThat(options).hasText(new String[] {
                "Nicolás Maduro Person 2 articles", "Moscow answers Maduro Article", "Maduro calls Moscow Article"
            });
            assertThat(box(page)).hasAttribute("aria-expanded", "true");
            assertThat(box(page)).not().hasAttribute("aria-activedescendant", Pattern.compile(".*"));

            page.keyboard().press("ArrowUp");
            assertThat(options.nth(2)).hasAttribute("aria-selected", "true");
            page.keyboard().press("ArrowDown");
            assertThat(box(page)).not().hasAttribute("aria-activedescendant", Pattern.compile(".*"));
            page.keyboard().press("ArrowDown");
            assertThat(box(page)).hasAttribute("aria-activedescendant", "suggestion-0");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            assertThat(box(page)).hasValue("Madu");
            page.keyboard().press("Enter");

            assertThat(total(page)).containsText("1 article");
            assertThat(page).hasURL(served.address("/search?country=RU&person=nicolas-maduro"));
        }
    }

    @Test
    void enterSearchesForTheWordsWhereNothingIsChosen() {
        try (BrowserContext context = window(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address("/"));
            box(page).pressSequentially("Madu");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(3);
            page.keyboard().press("Enter");

            assertThat(page).hasURL(served.address("/search?q=Madu"));
        }
    }

    @Test
    void escapeClosesTheListAndKeepsWhatIsTyped() {
        try (BrowserContext context = window(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address("/"));
            box(page).pressSequentially("Madu");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(3);
            page.keyboard().press("Escape");

            assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
            assertThat(box(page)).hasValue("Madu");
            assertThat(box(page)).hasAttribute("aria-expanded", "false");
            page.keyboard().press("ArrowDown");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(3);
        }
    }

    @Test
    void aHeadlineOpensByAClick() {
        try (BrowserContext context = window(375, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate(served.address("/"));
            box(page).pressSequentially("calls mos");
            page.getByRole(AriaRole.OPTION).getByText("Maduro calls Moscow").click();

            assertThat(page.locator("h1")).hasText("Maduro calls Moscow");
            assertThat(page).hasURL(served.address("/articles/talks"));
        }
    }

    @Test
    void aQueryInTheQueryLanguageIsNotCompleted() {
        try (BrowserContext context = window(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(served.address("/"));
            box(page).pressSequentially("Madu");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(3);
            box(page).pressSequentially("* OR");

            assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
        }
    }

    @Test
    void theBoxSearchesWithoutScriptToo() {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(served.address("/"));
            page.getByRole(AriaRole.SEARCHBOX).pressSequentially("Maduro");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(served.address("/search?q=Maduro"));
        }
    }

    @ParameterizedTest
    @CsvSource({"375,LIGHT", "375,DARK", "768,LIGHT", "1280,LIGHT", "1280,DARK"})
    void theOpenListIsInNobodysWay(int width, ColorScheme scheme) {
        try (BrowserContext context = window(width, scheme)) {
            Page page = context.newPage();
            for (String path : List.of("/", "/search?q=oil&country=RU")) {
                page.navigate(served.address(path));
                box(page).fill("");
                box(page).pressSequentially("oil");
                assertThat(page.getByRole(AriaRole.OPTION)).hasCount(10);
                page.keyboard().press("ArrowDown");
                assertThat(box(page)).hasAttribute("aria-activedescendant", "suggestion-0");

                assertNothingIsInTheWay(page, path, width);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"375,LIGHT", "375,DARK", "768,LIGHT", "1280,LIGHT", "1280,DARK"})
    void nothingIsInTheWayOfAnyReader(int width, ColorScheme scheme) {
        try (BrowserContext context = window(width, scheme)) {
            Page page = context.newPage();
            for (String path : List.of(
                    "/",
                    "/api",
                    "/search?q=oil&country=RU&country=UA&page=2",
                    "/search?q=%22nothing",
                    "/search?q=Madruo+oli&country=RU",
                    "/search?q=oil+calls&country=UA&from=2025-02",
                    "/search?q=oil&page=9",
                    "/articles/talks",
                    "/articles/a%2F1",
                    "/articles/a%2F1/versions",
                    "/articles/a%2F1/versions/3",
                    "/feeds",
                    "/feeds?health=ok&q=none",
                    "/facets/country?q=oil&prefix=u",
                    "/facets/person?prefix=zz",
                    "/nowhere")) {
                page.navigate(served.address(path));
                page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");

                assertNothingIsInTheWay(page, path, width);
            }
        }
    }

    private static void assertNothingIsInTheWay(Page page, String path, int width) {
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream().map(BrowserTest::told).toList();
        assertThat(violations).as(path).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + path)
                .isEqualTo(width);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    private static BrowserContext window(int width, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        .setBypassCSP(false));
    }

    private static Locator box(Page page) {
        return page.getByRole(AriaRole.COMBOBOX);
    }

    private static Locator total(Page page) {
        return page.locator("h1");
    }

    private static Locator facetValue(Page page, String label) {
        return page.locator(".values a", new Page.LocatorOptions().setHasText(label));
    }
}
