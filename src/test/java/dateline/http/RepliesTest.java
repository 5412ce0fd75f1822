package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Readiness;
import dateline.search.SearchTimeoutException;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What no real archive does on demand: routes that fail.
final class RepliesTest {
    private static final Logger LOG = Logger.getLogger(Replies.class.getName());

    private static Javalin server;

    @BeforeAll
    static void start() {
        LOG.setLevel(Level.OFF);
        var frames = new Frames(
                new StaticFiles("dateline.css", "suggest.js", "icon.svg"), () -> new Readiness(false, 1200, 4000));
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            new Replies(new Html(), frames).register(config);
            config.routes.get("/api/late", ctx -> {
                throw new SearchTimeoutException();
            });
            config.routes.get("/api/broken", ctx -> {
                throw new IOException("/secret/path is gone");
            });
            config.routes.get("/broken", ctx -> {
                throw new IOException("/secret/path is gone");
            });
            new Reading(config.routes).asked("/api/asked", ctx -> ctx.result(ctx.body()));
            config.routes.get("/api/deep", ctx -> {
                throw new StackOverflowError();
            });
        });
        server.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.stop();
        LOG.setLevel(null);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask("GET", path, "");
    }

    private static HttpResponse<String> ask(String method, String path, String body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aSearchThatTakesTooLongIsA503ThatMayBeTriedAgain() throws Exception {
        HttpResponse<String> reply = get("/api/late");

        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(reply.body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
                        + "\"detail\":\"the search took longer than 5 s and was stopped; narrow it\"}");
    }

    @Test
    void anUnexpectedErrorTellsOnlyWhereTheLogHasIt() throws Exception {
        for (String path : new String[] {"/api/broken", "/api/deep"}) {
            HttpResponse<String> reply = get(path);

            assertThat(reply.statusCode()).as(path).isEqualTo(500);
            assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(reply.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(reply.body())
                    .matches("[{]\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                            + "\"detail\":\"an unexpected error; the log has it as ([0-9a-f-]{36})\","
                            + "\"instance\":\"urn:uuid:\\1\"[}]");
        }
    }

    @Test
    void anyOriginMayReadEvenThat() throws Exception {
        for (String path : new String[] {"/api/late", "/api/broken", "/api/deep"}) {
            assertThat(get(path).headers().firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .hasValue("*");
        }
    }

    @Test
    void whatIsAskedInABodyAndNotStoredIsOpenToAnyOrigin() throws Exception {
        HttpResponse<String> preflight = ask("OPTIONS", "/api/asked", "");
        HttpResponse<String> reply = ask("POST", "/api/asked", "a draft");

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValue("POST");
        assertThat(reply.body()).isEqualTo("a draft");
        assertThat(reply.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @Test
    void aReaderGetsAPageThen() throws Exception {
        assertThat(get("/broken").body())
                .contains("<h1>Something went wrong here</h1>")
                .doesNotContain("secret", "IOException");
    }

    @Test
    void pagesSayWhenTheArchiveIsNotWholeYet() throws Exception {
        assertThat(get("/broken").body())
                .contains("The archive is still being made searchable: 1,200 of 4,000 changes so far.");
    }
}
