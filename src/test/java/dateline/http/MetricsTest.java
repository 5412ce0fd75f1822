package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsTest {
    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(folder, Story.of("a", "Title", "Body"), Story.of("b", "Title", "Body"));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @Test
    void requestsAreCountedByRouteMethodAndStatus() throws Exception {
        for (String path : List.of("/api/v1/articles/a", "/api/v1/articles/b", "/api/v1/articles/secret")) {
            served.get(path);
        }
        served.ask("HEAD", "/api/v1/articles/a/ris");
        served.get("/search?q=secret");
        served.get("/secret");
        served.ask("DELETE", "/search");
        served.ask("SECRET", "/search");

        await("http_server_requests_seconds_count{method=\"other\"");
        assertThat(lines("http_server_requests_seconds_count"))
                .contains(
                        count("GET", "/api/v1/articles/{id}", 200) + " 2",
                        count("GET", "/api/v1/articles/{id}", 404) + " 1",
                        count("HEAD", "/api/v1/articles/{id}/ris", 200) + " 1",
                        count("GET", "/search", 200) + " 1",
                        count("GET", "none", 404) + " 1",
                        count("DELETE", "none", 405) + " 1",
                        count("other", "none", 405) + " 1");
        assertThat(served.get("/metrics").body()).doesNotContainIgnoringCase("secret");
    }

    @Test
    void aRequestsTimeFallsIntoABucket() throws Exception {
        served.get("/health");

        await("http_server_requests_seconds_bucket{method=\"GET\",route=\"/health\"");
        List<String> buckets = lines("http_server_requests_seconds_bucket{method=\"GET\",route=\"/health\"");
        assertThat(buckets).hasSize(13);
        assertThat(buckets.getLast()).endsWith(",le=\"+Inf\"} 1");
    }

    @Test
    void theArchivesStateIsThere() throws Exception {
        assertThat(lines("dateline_"))
                .containsExactly(
                        "dateline_articles 2.0",
                        "dateline_changes_behind 0.0",
                        "dateline_generation 2.0",
                        "dateline_ready 1.0");
    }

    @Test
    void theStateOfTheJvmIsThere() throws Exception {
        assertThat(served.get("/metrics").body())
                .contains("jvm_memory_used_bytes{area=\"heap\"", "jvm_threads_live_threads ", "process_uptime_seconds ")
                .containsPattern("jvm_gc_[a-z_]+");
    }

    @Test
    void itIsTextOfPrometheusThatNobodyKeeps() throws Exception {
        HttpResponse<String> reply = served.get("/metrics");

        assertThat(reply.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringWhitespace("text/plain;version=0.0.4;charset=utf-8");
        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(reply.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(reply.body().lines())
                .allMatch(line -> line.matches("# (HELP|TYPE) .*|[a-z_0-9]+([{].*[}])? [-+.0-9A-Za-z]+"));
    }

    @Test
    void itTakesNoParameters() throws Exception {
        assertThat(served.get("/metrics?x=1").statusCode()).isEqualTo(400);
    }

    private static String count(String method, String route, int status) {
        return "http_server_requests_seconds_count{method=\"" + method + "\",route=\"" + route + "\",status=\"" + status
                + "\"}";
    }

    /// A request is counted once its answer is written, which its asker may see first.
    private static void await(String line) throws Exception {
        while (lines(line).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static List<String> lines(String start) throws Exception {
        return served.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .toList();
    }
}
