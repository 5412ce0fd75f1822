package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lucene.Passages.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final String FILLER = "Nothing of note was said in this sentence at all. ";

    @Test
    void aShortTextIsShownFromTheSentenceOfItsFirstMatch() {
        assertThat(best("One. Two. Three.", "Two")).containsExactly("<mark>Two</mark>. Three.");
    }

    @Test
    void aPassageBeginsWithItsSentenceAndEndsWithOne() {
        String text = FILLER.repeat(20) + "Then oil was found. " + FILLER.repeat(20);
        assertThat(best(text, "oil"))
                .containsExactly(
                        "Then <mark>oil</mark> was found. " + FILLER.repeat(4).strip());
    }

    @Test
    void anInitialEndsNoSentence() {
        String text = FILLER.repeat(20) + "Then Harry S. Truman spoke. " + FILLER.repeat(20);
        assertThat(best(text, "Truman").getFirst()).startsWith("Then Harry S. <mark>Truman</mark> spoke. ");
    }

    @Test
    void aLongSentenceIsCutBetweenWords() {
        String text = "word ".repeat(100) + "oil " + "more ".repeat(100).strip();
        String passage = best(text, "oil").getFirst();
        assertThat(passage).startsWith("… word word ").endsWith(" more more …").contains(" <mark>oil</mark> ");
        assertThat(passage.length()).isLessThan(280);
    }

    @Test
    void aTextWithoutBlanksIsCutAnywhereButInAPair() {
        for (int shift = 0; shift < 2; shift++) {
            String text = "x".repeat(shift) + "🛢".repeat(500) + "oil" + "🛢".repeat(500);
            String passage = best(text, "oil").getFirst();
            assertThat(passage).contains("<mark>oil</mark>").startsWith("… 🛢").endsWith("🛢 …");
            assertThat(passage.length()).isLessThan(280);
            assertThat(passage.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
        }
    }

    @Test
    void theLeadOfATextWithoutBlanksIsCut() {
        String lead = Passages.best("x" + "🛢".repeat(5_000), List.of(), 3).getFirst();
        assertThat(lead).startsWith("x🛢").endsWith("🛢 …");
        assertThat(lead.length()).isBetween(200, 250);
        assertThat(lead.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }

    @Test
    void theLeadIsShownWhereNothingMatched() {
        assertThat(Passages.best("\n  " + FILLER.repeat(20), List.of(), 3))
                .containsExactly(FILLER.repeat(4).strip());
    }

    @Test
    void anEmptyTextHasNoPassage() {
        assertThat(Passages.best(" \n ", List.of(), 3)).isEmpty();
    }

    @Test
    void aMatchIsNeverCutHoweverLong() {
        String match = "oil ".repeat(200).strip();
        String text = FILLER.repeat(10) + match + " " + FILLER.repeat(10);
        assertThat(best(text, match).getFirst()).contains("<mark>" + match + "</mark>");
    }

    @Test
    void theBestPassagesAreShownInTheOrderOfTheText() {
        String gap = FILLER.repeat(10);
        String text = "Oil one. " + gap + "Gas and oil two. " + gap + "Oil three. " + gap + "Gas with oil four. " + gap
                + "Oil, gas, coal five. " + gap;
        List<String> passages = best(text, "oil", "Oil", "gas", "Gas", "coal");
        assertThat(passages).hasSize(3);
        assertThat(passages.get(0)).startsWith("<mark>Gas</mark> and <mark>oil</mark> two.");
        assertThat(passages.get(1)).startsWith("<mark>Gas</mark> with <mark>oil</mark> four.");
        assertThat(passages.get(2)).startsWith("<mark>Oil</mark>, <mark>gas</mark>, <mark>coal</mark> five.");
    }

    @Test
    void paragraphsAreShownWithBlanksBetween() {
        assertThat(best("Oil.\n\nGas.\nCoal.", "Oil")).containsExactly("<mark>Oil</mark>.  Gas. Coal.");
    }

    @Test
    void whateverTheTextTheMarkupIsAPieceOfItEscaped() {
        var random = new Random(1);
        List<String> parts = List.of(
                "oil",
                "gas",
                " ",
                " ",
                " ",
                ". ",
                "\n\n",
                "\n",
                "<b>",
                "&amp;",
                "\"",
                "'",
                "🛢",
                "\ud83d\ude00",
                "é",
                "e\u0301",
                "longwordwithoutanyend".repeat(20),
                "S. ",
                "? ",
                "\u00a0");
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder("x");
            var marks = new ArrayList<Mark>();
            for (int n = random.nextInt(400); n > 0; n--) {
                String part = parts.get(random.nextInt(parts.size()));
                boolean marked = part.equals("oil") && random.nextInt(6) == 0;
                if (marked) {
                    marks.add(new Mark(text.length(), text.length() + 3));
                }
                text.append(part);
            }
            for (String passage : Passages.best(text.toString(), marks, 3)) {
                assertPiece(passage, text.toString(), marks.isEmpty());
            }
        }
    }

    private static void assertPiece(String passage, String text, boolean lead) {
        String plain = passage.replace("<mark>", "").replace("</mark>", "");
        plain = plain.startsWith("… ") ? plain.substring(2) : plain;
        plain = plain.endsWith(" …") ? plain.substring(0, plain.length() - 2) : plain;
        assertThat(escaped(text).replace('\n', ' ')).contains(plain);
        assertThat(plain).isEqualTo(plain.strip()).isNotEmpty();
        assertThat(plain.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
        assertThat(passage.contains("<mark>oil</mark>")).isEqualTo(!lead);
        assertThat(passage.length()).isLessThan(2_500);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// The passages of a text in which every occurrence of these words is a match.
    private static List<String> best(String text, String... words) {
        var marks = new ArrayList<Mark>();
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                marks.add(new Mark(at, at + word.length()));
            }
        }
        marks.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return Passages.best(text, marks, 3);
    }
}
