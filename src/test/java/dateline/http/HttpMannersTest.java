package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// HEAD, compression and what caches need to know.
final class HttpMannersTest {
    static final List<String> ADDRESSES = List.of(
            "/",
            "/search?q=oil",
            "/search?x=1",
            "/articles/long",
            "/articles/none",
            "/articles/long/versions",
            "/articles/long/versions/1",
            "/feeds",
            "/facets/country",
            "/static/dateline.css",
            "/robots.txt",
            "/favicon.ico",
            "/nowhere",
            "/api/v1/articles?q=oil",
            "/api/v1/articles?x=1",
            "/api/v1/articles/long",
            "/api/v1/articles/none",
            "/api/v1/articles/long/ninjs",
            "/api/v1/articles/long/bibtex",
            "/api/v1/articles/long/source",
            "/api/v1/articles/long/ris",
            "/api/v1/articles/long/versions",
            "/api/v1/articles/long/versions/1",
            "/api/v1/articles/long/versions/2",
            "/api/v1/feeds",
            "/api/v1/facets/country",
            "/api",
            "/api/v1/openapi.json",
            "/opensearch.xml",
            "/metrics",
            "/health",
            "/ready");

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.over(
                folder,
                Story.of("long", "Oil", "Oil for grain. ".repeat(500)).about("VE", "Venezuela"),
                Story.of("short", "Grain", "Short."));
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void headIsGetWithoutTheBody(String address) throws Exception {
        for (String encoding : List.of("identity", "gzip")) {
            HttpResponse<byte[]> get = served.bytes("GET", address, "Accept-Encoding", encoding);
            HttpResponse<byte[]> head = served.bytes("HEAD", address, "Accept-Encoding", encoding);

            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(lasting(head)).as(encoding).isEqualTo(lasting(get));
            assertThat(head.body()).isEmpty();
            assertThat(get.body()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void whatIsLongIsCompressedForWhoAsks(String address) throws Exception {
        HttpResponse<byte[]> plain = served.bytes("GET", address);
        HttpResponse<byte[]> packed = served.bytes("GET", address, "Accept-Encoding", "gzip");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(packed.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(packed.headers().firstValue("ETag"))
                .isEqualTo(plain.headers().firstValue("ETag"));
        boolean isLong = plain.body().length >= 1500;
        assertThat(packed.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(isLong);
        if (isLong) {
            assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(packed.body().length).isLessThan(plain.body().length);
            byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
            assertThat(withoutTime(unpacked)).isEqualTo(withoutTime(plain.body()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "br",
                "zstd",
                "identity",
                "deflate",
                "gzip;q=0",
                "gzip; q=0",
                "gzip;q=0.0, br",
                "*;q=0",
                "",
                "x-nonsense"
            })
    void whoCannotReadGzipGetsPlainText(String accepted) throws Exception {
        HttpResponse<byte[]> reply = served.bytes("GET", "/api/v1/articles/long", "Accept-Encoding", accepted);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip", "GZIP", "gzip, deflate, br, zstd"})
    void whoCanReadGzipGetsIt(String accepted) throws Exception {
        HttpResponse<byte[]> reply = served.bytes("GET", "/api/v1/articles/long", "Accept-Encoding", accepted);

        assertThat(reply.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void aCompressedAnswerIsRevalidatedByTheSameTag() throws Exception {
        HttpResponse<byte[]> packed = served.bytes("GET", "/api/v1/articles/long", "Accept-Encoding", "gzip");
        String tag = packed.headers().firstValue("ETag").orElseThrow();

        assertThat(tag).startsWith("W/\"");
        for (String method : List.of("GET", "HEAD")) {
            HttpResponse<byte[]> reply =
                    served.bytes(method, "/api/v1/articles/long", "Accept-Encoding", "gzip", "If-None-Match", tag);
            assertThat(reply.statusCode()).isEqualTo(304);
            assertThat(reply.headers().firstValue("Vary")).hasValue("Accept-Encoding");
            assertThat(reply.headers().firstValue("ETag")).hasValue(tag);
        }
    }

    /// What two answers to the same question have in common.
    private static Map<String, List<String>> lasting(HttpResponse<?> reply) {
        var headers = new TreeMap<>(reply.headers().map());
        headers.keySet().removeAll(List.of("date", "Date"));
        // Answers that say how long they or others took differ in length.
        if (reply.request().uri().getPath().matches("/search|/api/v1/articles|/metrics")) {
            headers.remove("content-length");
        }
        return headers;
    }

    private static String withoutTime(byte[] body) {
        return new String(body, java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("\"tookMs\":[0-9]+", "")
                .replaceAll("in [0-9]+ ms", "")
                .replaceAll("(?m)^(# (HELP|TYPE) )?(http|jvm|process|system)_.*\n", "");
    }
}
