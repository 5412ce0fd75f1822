package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Timeout(value = 3, unit = java.util.concurrent.TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IngestBesideServeIT {
    private static final String STORY =
            "{\"id\":\"wheat-1\",\"title\":\"Wheat prices rise\",\"body\":\"Farmers in Kansas sold early.\"}\n";

    @TempDir
    Path folder;

    @Test
    void aRunningServerFindsWithinTwoSecondsWhatAnotherProcessIngested() throws Exception {
        try (Child server = serve();
                HttpClient client = HttpClient.newHttpClient()) {
            String address = address(server);
            assertThat(total(client, address)).isZero();
            try (Child ingest = Child.dateline("ingest", "--data", data(), file(STORY))) {
                assertThat(ingest.exitStatus()).as("%s", ingest).isZero();
                assertThat(ingest.out().soFar().getFirst())
                        .startsWith("1 articles taken in: 1 new, 0 replaced, 0 unchanged; 0 refused");
            }
            long ended = System.nanoTime();
            while (total(client, address) == 0
                    && System.nanoTime() - ended < Duration.ofSeconds(30).toNanos()) {
                Thread.onSpinWait();
            }
            assertThat(total(client, address)).isOne();
            assertThat(Duration.ofNanos(System.nanoTime() - ended)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aServerAnswersThatItLivesAndIsReady() throws Exception {
        try (Child server = serve();
                HttpClient client = HttpClient.newHttpClient()) {
            String address = address(server);
            assertThat(get(client, address + "health")).isEqualTo("200 {\"status\":\"up\"}");
            assertThat(get(client, address + "ready")).isEqualTo("200 {\"ready\":true,\"done\":0,\"total\":0}");
        }
    }

    @Test
    void aSecondServerOnTheSameFolderNamesTheFirstAndEnds() throws Exception {
        try (Child server = serve()) {
            String address = address(server);
            try (Child second = serve()) {
                assertThat(second.exitStatus()).isOne();
                assertThat(second.err().soFar())
                        .contains("dateline: " + data() + " is in use by dateline serve (process " + server.pid() + ", "
                                + address
                                + "); stop that first");
            }
        }
    }

    @Test
    void aServerAskedToEndLeavesAnIndexThatTheTerminalSearches() throws Exception {
        try (Child server = serve()) {
            assertThat(address(server)).startsWith("http://127.0.0.1:");
            try (Child ingest = Child.dateline("ingest", "--data", data(), file(STORY))) {
                assertThat(ingest.exitStatus()).as("%s", ingest).isZero();
            }
            server.terminate();
            // 128 + SIGTERM: the shutdown ran and nothing else decided.
            assertThat(server.exitStatus()).as("%s", server).isEqualTo(143);
            assertThat(server.err().soFar()).noneMatch(line -> line.contains("did not close cleanly"));
        }
        try (Child search = Child.dateline("search", "--data", data(), "wheat")) {
            assertThat(search.exitStatus()).as("%s", search).isZero();
            assertThat(search.out().soFar()).contains("1 article", "1. Wheat prices rise");
            assertThat(search.err().soFar()).noneMatch(line -> line.contains("not in the index"));
        }
    }

    private Child serve() throws IOException {
        return Child.dateline("serve", "--data", data(), "--port", "0");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("stories.ndjson"), text).toString();
    }

    private static String address(Child server) throws InterruptedException {
        String line = server.err().await(1, text -> text.contains("serving http://"));
        assertThat(line).as("%s", server).isNotEmpty();
        String address = line.substring(line.indexOf("http://"));
        return address.substring(0, address.indexOf(' '));
    }

    private static long total(HttpClient client, String address) throws IOException, InterruptedException {
        String body = get(client, address + "api/v1/articles?q=wheat");
        assertThat(body).startsWith("200 ");
        return JsonMapper.shared()
                .readTree(body.substring(4))
                .at("/total/value")
                .asLong();
    }

    private static String get(HttpClient client, String address) throws IOException, InterruptedException {
        HttpResponse<String> reply =
                client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        return reply.statusCode() + " " + reply.body();
    }
}
