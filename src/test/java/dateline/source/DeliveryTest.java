package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Source;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private final Collected collected = new Collected();

    @Test
    void whatAParserStumblesOverIsRefusedAndTheNextGoesIn() throws IOException {
        var parsers = new Parsers();
        var delivery = new Delivery(
                "in",
                source -> {
                    if (source.text().isEmpty()) {
                        throw new IllegalStateException("no text at\u0007all");
                    }
                    if (source.text().equals("deep")) {
                        throw new StackOverflowError();
                    }
                    return parsers.parse(source);
                },
                collected);
        delivery.story(Format.JSON, "", 7);
        delivery.story(Format.JSON, "deep", 8);
        delivery.story(Format.JSON, "{\"id\":\"a\",\"title\":\"A\"}", 9);
        assertThat(collected.refused())
                .containsExactly(
                        "in:7: not readable: IllegalStateException: no text at\\u0007all",
                        "in:8: not readable: StackOverflowError: null");
        assertThat(collected.ids()).containsExactly("a");
    }

    @Test
    void whatTheSinkThrowsIsNoRefusal() {
        var full = new Sink() {
            @Override
            public void story(Source source, dateline.article.Article article) {
                throw new IllegalStateException("the queue is closed");
            }

            @Override
            public void refused(Refusal refusal) {
                collected.refused(refusal);
            }

            @Override
            public void read(long count) {}
        };
        var delivery = new Delivery("in", new Parsers()::parse, full);
        assertThatThrownBy(() -> delivery.story(Format.JSON, "{\"title\":\"A\"}", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the queue is closed");
        assertThat(collected.refused()).isEmpty();
    }
}
