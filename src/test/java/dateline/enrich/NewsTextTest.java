package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NewsTextTest {
    @Test
    void wordsKeepTheirApostrophesAndAbbreviationsTheirDots() {
        assertThat(words("O'Neill met Mr. J.K. Smith of the U.S. in N’Djamena at 3.5 p.m., didn't he?"))
                .containsExactly(
                        "O'Neill",
                        "met",
                        "Mr.",
                        "J.K.",
                        "Smith",
                        "of",
                        "the",
                        "U.S.",
                        "in",
                        "N’Djamena",
                        "at",
                        "3.5",
                        "p.m.",
                        ",",
                        "didn't",
                        "he",
                        "?");
    }

    @Test
    void aPossessiveEndingIsATokenOfItsOwn() {
        assertThat(words("China’s plan, the US's and Caracas' oil"))
                .containsExactly("China", "’s", "plan", ",", "the", "US", "'s", "and", "Caracas", "'", "oil");
    }

    @Test
    void aHyphenJoinsTwoWords() {
        NewsText text = NewsText.of("", "U.S.-Japan talks - Jean-Luc");

        assertThat(words(text)).containsExactly("U.S.", "-", "Japan", "talks", "-", "Jean", "-", "Luc");
        assertThat(text.isJoint(1)).isTrue();
        assertThat(text.isJoint(4)).isFalse();
    }

    @Test
    void aSentenceEndsAtAFullStopButNotAtATitleOrAnInitial() {
        assertThat(sentences("He left the U.S. The talks with Gen. Smith and J. Doe failed. “Why?” He knew."))
                .containsExactly(
                        "He left the U.S.", "The talks with Gen. Smith and J. Doe failed.", "“Why?”", "He knew.");
    }

    @Test
    void aTypewritersLinesAreOneSentenceAndAShortLineIsOneOfItsOwn() {
        assertThat(sentences("Xinhua | Updated\nShowers continued throughout the week in the cocoa zone of the\nBahia"))
                .containsExactly(
                        "Xinhua | Updated", "Showers continued throughout the week in the cocoa zone of the\nBahia");
    }

    @Test
    void theTitleIsASentenceThatSaysHowItUsesCapitals() {
        assertThat(NewsText.of("Oil Prices Fall After Talks Fail in Caracas", "x")
                        .caseOf(0))
                .isEqualTo(NewsText.Case.TITLE);
        assertThat(NewsText.of("BAHIA COCOA REVIEW", "x").caseOf(0)).isEqualTo(NewsText.Case.UPPER);
        assertThat(NewsText.of("Oil prices fall after talks fail in Caracas", "x")
                        .caseOf(0))
                .isEqualTo(NewsText.Case.NORMAL);
    }

    @Test
    void foldingDropsCaseAndAccents() {
        assertThat(Folding.fold("Nicolás")).isEqualTo("nicolas");
        assertThat(Folding.fold("Łukasz Øst’")).isEqualTo("lukasz ost'");
        assertThat(Folding.fold("plain")).isSameAs("plain");
    }

    @RepeatedTest(20)
    void tokensOfAnyTextLieInOrderWithinIt(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String alphabet = "aB1.'’- \n,&\"“\uD83D\uDE00\u0301\u4E2D";
        var body = new StringBuilder();
        for (int i = random.nextInt(400); i > 0; i--) {
            body.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        NewsText text = NewsText.of(body.substring(0, body.length() / 3).replace('\n', ' '), body.toString());

        int end = 0;
        for (int i = 0; i < text.size(); i++) {
            assertThat(text.start(i)).isGreaterThanOrEqualTo(end);
            assertThat(text.end(i)).isGreaterThan(text.start(i));
            assertThat(text.text().substring(end, text.start(i))).isBlank();
            assertThat(text.first(text.sentence(i))).isLessThanOrEqualTo(i);
            end = text.end(i);
        }
        assertThat(text.text().substring(end)).isBlank();
    }

    @Test
    @Timeout(20)
    void aTextWithoutLineEndsIsReadInTimeProportionalToItsLength() {
        NewsText text = NewsText.of("", "LONDON, ".repeat(500_000));

        assertThat(text.size()).isEqualTo(1_000_000);
        assertThat(text.sentenceCount()).isEqualTo(1);
    }

    private static List<String> words(String body) {
        return words(NewsText.of("", body));
    }

    private static List<String> words(NewsText text) {
        var words = new ArrayList<String>();
        for (int i = 0; i < text.size(); i++) {
            words.add(text.word(i));
        }
        return words;
    }

    private static List<String> sentences(String body) {
        NewsText text = NewsText.of("", body);
        var sentences = new ArrayList<String>();
        for (int i = 0; i < text.sentenceCount(); i++) {
            sentences.add(text.text(text.first(i), text.first(i + 1) - 1));
        }
        return sentences;
    }
}
