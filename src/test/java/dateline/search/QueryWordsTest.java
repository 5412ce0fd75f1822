package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryWordsTest {
    private static final List<String> PARTS = List.of(
            "oil",
            "tanker",
            "AND",
            "OR",
            "NOT",
            "-",
            "(",
            ")",
            "\"",
            "title:",
            "person:",
            "ab:",
            "date:2025",
            "pe*",
            "gas~1 ",
            "^2 ",
            "~3 ",
            " ",
            " ",
            " ",
            " ",
            " ",
            "oil,",
            "“",
            "”");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "oli price|oil price",
                "  price   (Oli OR gas)|  price   (Oli OR gas)",
                "title:oli -oli|title:oil -oil",
                "\"oli\" olive oli|\"oli\" olive oil",
                "oliver:oli OR oli|oliver:oil OR oil",
                "NOT oli^2 \"oli|NOT oil^2 \"oli",
            })
    void onlyTheWordItselfIsChanged(String text, String changed) {
        QueryNode node = QueryParser.parse(text).node();
        Map<QueryNode, QueryNode> changes = Map.of(
                new QueryNode.Word(null, "oli"), new QueryNode.Word(null, "oil"),
                new QueryNode.Word(QueryNode.Field.TITLE, "oli"), new QueryNode.Word(QueryNode.Field.TITLE, "oil"));

        assertThat(QueryWords.changed(text, node, changes, _ -> true)).hasValue(changed);
    }

    @Test
    void aPhraseIsChangedWithinItsQuotes() {
        String text = "oli “ oli  tanker”~5";
        QueryNode node = QueryParser.parse(text).node();
        Map<QueryNode, QueryNode> changes =
                Map.of(new QueryNode.Phrase(null, "oli  tanker", 5), new QueryNode.Phrase(null, "oil  tanker", 5));

        assertThat(QueryWords.changed(text, node, changes, _ -> true)).hasValue("oli “ oil  tanker”~5");
    }

    @Test
    void whatWouldBeReadAsSomethingElseIsNotOffered() {
        QueryNode node = QueryParser.parse("or oil").node();
        Map<QueryNode, QueryNode> changes = Map.of(new QueryNode.Word(null, "or"), new QueryNode.Word(null, "OR"));

        assertThat(QueryWords.changed("or oil", node, changes, _ -> true)).isEmpty();
    }

    /// Whatever is typed: the changed text means the changed query, and all but the words stays as typed.
    @Test
    void aChangedTextMeansTheChangedQuery() {
        var random = new Random(5);
        int changedTexts = 0;
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            QueryNode node = QueryParser.parse(text.toString()).node();
            var changes = new HashMap<QueryNode, QueryNode>();
            for (QueryNode leaf : QueryWords.wanted(node)) {
                if (leaf instanceof QueryNode.Word(var field, var word)
                        && word.matches("[a-z,]+")
                        && !List.of("title", "person").contains(word)
                        && random.nextBoolean()) {
                    changes.put(leaf, new QueryNode.Word(field, "x" + word));
                }
            }
            Optional<String> changed = QueryWords.changed(text.toString(), node, changes, _ -> true);

            if (changed.isEmpty()) {
                // Glued to what is read as a number or an operator; never offered rather than offered wrong.
                refused++;
                continue;
            }
            assertThat(QueryParser.parse(changed.get()).node())
                    .as("%s with %s", text, changes)
                    .isEqualTo(QueryWords.changed(node, changes));
            assertThat(changed.get().replace("x", "")).isEqualTo(text.toString());
            changedTexts += changes.isEmpty() ? 0 : 1;
        }
        assertThat(refused).isLessThan(20);
        assertThat(changedTexts).isGreaterThan(2_000);
    }
}
