package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTailTest {
    @ParameterizedTest
    @CsvSource({
        "Oil prices fall again - Business Insider, - Business Insider",
        "Oil prices fall again | Business | The Guardian, | Business | The Guardian",
        "Kuo says so again - GSMArena.com news - GSMArena.com, - GSMArena.com news - GSMArena.com",
        "Oil prices fall again — Sports Illustrated, — Sports Illustrated"
    })
    void aPublishersNameEndsATitle(String title, String tail) {
        assertThat(tail(title)).isEqualTo(tail);
    }

    @ParameterizedTest
    @CsvSource({
        "Oil prices fall again - and gas prices too",
        "U.S.-Japan talks on trade end",
        "Oil - Business Insider",
        "A title without any"
    })
    void whatGoesOnInSmallLettersIsTitle(String title) {
        assertThat(tail(title)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Windows has an update - Ars Technica, 0", "The richest man speaks - Elon Musk, 1"})
    void aNameInTheTailIsKeptOnlyWhereTheStoryHasItAgain(String title, int kept) {
        NewsText text = NewsText.of(title, "The update is large, Musk said.");
        int last = text.first(text.titleSentences()) - 1;
        int musk = text.size() - 3;

        var spans = TitleTail.without(text, List.of(new Span(last - 1, last), new Span(musk, musk)));

        assertThat(spans).hasSize(kept + 1);
    }

    private static String tail(String title) {
        NewsText text = NewsText.of(title, "And a body - The Name.");
        var tail = TitleTail.find(text);
        return tail.isEmpty() ? "" : text.text(tail.nextSetBit(0), tail.length() - 1);
    }
}
