package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonTest {
    @Test
    void everyFieldOfADocumentReachesTheArticle() {
        Article article = Collected.article("""
                {"id":"a-1","title":"Dam  opens\\nin Lesotho","body":"Water flows.\\r\\n\\r\\n\\r\\nPeople came.",\
                "published":"2021-03-04T05:06:07+01:00","publisher":"Highland Post","url":" https://www.highland.example/a?b=1 ",\
                "language":"en-GB","authors":["Ana Ruiz","Tom Reed"],"countries":["LS"],"people":["Thabo Mokoena"],\
                "topics":["medtop:20000274","dams"],"captions":["The dam. Getty Images"],"aggregator":null,"x_extra":{"deep":[1]}}""");
        assertThat(article)
                .isEqualTo(new Article(
                        "a-1",
                        "Dam opens in Lesotho",
                        "Water flows.\n\nPeople came.",
                        PublicationDate.parse("2021-03-04T04:06:07Z"),
                        new Publisher("highland.example", "Highland Post"),
                        "https://www.highland.example/a?b=1",
                        "en-gb",
                        List.of("Ana Ruiz", "Tom Reed"),
                        new Labels(List.of("LS"), List.of("Thabo Mokoena"), List.of("medtop:20000274", "dams")),
                        List.of("The dam. Getty Images"),
                        null));
    }

    @Test
    void unknownFieldsStayInTheSource() {
        String line = "{\"id\":\"a\",\"title\":\"T\",\"x_score\":1e5,\"cluster\":\"c-9\"}";
        assertThat(Collected.of(line).sources.getFirst().text()).isEqualTo(line);
    }

    @Test
    void nullAndEmptyMeanAbsent() {
        Article article = Collected.article("""
                {"id":"a","title":"T","body":null,"published":"","publisher":null,"url":null,"language":"","authors":null,\
                "countries":[]}""");
        assertThat(article)
                .isEqualTo(new Article("a", "T", "", null, null, null, null, List.of(), Labels.NONE, List.of(), null));
    }

    @Test
    void htmlBecomesParagraphsAndItsCaptionsStandApart() {
        Article article = Collected.article("""
                {"id":"a","title":"T","bodyHtml":"<style>p{}</style><p>One &amp;\\n two.</p><figure><img><figcaption>Seen \
                from afar. AFP</figcaption></figure><p>Three<br>four.</p><ul><li>five<li>six</ul><script>x</script>"}""");
        assertThat(article.body()).isEqualTo("One & two.\n\nThree\nfour.\n\nfive\nsix");
        assertThat(article.captions()).containsExactly("Seen from afar. AFP");
    }

    @Test
    void aMillionNestedElementsEnd() {
        String html = "<div>".repeat(800_000) + "deep";
        assertThat(Collected.article("{\"title\":\"T\",\"bodyHtml\":\"" + html + "\"}")
                        .body())
                .isEqualTo("deep");
    }

    @Test
    void aBadLineStopsNothingAndIsRefusedByItsNumber() {
        Collected read = Collected.of("""
                {"id":"a","title":"A"}

                rubbish
                {"id":"b","title":7}
                {"id":"c",
                {"id":"d","title":"open}
                [1]
                {"id":"e","title":"E"}
                """);
        assertThat(read.ids()).containsExactly("a", "e");
        assertThat(read.origins()).containsExactly("in#1", "in#7");
        assertThat(read.refused())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("in:3: not JSON at column "),
                        second -> assertThat(second).isEqualTo("in:4: title: a string is wanted, got 7"),
                        third -> assertThat(third)
                                .startsWith("in:5: not JSON at column ")
                                .doesNotContain("Source"),
                        fourth -> assertThat(fourth).startsWith("in:6: not JSON at column "),
                        fifth -> assertThat(fifth).isEqualTo("in:7: an object is wanted, got an array"));
    }

    @Test
    void aBrokenFirstLineDoesNotSwallowTheNext() {
        Collected read = Collected.of("{\"id\":\"a\",\"title\":\"A\",\n{\"id\":\"b\",\"title\":\"B\"}\n");
        assertThat(read.ids()).containsExactly("b");
        assertThat(read.refused()).containsExactly("in:1: this object is not closed before the next one in line 2");
    }

    @Test
    void objectsOverSeveralLinesAreReadOneAfterTheOther() {
        Collected read = Collected.of("""
                {
                  "id": "a",
                  "title": "A"
                }
                {
                  "id": "b",
                  "title": 1
                }
                {
                  "id": "c",
                  "title": "C",,
                }
                {
                  "id": "d",
                  "title": "D"
                }
                """);
        assertThat(read.ids()).containsExactly("a", "d");
        assertThat(read.origins()).containsExactly("in#1", "in#4");
        assertThat(read.refused())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("in:5: title: a string is wanted, got 1"),
                        second -> assertThat(second).startsWith("in:11: not JSON at column 16: "));
    }

    @Test
    void objectsBehindOneAnotherInALineAreRead() {
        assertThat(Collected.of("{\"title\":\"A } {\"} {\"title\":\"B\"}\t{\"title\":\"C\"}").articles)
                .extracting(Article::title)
                .containsExactly("A } {", "B", "C");
    }

    @Test
    void manyObjectsInOneLineNeedNoStack() {
        assertThat(Collected.of("{\"title\":\"A\"}".repeat(200_000)).articles).hasSize(200_000);
    }

    @Test
    void anArrayIsReadElementByElement() {
        Collected read = Collected.of("""

                [ {"id":"a","title":"A"},
                7, "no",
                [{"id":"x"}],{"id":"b"},
                {"id":"c","title":"C","title":"D"}, {"id":"d",
                "title":"D"} ]
                """);
        assertThat(read.ids()).containsExactly("a", "d");
        assertThat(read.origins()).containsExactly("in#1", "in#7");
        assertThat(read.refused())
                .containsExactly(
                        "in:3: an object is wanted, got 7",
                        "in:3: an object is wanted, got 'no'",
                        "in:4: an object is wanted, got an array",
                        "in:4: title, body: one of them must have text",
                        "in:5: JSON with a field twice: Duplicate Object property \"title\"");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            `[{"id":"a","title":"A"}` | in:1: element 2: the file ends within the array
            `[{"id":"a","title":"A"} {"id":"b"}]` | in:1: element 2: ',' or ']' is missing before '{'
            `[{"id":"a","title":"A"},]` | in:1: element 2: a value is missing before ']'
            `[{"id":"a","title":"A"},{"id":"b` | in:1: element 2: the file ends within the value that begins in line 1
            """)
    void anArrayThatIsNoJsonAnyMoreIsRefusedFromThere(String document, String refusal) {
        Collected read = Collected.of(document);
        assertThat(read.ids()).containsExactly("a");
        assertThat(read.refused()).containsExactly(refusal + "; the rest of the array is not read");
    }

    @Test
    void aSyntaxErrorInAnElementEndsTheArray() {
        Collected read =
                Collected.of("[{\"id\":\"a\",\"title\":\"A\"},\n{\"id\":oops},\n{\"id\":\"c\",\"title\":\"C\"}]");
        assertThat(read.ids()).containsExactly("a");
        assertThat(read.refused())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("in:2: not JSON at column 7: "),
                        second -> assertThat(second)
                                .isEqualTo("in:2: element 2: no JSON since line 2; the rest of the array is not read"));
    }

    @Test
    void whatFollowsAnArrayIsNotLost() {
        Collected read = Collected.of("[{\"id\":\"a\",\"title\":\"A\"}]\n{\"id\":\"b\",\"title\":\"B\"}\nx");
        assertThat(read.ids()).containsExactly("a", "b");
        assertThat(read.refused()).singleElement().asString().startsWith("in:3: not JSON");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            `{"title":5}` | title: a string is wanted, got 5
            `{"title":"T","body":["x"]}` | body: a string is wanted, got an array
            `{"title":"T","body":{}}` | body: a string is wanted, got an object
            `{"title":"T","countries":"FR"}` | countries: an array of strings is wanted, got 'FR'
            `{"title":"T","people":["A",3]}` | people[1]: a string is wanted, got 3
            `{"title":"T","authors":[null]}` | authors[0]: a string is wanted, got null
            `{"title":"T","published":"yesterday"}` | published: an RFC 3339 instant or ISO 8601 date is wanted, got 'yesterday'
            `{"title":"T","published":"2021-02-30"}` | published: an RFC 3339 instant or ISO 8601 date is wanted, got '2021-02-30'
            `{"title":"T","published":1613}` | published: a string is wanted, got 1613
            `{"title":"T","url":"/relative"}` | url: an absolute http or https address is wanted, got '/relative'
            `{"title":"T","url":"javascript:alert(1)"}` | url: an absolute http or https address is wanted, got 'javascript:alert(1)'
            `{"title":"T","url":"http://"}` | url: an absolute http or https address is wanted, got 'http://'
            `{"title":"T","language":"e"}` | language: a BCP 47 tag is wanted, got 'e'
            `{"title":"T","id":""}` | id: 1 to 512 UTF-8 bytes are wanted, got ''
            `{"title":"T","id":"a\\u0007b"}` | id: control characters are not taken, got 'a\\u0007b'
            `{"title":"T","id":"a\\ud800"}` | id: half a surrogate pair is not taken, got 'a\\ud800'
            `{"title":"T","id":"."}` | id: '.' and '..' cannot stand in an address, got '.'
            `{"title":"T","id":".."}` | id: '.' and '..' cannot stand in an address, got '..'
            `{"title":"T","publisher":"!!!"}` | publisher: a name needs a letter or a digit, got '!!!'
            `{"title":"\\u2003"}` | title, body: one of them must have text
            `{"title":" ","body":"\\u0000"}` | title, body: one of them must have text
            `{"title":"T","title":"T"}` | JSON with a field twice: Duplicate Object property "title"
            `null` | an object is wanted, got null
            """)
    void aBadValueIsRefusedWithItsFieldAndValue(String line, String reason) {
        Collected read = Collected.of(line.getBytes(StandardCharsets.UTF_8), Format.JSON);
        assertThat(read.articles).isEmpty();
        assertThat(read.refused()).containsExactly("in:1: " + reason);
    }

    @Test
    void aLongValueIsShortenedInItsRefusal() {
        assertThat(Collected.of("{\"title\":\"T\",\"published\":\"" + "9".repeat(5000) + "\"}")
                        .refused())
                .containsExactly("in:1: published: an RFC 3339 instant or ISO 8601 date is wanted, got '"
                        + "9".repeat(60) + "…'");
    }

    @Test
    void anIdMayHave512BytesAndNoMore() {
        String longest = "é".repeat(256);
        assertThat(Collected.article("{\"title\":\"T\",\"id\":\"" + longest + "\"}")
                        .id())
                .isEqualTo(longest);
        assertThat(Collected.of("{\"title\":\"T\",\"id\":\"" + longest + "x\"}").refused())
                .singleElement()
                .asString()
                .startsWith("in:1: id: 1 to 512 UTF-8 bytes are wanted, got 'éé");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"T\"} x",
                "{\"title\":\"T\"},",
                "{'title':'T'}",
                "{\"title\":\"T\",}",
                "{\"title\":NaN}",
                "{\"title\":\"a\tb\"}",
                "{\"title\":\"T\"}}"
            })
    void whatIsNearlyJsonIsRefused(String line) {
        Collected read = Collected.of(line);
        assertThat(read.articles).isEmpty();
        assertThat(read.refusals).singleElement().extracting(Refusal::line).isEqualTo(1);
    }

    @Test
    void nestingIsLimited() {
        assertThat(Collected.of("{\"title\":\"T\",\"x\":" + "[".repeat(31) + "]".repeat(31) + "}").articles)
                .hasSize(1);
        assertThat(Collected.of("{\"title\":\"T\",\"x\":" + "[".repeat(32) + "]".repeat(32) + "}")
                        .refused())
                .singleElement()
                .asString()
                .startsWith("in:1: JSON beyond a limit: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0 AF", "ED A0 80", "FF", "E2 82", "F5 80 80 80"})
    void bytesThatAreNotUtf8AreRefusedByLine(String hex) {
        byte[] bad = java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
        byte[] line = ("{\"id\":\"a\",\"title\":\"x" + new String(bad, StandardCharsets.ISO_8859_1) + "\"}\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var document = new java.io.ByteArrayOutputStream();
        document.writeBytes(line);
        document.writeBytes("{\"id\":\"b\",\"title\":\"\uFFFD is fine\"}".getBytes(StandardCharsets.UTF_8));
        Collected read = Collected.of(document.toByteArray());
        assertThat(read.ids()).containsExactly("b");
        assertThat(read.refused())
                .containsExactly("in:1: not UTF-8: byte 0x"
                        + hex.substring(0, 2).toLowerCase(java.util.Locale.ROOT) + " at byte 21");
    }

    @Test
    void anArticleOverTheLimitIsRefusedAndTheNextIsRead() {
        String huge = "{\"id\":\"h\",\"title\":\"" + "x".repeat(ArticleLimits.BYTES) + "\"}";
        for (String document : List.of(
                "{\"id\":\"a\",\"title\":\"A\"}\n" + huge + "\n{\"id\":\"b\",\"title\":\"B\"}",
                "[{\"id\":\"a\",\"title\":\"A\"}," + huge + ",{\"id\":\"b\",\"title\":\"B\"}]",
                "{\n\"id\":\"a\",\n\"title\":\"A\"\n}\n{\n\"id\":\"h\",\n" + "\"x\":[1,2,3],\n".repeat(400_000)
                        + "\"title\":\"B\"\n}\n{\"id\":\"b\",\n\"title\":\"B\"\n}")) {
            Collected read = Collected.of(document);
            assertThat(read.ids()).containsExactly("a", "b");
            assertThat(read.refused()).singleElement().asString().endsWith("longer than 4 MB");
        }
    }

    @Test
    void listsAndNamesAreLimited() {
        String many = "\"p\",".repeat(1000);
        assertThat(Collected.of("{\"title\":\"T\",\"people\":[" + many + "\"q\"]}")
                        .refused())
                .containsExactly("in:1: people: more than 1000 values");
        assertThat(Collected.of("{\"title\":\"T\",\"people\":[\"" + "n".repeat(1001) + "\"]}")
                        .refused())
                .containsExactly("in:1: people[0]: at most 1000 characters are wanted, got '" + "n".repeat(60) + "…'");
    }

    @ParameterizedTest
    @CsvSource({"people", "topics"})
    void aNameWhoseIdWouldBeTooLongIsRefused(String field) {
        // One character that decomposes into four words.
        String honorific = "\uFDFA";
        String longest = "é".repeat(512);
        assertThat(Collected.of("{\"title\":\"T\",\"" + field + "\":[\"" + honorific.repeat(1000) + "\"]}")
                        .refused())
                .containsExactly("in:1: " + field + "[0]: a name whose id has at most 512 UTF-8 bytes is wanted, got '"
                        + honorific.repeat(60) + "…'");
        assertThat(Collected.article("{\"title\":\"T\",\"" + field + "\":[\"" + longest + "\"]}")
                        .title())
                .isEqualTo("T");
    }

    @Test
    void aPublisherWhoseIdWouldBeTooLongIsRefused() {
        String host = "a.".repeat(300) + "example";
        assertThat(Collected.of("{\"title\":\"T\",\"url\":\"https://" + host + "/\"}")
                        .refused())
                .containsExactly("in:1: publisher: a name whose id has at most 512 UTF-8 bytes is wanted, got '"
                        + host.substring(0, 60) + "…'");
        assertThat(Collected.of("{\"title\":\"T\",\"publisher\":\"" + "\uFDFA".repeat(40) + "\"}")
                        .refused())
                .containsExactly("in:1: publisher: a name whose id has at most 512 UTF-8 bytes is wanted, got '"
                        + "\uFDFA".repeat(40) + "'");
    }

    @Test
    void aPublisherOfBlanksIsNone() {
        assertThat(Collected.article(
                                "{\"title\":\"T\",\"publisher\":\"\\u2003\",\"url\":\"https://www.example.org/x\"}")
                        .publisher())
                .isEqualTo(new Publisher("example.org", "example.org"));
    }
}
