package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
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
            """)
    void readsWhatIsWellWritten(String query, String expected) {
        if (expected.equals("REFUSED")) {
            assertThat(refusal(query).parameter()).isEqualTo("q");
            return;
        }
        ParsedQuery parsed = QueryParser.parse(query);
        assertThat(parsed.node()).hasToString(expected);
        assertThat(parsed.warnings()).isEmpty();
        assertThat(QueryParser.parse(expected)).isEqualTo(parsed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0"})
    void anEmptyQueryMeansEveryArticle(String query) {
        assertThat(QueryParser.parse(query)).isEqualTo(new ParsedQuery(new QueryNode.All(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"“oil price”", "„oil price“", "«oil price»", "»oil price«", "”oil price”", "„oil price”"})
    void quotesOfEveryLanguageMakeAPhrase(String query) {
        assertThat(QueryParser.parse(query))
                .isEqualTo(new ParsedQuery(new QueryNode.Phrase(null, "oil price", 0), List.of()));
    }

    @Test
    void aQuoteIsClosedByItsOwnKindOnly() {
        assertThat(QueryParser.parse("\"the “best” oil\" «a “b” c» “a \"b\" c”"))
                .isEqualTo(new ParsedQuery(
                        new QueryNode.And(List.of(
                                new QueryNode.Phrase(null, "the “best” oil", 0),
                                new QueryNode.Phrase(null, "a “b” c", 0),
                                new QueryNode.Phrase(null, "a  b  c", 0))),
                        List.of()));
    }

    @Test
    void aWordThatIsNotIndexedIsIgnoredWithAWarning() {
        assertThat(QueryParser.parse("oil ° \"° °\" publisher:x°", word -> !word.contains("°")))
                .isEqualTo(new ParsedQuery(
                        new QueryNode.And(List.of(
                                new QueryNode.Word(null, "oil"), new QueryNode.Word(QueryNode.Field.PUBLISHER, "x°"))),
                        List.of(
                                new Warning(4, "nothing to search for in '°'; ignored"),
                                new Warning(6, "nothing to search for between the quotes; ignored"))));
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
            """)
    void repairsWhatIsNotAndSaysSo(String query, String expected, int position, String message) {
        ParsedQuery parsed = QueryParser.parse(query);
        assertThat(parsed.node()).hasToString(expected);
        assertThat(parsed.warnings()).containsExactly(new Warning(position, message));
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
    void refusesAWildcardWithoutABeginning() {
        assertRefused("oil p*", 4, "a wildcard needs 2 characters before it, got 'p*'");
        assertRefused("*il", 0, "a wildcard needs 2 characters before it, got '*il'");
        assertRefused("title:*", 6, "a wildcard needs 2 characters before it, got '*'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", ")", "-", "+", "!", "title:", "ab:", "NOT ", "\"", "date:[", "^", "~", "a^", "&&", "OR "})
    void theSameOverAndOverEndsWell(String part) {
        String query = part.repeat(Limits.QUERY_LENGTH / part.length());
        try {
            assertThat(QueryParser.parse(query).warnings()).doesNotContainNull();
        } catch (QueryRefusedException e) {
            assertThat(e.parameter()).isEqualTo("q");
        }
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
