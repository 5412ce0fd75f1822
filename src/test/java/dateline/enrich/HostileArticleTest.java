package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.LearnedNames;
import dateline.article.TaggedArticle;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever an article holds, tagging it ends, and soon: the time-outs are wide, but a quadratic loop is over them.
class HostileArticleTest {
    private static final int LARGEST = 4_000_000;
    private static final Enricher ENRICHER = new Enricher(new NewsVocabulary(), LearnedNames.NONE);

    static Stream<Arguments> hostileTexts() {
        return Stream.of(
                Arguments.of("100,000 capitalised words", "Zorbax ".repeat(100_000)),
                Arguments.of("100,000 different capitalised words", different("", " ")),
                Arguments.of(
                        "4 MB of one sentence",
                        "He said the President of the United States met Mr. Trump and ".repeat(LARGEST / 62)),
                Arguments.of("4 MB of initials", "J. ".repeat(LARGEST / 3)),
                Arguments.of("4 MB without a blank", "A".repeat(LARGEST)),
                Arguments.of("4 MB of hyphens", "Al-".repeat(LARGEST / 3)),
                Arguments.of("4 MB of dots between letters", "U.".repeat(LARGEST / 2)),
                Arguments.of("4 MB of quotation marks", "\"'".repeat(LARGEST / 2)),
                Arguments.of("4 MB of one name", "Donald Trump, ".repeat(LARGEST / 14)),
                Arguments.of("4 MB of a surname alone", "Smith said. ".repeat(LARGEST / 12)),
                Arguments.of("4 MB of places", "Paris, Texas, Georgia, Jordan and ".repeat(LARGEST / 34)),
                Arguments.of("4 MB of beginnings of phrases", "the prime minister of the united ".repeat(LARGEST / 33)),
                Arguments.of("100,000 people", different("President John ", " said. ")),
                Arguments.of("100,000 surnames alone", different("Mr. ", " said. ")),
                Arguments.of("4 MB of line ends", "Oil\n".repeat(LARGEST / 4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTexts")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aHostileArticleIsTagged(String what, String body) {
        TaggedArticle tagged = ENRICHER.tag(article("Oil", body));

        assertThat(tagged.article().body()).as(what).isEqualTo(body);
        assertEvidenceIsWhatIsWritten(tagged);
    }

    @RepeatedTest(30)
    void evidenceIsWhatIsWrittenInAnyText(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String[] pieces = {
            "Trump",
            "Maduro",
            "Nicolás",
            "Paris",
            "Hilton",
            "U.S.",
            "-",
            "Japan",
            "said",
            "President",
            "of",
            "the",
            "Georgia",
            "’s",
            ",",
            ".",
            "\n\n",
            "Al",
            "Xi",
            "Jinping",
            "oil",
            "prices",
            "war",
            "(",
            ")",
            "LONDON",
            "Mr.",
            "é",
            "\uD83D\uDE00",
            "1987",
            "and",
            "a",
            "Jr.",
            "\"",
            "vote",
            "court",
            "n’",
            "İstanbul",
            "\u0301",
            "中国"
        };
        var body = new StringBuilder();
        for (int i = random.nextInt(300); i > 0; i--) {
            body.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }

        Article article = article("Trump meets Xi in Paris", body.toString());
        TaggedArticle tagged = ENRICHER.tag(article);

        assertEvidenceIsWhatIsWritten(tagged);
        assertThat(ENRICHER.tag(article)).isEqualTo(tagged);
    }

    private static void assertEvidenceIsWhatIsWritten(TaggedArticle tagged) {
        String text = tagged.article().title() + "\n\n" + tagged.article().body();
        Stream.concat(
                        tagged.tags().stream().flatMap(tag -> tag.evidence().stream()),
                        tagged.unresolved().stream().flatMap(person -> person.evidence().stream()))
                .forEach(place -> {
                    if (!text.substring(place.start(), place.end()).equals(place.text())) {
                        throw new AssertionError(place + " is not what is written there");
                    }
                });
    }

    /// 100,000 words that begin with a capital, no two the same.
    private static String different(String before, String behind) {
        var text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append(before).append('Z');
            for (int n = i; n > 0; n /= 26) {
                text.append((char) ('a' + n % 26));
            }
            text.append(behind);
        }
        return text.toString();
    }

    private static Article article(String title, String body) {
        return new Article("a", title, body, null, null, null, null, List.of(), Labels.NONE, List.of(), null);
    }
}
