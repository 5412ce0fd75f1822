package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    /// Queries of good syntax, and how they are written with every operator and parenthesis said aloud.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            oil                               | oil
            oil gas                           | (oil AND gas)
            oil AND gas                       | (oil AND gas)
            oil && gas                        | (oil AND gas)
            oil OR gas                        | (oil OR gas)
            `oil || gas`                      | (oil OR gas)
            oil OR gas coal                   | ((oil OR gas) AND coal)
            coal oil OR gas                   | (coal AND (oil OR gas))
            oil OR gas AND coal               | (oil OR (gas AND coal))
            oil AND gas OR coal               | ((oil AND gas) OR coal)
            (oil OR gas) AND coal             | ((oil OR gas) AND coal)
            a OR b OR c                       | (a OR b OR c)
            NOT oil                           | NOT oil
            -oil                              | NOT oil
            !oil                              | NOT oil
            NOT NOT oil                       | NOT NOT oil
            oil -gas                          | (oil AND NOT gas)
            oil OR -gas                       | (oil OR NOT gas)
            oil -(gas OR coal)                | (oil AND NOT (gas OR coal))
            +oil +gas                         | (oil AND gas)
            "oil price"                       | "oil price"
            -"oil price"                      | NOT "oil price"
            " oil price "                     | "oil price"
            "oil price"~5                     | "oil price"~5
            "oil price"~0                     | "oil price"
            oil"gas coal"wind                 | (oil AND "gas coal" AND wind)
            pet*                              | pet*
            p?trol refine?y                   | REFUSED
            pe?rol                            | pe?rol
            petr~                             | petr~1
            petrol~                           | petrol~2
            petrol~1                          | petrol~1
            oil^2                             | oil^2.0
            "oil price"~5^0.5                 | "oil price"~5^0.5
            (oil gas)^3                       | (oil AND gas)^3.0
            -oil^2                            | NOT oil^2.0
            (-oil)^2                          | (NOT oil)^2.0
            (oil^2)^3                         | (oil^2.0)^3.0
            oil^.00001                        | oil^0.000010
            *                                 | *
            NOT *                             | NOT *
            title:oil                         | title:oil
            body:"oil price"~3                | body:"oil price"~3
            caption:pet*                      | caption:pet*
            country:Venezuela                 | country:Venezuela
            mention:CU                        | mention:CU
            person:"Xi Jinping"               | person:"Xi Jinping"
            topic:medtop:20000056             | topic:medtop:20000056
            -topic:(medtop:16000000 OR grain) | NOT (topic:medtop:16000000 OR topic:grain)
            person:mad*                       | person:mad*
            publisher:nypost.com              | publisher:nypost.com
            language:en                       | language:en
            title:(oil OR gas)                | (title:oil OR title:gas)
            title:(oil body:gas)              | (title:oil AND body:gas)
            title:(oil -(gas coal))           | (title:oil AND NOT (title:gas AND title:coal))
            date:2025                         | date:[2025 TO 2025]
            date:2025-06                      | date:[2025-06 TO 2025-06]
            date:2025-06-30                   | date:[2025-06-30 TO 2025-06-30]
            date:[2025-01-01 TO 2025-06-30]   | date:[2025-01-01 TO 2025-06-30]
            date:[* TO 2025-06-30]            | date:[* TO 2025-06-30]
            date:[2025-01-01 TO *]            | date:[2025-01-01 TO *]
            date:*                            | date:[* TO *]
            -date:[2025 TO 2026] oil          | (NOT date:[2025 TO 2026] AND oil)
            date:{2024 TO 2026}               | date:[2025 TO 2025]
            date:[2025-01 TO 2026-01}         | date:[2025-01 TO 2025-12]
            date:{* TO 2026}                  | date:[* TO 2025]
            date:>2020                        | date:[2021 TO *]
            date:>=2020-02                    | date:[2020-02 TO *]
            date:<2020-03-01                  | date:[* TO 2020-02-29]
            date:<=2020                       | date:[* TO 2020]
            date:>2020-01-01T00:00:00Z        | date:[2020-01-01T00:00:00.001Z TO *]
            date:"2020-01-01"                 | date:[2020-01-01 TO 2020-01-01]
            date:["2020" TO “2021”]           | date:[2020 TO 2021]
            oil w/5 price                     | (oil w/5 price)
            oil W/5 price                     | (oil w/5 price)
            oil NEAR/5 price                  | (oil w/5 price)
            oil near/5 price                  | (oil w/5 price)
            oil n/5 price                     | (oil w/5 price)
            oil NEAR price                    | (oil w/10 price)
            oil pre/5 price                   | (oil pre/5 price)
            oil P/5 price                     | (oil pre/5 price)
            oil w/3 gas pre/4 price           | (oil w/3 gas pre/4 price)
            (oil w/3 gas) w/4 price           | ((oil w/3 gas) w/4 price)
            oil w/3 (gas w/4 price)           | (oil w/3 (gas w/4 price))
            (oil OR gas) w/5 (price OR cost)  | ((oil OR gas) w/5 (price OR cost))
            "oil price" w/5 fall*             | ("oil price" w/5 fall*)
            oil w/5 petrol~                   | (oil w/5 petrol~2)
            ((oil w/2 price) OR gas) w/5 fell | (((oil w/2 price) OR gas) w/5 fell)
            oil w/5 price AND gas             | ((oil w/5 price) AND gas)
            oil w/5 price gas w/5 cost        | ((oil w/5 price) AND (gas w/5 cost))
            oil w/5 price OR gas              | ((oil w/5 price) OR gas)
            NOT oil w/5 price                 | NOT (oil w/5 price)
            -oil w/5 price                    | NOT (oil w/5 price)
            (oil w/5 price)^2                 | (oil w/5 price)^2.0
            title:(oil w/5 price)             | (title:oil w/5 title:price)
            title:oil w/5 price               | (title:oil w/5 title:price)
            oil w/5 title:price               | (title:oil w/5 title:price)
            title:w/5                         | title:w/5
            "oil w/5 price"                   | "oil w/5 price"
            NEAR:x                            | NEAR:x
            oil and gas                       | (oil AND and AND gas)
            """)
    void readsWhatIsWellWritten(String query, String expected) {
        if (expected.equals("REFUSED")) {
            assertThat(refusal(query).parameter()).isEqualTo("q");
            return;
        }
        ParsedQuery parsed = QueryParser.parse(query);
        assertThat(parsed.node()).hasToString(expected);
        assertThat(parsed.warnings()).isEmpty();
        assertReadAs(QueryParser.parse(expected), parsed.node());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0"})
    void anEmptyQueryMeansEveryArticle(String query) {
        assertReadAs(QueryParser.parse(query), new QueryNode.All());
    }

    @ParameterizedTest
    @ValueSource(strings = {"“oil price”", "„oil price“", "«oil price»", "»oil price«", "”oil price”", "„oil price”"})
    void quotesOfEveryLanguageMakeAPhrase(String query) {
        assertReadAs(QueryParser.parse(query), new QueryNode.Phrase(null, "oil price", 0));
    }

    @Test
    void aQuoteIsClosedByItsOwnKindOnly() {
        assertReadAs(
                QueryParser.parse("\"the “best” oil\" «a “b” c» “a \"b\" c”"),
                new QueryNode.And(List.of(
                        new QueryNode.Phrase(null, "the “best” oil", 0),
                        new QueryNode.Phrase(null, "a “b” c", 0),
                        new QueryNode.Phrase(null, "a  b  c", 0))));
    }

    @Test
    void aWordThatIsNotIndexedIsIgnoredWithAWarning() {
        assertReadAs(
                QueryParser.parse("oil ° \"° °\" publisher:x°", word -> !word.contains("°")),
                new QueryNode.And(
                        List.of(new QueryNode.Word(null, "oil"), new QueryNode.Word(QueryNode.Field.PUBLISHER, "x°"))),
                new Warning(4, "nothing to search for in '°'; ignored"),
                new Warning(6, "nothing to search for between the quotes; ignored"));
    }

    /// What cannot be read as written: how it is read, where it is wrong, and the words that say so.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            oil "gas price            | (oil AND "gas price")     |  4 | quote is not closed; closed at the end
            “oil price" gas           | ("oil price" AND gas)     |  0 | quote is not closed; closed at the next one
            »oil price» gas           | ("oil price" AND gas)     |  0 | quote is not closed; closed at the next one
            (oil OR gas               | (oil OR gas)              |  0 | parenthesis is not closed; closed at the end
            oil) gas                  | (oil AND gas)             |  3 | closing parenthesis without an opening one; ignored
            oil () gas                | (oil AND gas)             |  4 | nothing between the parentheses; ignored
            oil "" gas                | (oil AND gas)             |  4 | nothing to search for between the quotes; ignored
            oil AND                   | oil                       |  4 | AND needs words on both sides; ignored
            AND oil                   | oil                       |  0 | AND needs words on both sides; ignored
            oil OR                    | oil                       |  4 | OR needs words on both sides; ignored
            OR oil                    | oil                       |  0 | OR needs words on both sides; ignored
            oil OR OR gas             | (oil OR gas)              |  4 | OR needs words on both sides; ignored
            oil AND AND gas           | (oil AND gas)             |  4 | AND needs words on both sides; ignored
            oil OR AND gas            | (oil OR gas)              |  7 | AND needs words on both sides; ignored
            oil AND OR gas            | (oil OR gas)              |  4 | AND needs words on both sides; ignored
            (oil OR) gas              | (oil AND gas)             |  5 | OR needs words on both sides; ignored
            oil NOT                   | oil                       |  4 | NOT needs a word after it; ignored
            oil && ?                  | oil                       |  4 | AND needs words on both sides; ignored
            colour:red                | (colour AND red)          |  0 | 'colour' is not a field; read as words
            oil OR colour:red gas     | ((oil OR (colour AND red)) AND gas) | 7 | 'colour' is not a field; read as words
            colour:"deep red"         | (colour AND "deep red")   |  0 | 'colour' is not a field; read as words
            colour:(red blue)         | (colour AND (red AND blue)) |  0 | 'colour' is not a field; read as words
            title: oil                | (title AND oil)           |  0 | title: needs a value right behind it; read as a word
            oil title:                | (oil AND title)           |  4 | title: needs a value right behind it; read as a word
            person:madura~            | person:madura             | 13 | ~ cannot go with person:; read as a plain value
            publisher:(nypost~1 bbc)  | (publisher:nypost AND publisher:bbc) | 17 | ~ cannot go with publisher:; read as a plain value
            petrol~7                  | petrol~2                  |  6 | ~ behind a word takes 1 or 2; read as 2
            pet*~1                    | pet*                      |  4 | ~ cannot go with * or ?; ignored
            "oil price"~x             | ("oil price" AND x)       | 11 | ~ behind a phrase needs a number of words; ignored
            oil^x                     | (oil AND x)               |  3 | ^ needs a number above 0 and up to 1000; ignored
            oil^0                     | oil                       |  3 | ^ needs a number above 0 and up to 1000; ignored
            oil^1001                  | oil                       |  3 | ^ needs a number above 0 and up to 1000; ignored
            oil ^ gas                 | (oil AND gas)             |  4 | '^' needs something before it; ignored
            oil ~ gas                 | (oil AND gas)             |  4 | '~' needs something before it; ignored
            date:soon                 | NOT *                     |  5 | not an RFC 3339 instant or ISO 8601 date: 'soon'; finds nothing
            date:+999999999-12-31T23:59:59Z | NOT *               |  5 | a date must lie in the years 1 to 9999, got +999999999-12-31T23:59:59Z; finds nothing
            date:2025-02-30           | NOT *                     |  5 | not an RFC 3339 instant or ISO 8601 date: '2025-02-30'; finds nothing
            date:[2026 TO 2025]       | NOT *                     |  5 | the date range ends before it begins; finds nothing
            date:[2025 2026]          | NOT *                     |  5 | a date range is [from TO to]; finds nothing
            date:[2025 TO 2026        | date:[2025 TO 2026]       |  5 | date range is not closed; closed at the end
            ---                       | NOT *                     |  0 | no word to search for
            oil w/5                   | oil                       |  4 | w/5 needs words on both sides; ignored
            w/5 oil                   | oil                       |  0 | w/5 needs words on both sides; ignored
            oil NEAR w/5 gas          | (oil w/5 gas)             |  4 | NEAR needs words on both sides; ignored
            oil AND w/5 gas           | (oil AND gas)             |  8 | w/5 needs words on both sides; ignored
            oil w/0 gas               | (oil w/1 gas)             |  4 | w/0 asks for words at one place; read as side by side
            oil w/5 NOT gas           | (oil AND NOT gas)         |  4 | w/5 goes between words, phrases and groups of them with OR; read as AND
            oil w/5 -gas              | (oil AND NOT gas)         |  4 | w/5 goes between words, phrases and groups of them with OR; read as AND
            oil w/5 date:2020 w/5 gas | (oil AND date:[2020 TO 2020] AND gas) | 4 18 | w/5 goes between words, phrases and groups of them with OR; read as AND
            oil w/5 (gas coal)        | (oil AND (gas AND coal))  |  4 | w/5 goes between words, phrases and groups of them with OR; read as AND
            country:VE w/5 oil w/2 price | (country:VE AND (oil w/2 price)) | 11 | w/5 goes between words, phrases and groups of them with OR; read as AND
            title:oil w/5 body:price  | (title:oil AND body:price) |  10 | w/5 goes between words of one field; read as AND
            oil^2 w/5 price           | (oil w/5 price)           |  0 | ^ and a phrase's ~ cannot go with words near others; ignored
            oil w/5 "gas price"~3     | (oil w/5 "gas price")     |  8 | ^ and a phrase's ~ cannot go with words near others; ignored
            person:"x y"~5            | person:"x y"              | 12 | ~ cannot go with person:; read as a plain value
            oil or gas                | (oil AND or AND gas)      |  4 | 'or' is read as a word; OR finds either
            oil not gas               | (oil AND not AND gas)     |  4 | 'not' is read as a word; NOT leaves out
            oil /5 gas                | (oil AND /5 AND gas)      |  4 | '/5' is read as a word; w/5 finds words near
            oil w/s gas               | (oil AND w/s AND gas)     |  4 | 'w/s' is read as words; w/20 finds words of about a sentence
            fn:ordered(oil gas)       | ((fn AND ordered) AND (oil AND gas)) | 0 | 'fn' is not a field; read as words
            /joh?n(ath[oa]n)?/ oil    | ((joh AND n AND ath AND oa AND n) AND oil) | 0 | regular expressions are not known here; read as words
            title:/re.*/              | title:re                  |  6 | regular expressions are not known here; read as words
            title:[a TO b]            | (title:a AND title:b)     |  6 | ranges go with date: only; read as words
            date:>soon                | NOT *                     |  5 | not an RFC 3339 instant or ISO 8601 date: 'soon'; finds nothing
            """)
    void repairsWhatIsNotAndSaysSo(String query, String expected, String positions, String message) {
        ParsedQuery parsed = QueryParser.parse(query);
        assertThat(parsed.node()).hasToString(expected);
        assertThat(parsed.warnings())
                .containsExactlyElementsOf(Stream.of(positions.split(" ", -1))
                        .map(position -> new Warning(Integer.parseInt(position), message))
                        .toList());
    }

    @Test
    void saysOfEveryRepairWhereItIs() {
        assertThat(QueryParser.parse("NOT AND oil) ()^2 \"gas").warnings())
                .containsExactly(
                        new Warning(0, "NOT needs a word after it; ignored"),
                        new Warning(4, "AND needs words on both sides; ignored"),
                        new Warning(11, "closing parenthesis without an opening one; ignored"),
                        new Warning(13, "nothing between the parentheses; ignored"),
                        new Warning(18, "quote is not closed; closed at the end"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            oil - gas                          | (oil AND gas)
            oil -- gas                         | (oil AND gas)
            oil ------------------------ gas   | (oil AND gas)
            oil, gas & coal …                  | (oil, AND gas AND coal)
            Breaking: oil                      | (Breaking: AND oil)
            what?? oil?! now!                  | (what?? AND oil?! AND now!)
            pet*? oil                          | (pet* AND oil)
            is oil dear?                       | (is AND oil AND dear?)
            https://nypost.com/oil             | https://nypost.com/oil
            at 3:15                            | (at AND 3:15)
            Jean-Claude O'Neill                | (Jean-Claude AND O'Neill)
            🛢                                 | 🛢
            """)
    void ordinaryTextNeedsNoWarning(String query, String expected) {
        assertThat(QueryParser.parse(query).node()).hasToString(expected);
        assertThat(QueryParser.parse(query).warnings()).isEmpty();
    }

    @Test
    void aNonBreakingSpaceSeparatesWords() {
        assertThat(QueryParser.parse("oil\u00a0price").node()).hasToString("(oil AND price)");
    }

    @Test
    void refusesAQueryThatIsTooLong() {
        assertThat(QueryParser.parse("x".repeat(1024)).warnings()).isEmpty();
        assertRefused("x".repeat(1025), 1024, "a query may have 1024 characters, got 1025");
    }

    @Test
    void refusesParenthesesThatAreNestedTooDeep() {
        assertThat(QueryParser.parse("(".repeat(20) + "x" + ")".repeat(20)).node())
                .hasToString("x");
        assertRefused("(".repeat(21) + "x", 20, "parentheses and NOT may be nested 20 deep");
        assertRefused("NOT ".repeat(21) + "x", 80, "parentheses and NOT may be nested 20 deep");
    }

    @Test
    void refusesTooManyWords() {
        assertThat(QueryParser.parse("x ".repeat(64)).warnings()).isEmpty();
        assertRefused("x ".repeat(65), 128, "a query may have 64 words and phrases");
        assertRefused("\"x\"".repeat(65), 192, "a query may have 64 words and phrases");
        assertRefused("date:2025 ".repeat(65), 645, "a query may have 64 words and phrases");
    }

    @Test
    void refusesTooManyFuzzyWords() {
        assertThat(QueryParser.parse("petrol~ ".repeat(4)).warnings()).isEmpty();
        assertRefused("petrol~ ".repeat(5), 38, "a query may have 4 fuzzy words");
    }

    @Test
    void refusesAPhraseThatIsTooLoose() {
        assertThat(QueryParser.parse("\"oil price\"~50").warnings()).isEmpty();
        assertRefused("\"oil price\"~51", 11, "words of a phrase may be up to 50 apart, got 51");
        assertRefused("\"oil price\"~99999999999", 11, "words of a phrase may be up to 50 apart, got 99999999999");
    }

    @Test
    void refusesWordsThatAreTooFarApart() {
        assertThat(QueryParser.parse("oil w/50 price").warnings()).isEmpty();
        assertRefused("oil w/51 price", 4, "words may be up to 50 apart, got w/51");
        assertRefused("oil pre/99999999999 price", 4, "words may be up to 50 apart, got pre/99999999999");
    }

    @Test
    void countsWordsNearOneAnotherLikeOthers() {
        assertThat(QueryParser.parse("x" + " w/5 x".repeat(63)).warnings()).isEmpty();
        assertRefused("x" + " w/5 x".repeat(64), 384, "a query may have 64 words and phrases");
    }

    @Test
    void knowsWhereWordsAndValuesStand() {
        ParsedQuery parsed = QueryParser.parse("oil title:(gas w/5 coal) person:x");
        assertThat(parsed.position(new QueryNode.Word(null, "oil"))).isZero();
        assertThat(parsed.position(new QueryNode.Word(QueryNode.Field.TITLE, "coal")))
                .isEqualTo(19);
        assertThat(parsed.position(new QueryNode.Word(QueryNode.Field.PERSON, "x")))
                .isEqualTo(32);
    }

    @Test
    void refusesAWildcardWithoutABeginning() {
        assertRefused("oil p*", 4, "a wildcard needs 2 characters before it, got 'p*'");
        assertRefused("*il", 0, "a wildcard needs 2 characters before it, got '*il'");
        assertRefused("title:*", 6, "a wildcard needs 2 characters before it, got '*'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "-",
                "+",
                "!",
                "title:",
                "ab:",
                "NOT ",
                "\"",
                "date:[",
                "^",
                "~",
                "a^",
                "&&",
                "OR ",
                "w/5 ",
                "a w/5 ",
                "a NEAR ",
                "/.",
                "[a TO b]",
                "date:>"
            })
    void theSameOverAndOverEndsWell(String part) {
        String query = part.repeat(Limits.QUERY_LENGTH / part.length());
        try {
            assertThat(QueryParser.parse(query).warnings()).doesNotContainNull();
        } catch (QueryRefusedException e) {
            assertThat(e.parameter()).isEqualTo("q");
        }
    }

    private static void assertReadAs(ParsedQuery parsed, QueryNode node, Warning... warnings) {
        assertThat(parsed.node()).isEqualTo(node);
        assertThat(parsed.warnings()).containsExactly(warnings);
    }

    private static void assertRefused(String query, int position, String message) {
        QueryRefusedException refusal = refusal(query);
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.parameter()).isEqualTo("q");
        assertThat(refusal.position()).isEqualTo(position);
    }

    private static QueryRefusedException refusal(String query) {
        return catchThrowableOfType(QueryRefusedException.class, () -> QueryParser.parse(query));
    }
}
