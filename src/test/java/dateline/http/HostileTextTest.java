package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.article.Tag;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileTextTest {
    private static final String EVIL = "\"'><script>evil()</script><img src=x onerror=evil()>";
    private static final String EVIL_ENCODED =
            "%22%27%3E%3Cscript%3Eevil()%3C%2Fscript%3E%3Cimg%20src%3Dx%20onerror%3Devil()%3E";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(
                folder,
                Story.of(EVIL, "Title " + EVIL, "Body " + EVIL + "\n\nword " + EVIL)
                        .on("2025-01-01")
                        .by("evil.example" + EVIL, "Publisher " + EVIL)
                        .at("https://evil.example/\"onclick=\"evil()")
                        .via("Aggregator " + EVIL)
                        .captions("Caption " + EVIL)
                        .about("X" + EVIL, "Country " + EVIL)
                        .tag(Dimension.PERSON, "p" + EVIL, "Person " + EVIL)
                        .tag(
                                Dimension.TOPIC,
                                "t" + EVIL,
                                "Topic " + EVIL,
                                new Tag.Evidence(0, 5, "Said " + EVIL, "rule " + EVIL)));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search",
                "/search?q=word",
                "/search?q=" + EVIL_ENCODED,
                "/search?q=%22" + EVIL_ENCODED,
                "/search?country=X" + EVIL_ENCODED,
                "/search?country=" + EVIL_ENCODED + "&person.not=" + EVIL_ENCODED,
                "/search?q=word&country=Y" + EVIL_ENCODED + "&from=2024",
                "/search?q=wrod+" + EVIL_ENCODED,
                "/search?q=" + EVIL_ENCODED + "&x=1",
                "/search?q=a&" + EVIL_ENCODED + "=1",
                "/search?from=" + EVIL_ENCODED,
                "/articles/" + EVIL_ENCODED,
                "/articles/none" + EVIL_ENCODED,
                "/nowhere" + EVIL_ENCODED
            })
    void noPageHasMarkupFromAnArticleOrAnAddress(String path) throws Exception {
        // Data, not a program; that no text ends it early is seen by what must not stand behind it.
        String page = served.get(path).body().replaceFirst("<script type=\"application/ld[+]json\">", "");
        String ours =
                "<script type=\"module\" src=\"" + new StaticFiles("suggest.js").address("suggest.js") + "\"></script>";

        assertThat(page).contains("<!doctype html>").containsOnlyOnce(ours);
        assertThat(page.replace(ours, "")).doesNotContain("<script", "<img", "\"onclick=", "\"'>");
    }

    @Test
    void theArticleIsReallyOnItsPage() throws Exception {
        assertThat(served.get("/articles/" + EVIL_ENCODED).body())
                .contains("Title \"'&gt;&lt;script&gt;evil()&lt;/script&gt;&lt;img src=x onerror=evil()&gt;");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x?y=1&z=2, true",
        "HTTP://a.example, true",
        "javascript:alert(1), false",
        "' javascript:alert(1)', false",
        "data:text/html;base64;AAAA, false",
        "//a.example/, false",
        "/relative, false",
        "ftp://a.example/, false",
        "'https://a.example/ x', false",
        "https:/a.example, false"
    })
    void onlyAddressesInTheWebBecomeLinks(String address, boolean linked) {
        assertThat(Links.web(address) != null).isEqualTo(linked);
    }
}
