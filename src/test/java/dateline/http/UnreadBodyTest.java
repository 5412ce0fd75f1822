package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies longer than both ends' socket buffers, so that who answers early and closes resets a client that still sends.
final class UnreadBodyTest {
    private static final int LONG = 32 << 20;

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(folder, Story.of("a", "Harvest", "Wheat."));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/related, application/json, 413",
        "POST, /api/v1/related, text/plain, 415",
        "POST, /api/v1/articles, application/json, 405",
        "PUT, /search, text/html, 405",
        "POST, /nowhere, text/plain, 404",
    })
    void whoStillSendsGetsToReadTheAnswer(String method, String path, String type, int status) throws Exception {
        for (int round = 0; round < 5; round++) {
            assertThat(send(method, path, type, new Blanks(LONG)).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void aBodyBeyondAllMeasureIsNotReadToItsEnd() {
        var blanks = new Blanks(Integer.MAX_VALUE);

        assertThatNoException().isThrownBy(() -> {
            try {
                send("POST", "/api/v1/related", "application/json", blanks);
            } catch (IOException _) {
                // Whether the answer is seen is for the two systems' buffers to say.
            }
        });

        assertThat(Integer.MAX_VALUE - blanks.left).isBetween(UnreadBody.MOST_BYTES, 3 * UnreadBody.MOST_BYTES);
    }

    private static HttpResponse<String> send(String method, String path, String type, Blanks body) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create(served.address(path)))
                    .header("Content-Type", type)
                    .method(method, BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body), body.left));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /// So many blanks, of which none is kept.
    private static final class Blanks extends InputStream {
        private int left;

        Blanks(int length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = Math.min(length, left);
            Arrays.fill(bytes, from, from + read, (byte) ' ');
            left -= read;
            return read;
        }
    }
}
