package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a page holds, reading it ends, and soon: the time-outs are wide, but a quadratic loop is over them.
class HostilePageTest {
    private static final int LARGEST = 4_000_000;

    static Stream<Arguments> hostilePages() {
        return Stream.of(
                Arguments.of("4 MB of paragraphs", filled("<p>word, word.")),
                Arguments.of("800,000 nested boxes", filled("<div>")),
                Arguments.of("nested boxes that are closed", "<div>".repeat(363_000) + "x" + "</div>".repeat(363_000)),
                Arguments.of("nested boxes with text", filled("<div>Some text, here.")),
                Arguments.of("nested boxes with names", filled("<div class='author share'>x")),
                Arguments.of("4 MB of links", filled("<a href=x>some text. ")),
                Arguments.of("4 MB of unclosed formatting", filled("<b><p>word ")),
                Arguments.of("4 MB of attributes", "<div " + filled("a b=c d ") + ">"),
                Arguments.of("100,000 nested tables", "<table><tr><td>".repeat(100_000) + "text"),
                Arguments.of("4 MB of cells", "<table>" + filled("<tr><td>x<td>y")),
                Arguments.of("4 MB of one row", "<table><tr>" + filled("<td>x")),
                Arguments.of("4 MB of nested lists", filled("<ul><li>x")),
                Arguments.of("4 MB of text", "word, ".repeat(LARGEST / 6)),
                Arguments.of("4 MB of one word", "x".repeat(LARGEST)),
                Arguments.of("4 MB of scripts", filled("<script></script>")),
                Arguments.of(
                        "linked data without end", "<script type=application/ld+json>" + filled("[") + "</script>"),
                Arguments.of(
                        "linked data of 90,000 stories",
                        "<script type=application/ld+json>["
                                + "{\"@type\":\"Article\",\"author\":[{\"name\":\"A\"}]},".repeat(85_000)
                                + "{}]</script><p>x"),
                Arguments.of("4 MB of metadata", filled("<meta name=author content='A B, C D'>")),
                Arguments.of("4 MB of headlines", filled("<h1>x</h1>")),
                Arguments.of("4 MB of times", filled("<time>2020 2020 1999</time>")),
                Arguments.of("4 MB of bylines", filled("<p class=byline>2020 x</p>")),
                Arguments.of("4 MB in 400 bylines", "<div class=byline>".repeat(400) + filled("<b>x</b> y ")),
                Arguments.of("4 MB in 40 headlines", "<div><h1><div>".repeat(40) + filled("<b>x</b> y ")),
                Arguments.of("4 MB in 100 authors", "<div itemprop=author>".repeat(100) + filled("<a>x</a> y ")),
                Arguments.of("4 MB of calls to read more", filled("<p>Read more:</p><ul><li>x</ul>")),
                Arguments.of("a long byline", "<p class=byline>" + filled("2020 ")),
                Arguments.of("a title of separators", "<title>" + filled("a - | ") + "</title>"),
                Arguments.of("4 MB of figures", filled("<figure><figcaption>x")),
                Arguments.of("4 MB of line breaks", filled("<br>x")),
                Arguments.of("mismatched tags", filled("<b><i></b><p></i>")),
                Arguments.of("boxes in links", filled("<a><div></a>")),
                Arguments.of("unknown elements", filled("<x-y>t. ")),
                Arguments.of("a class of 4 MB", "<div class=\"" + filled("share related ") + "\">x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostilePages")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aHostilePageIsReadOrRefused(String what, String page) {
        try {
            assertThat(new PageParser().parse(page, null).id()).as(what).isNotEmpty();
        } catch (MalformedSourceException e) {
            assertThat(e.getMessage()).as(what).hasSizeLessThan(400);
        }
    }

    private static String filled(String piece) {
        return piece.repeat(LARGEST / piece.length());
    }
}
