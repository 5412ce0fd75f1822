package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.TestArchive;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RevalidationTest {
    private static final int VERSIONS = 150;
    private static final int READERS = 4;

    @ParameterizedTest
    @ValueSource(strings = {"/articles/a", "/api/v1/articles/a"})
    void whatWasReadWhileItChangedIsNotCurrent(String path, @TempDir Path folder) throws Exception {
        try (Served served = Served.over(folder, version(0));
                ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            Callable<HttpResponse<String>> read = () -> served.get(path);
            for (int i = 1; i <= VERSIONS; i++) {
                var replies = new java.util.ArrayList<Future<HttpResponse<String>>>();
                for (int reader = 0; reader < READERS; reader++) {
                    replies.add(readers.submit(read));
                }
                TestArchive.replace(served.archive(), version(i).tagged());
                for (Future<HttpResponse<String>> reply : replies) {
                    HttpResponse<String> held = reply.get();
                    String tag = held.headers().firstValue("ETag").orElseThrow();
                    if (served.get(path, "If-None-Match", tag).statusCode() == 304) {
                        assertThat(held.body()).contains("Version " + i + ".");
                    }
                }
            }
        }
    }

    private static Story version(int number) {
        return Story.of("a", "News", "Version " + number + ". ").on("2025-11-22");
    }
}
