package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcTest {
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Ferry runs again</title></head><body><article>"
                    + "<h1>Ferry runs again</h1><p>The ferry between the two islands took up its service on Monday, a month after the "
                    + "storm that tore off its landing stage, the company said.</p><p>Its first passengers were schoolchildren, who had "
                    + "been taught in a church hall, and the doctor of the smaller island, who had been rowed across.</p></article></body></html>";
    private static final String FEED = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Isles</title>"
            + "<link>https://isles.example/</link><item><title>Ferry stops</title><link>https://isles.example/stops</link>"
            + "<description>A storm tore off the landing stage.</description></item></channel></rss>";

    @Test
    void pagesAreStoriesAtTheirAddresses() {
        Collected read =
                Collected.of(crawl(response("https://isles.example/ferry", "200 OK", "text/html", "", bytes(PAGE))));
        assertThat(read.refused()).isEmpty();
        assertThat(read.origins()).containsExactly("in!https://isles.example/ferry");
        assertThat(read.articles.getFirst().title()).isEqualTo("Ferry runs again");
        assertThat(read.articles.getFirst().url()).isEqualTo("https://isles.example/ferry");
        assertThat(read.articles.getFirst().body()).contains("schoolchildren");
    }

    @Test
    void recordsCompressedOneByOneAreRead() throws IOException {
        var all = new ByteArrayOutputStream();
        for (String name : new String[] {"a", "b"}) {
            byte[] page = bytes(PAGE.replace("Ferry", "Boat " + name));
            all.writeBytes(
                    SourceFilesTest.gzip(response("https://isles.example/" + name, "200 OK", "text/html", "", page)));
        }
        assertThat(Collected.of(all.toByteArray()).articles)
                .extracting(article -> article.title())
                .containsExactly("Boat a runs again", "Boat b runs again");
    }

    @Test
    void chunkedAndCompressedBodiesAreRead() throws IOException {
        byte[] gzip = SourceFilesTest.gzip(bytes(PAGE));
        var chunked = new ByteArrayOutputStream();
        chunked.writeBytes(bytes(Integer.toHexString(gzip.length) + "\r\n"));
        chunked.writeBytes(gzip);
        chunked.writeBytes(bytes("\r\n0\r\n\r\n"));
        String headers = "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n";
        Collected read = Collected.of(
                crawl(response("https://isles.example/ferry", "200 OK", "text/html", headers, chunked.toByteArray())));
        assertThat(read.refused()).isEmpty();
        assertThat(read.articles).hasSize(1);
    }

    /// Crawlers that keep what they unpacked keep the headers of what was sent.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Encoding: gzip",
                "Content-Encoding: br",
                "Content-Encoding: deflate",
                "Content-Encoding: gzip\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked"
            })
    void bodiesThatWereUnpackedBeforeTheyWereKeptAreRead(String headers) {
        Collected read = Collected.of(
                crawl(response("https://isles.example/ferry", "200 OK", "text/html", headers + "\r\n", bytes(PAGE))));
        assertThat(read.refused()).isEmpty();
        assertThat(read.articles.getFirst().body()).contains("schoolchildren");
    }

    @Test
    void theEncodingIsWhatTheServerSays() {
        byte[] page = PAGE.replace("ferry", "łódź").getBytes(java.nio.charset.Charset.forName("ISO-8859-2"));
        Collected read = Collected.of(
                crawl(response("https://isles.example/x", "200 OK", "text/html; charset=ISO-8859-2", "", page)));
        assertThat(read.articles.getFirst().body()).contains("The łódź between");
    }

    @Test
    void feedsAreRecognised() {
        Collected read = Collected.of(
                crawl(response("https://isles.example/rss", "200 OK", "application/rss+xml", "", bytes(FEED))));
        assertThat(read.refused()).isEmpty();
        assertThat(read.articles).extracting(article -> article.title()).containsExactly("Ferry stops");
        assertThat(read.origins()).containsExactly("in!https://isles.example/rss#1");
    }

    @Test
    void whatIsNoStoryIsPassedOver() {
        Collected read = Collected.of(crawl(
                response("https://isles.example/", "301 Moved", "text/html", "Location: /x\r\n", bytes("moved")),
                response("https://isles.example/gone", "404 Not Found", "text/html", "", bytes(PAGE)),
                response("https://isles.example/a.png", "200 OK", "image/png", "", new byte[] {1, 2}),
                response("https://isles.example/api", "200 OK", "application/json", "", bytes("{\"title\":\"x\"}")),
                response("https://isles.example/ferry", "200 OK", "text/html", "", bytes(PAGE))));
        assertThat(read.refused()).isEmpty();
        assertThat(read.articles).hasSize(1);
    }

    @Test
    void anArchiveWithoutPagesSaysSo() {
        assertThat(Collected.of(crawl(
                                response("https://isles.example/a.png", "200 OK", "image/png", "", new byte[] {1})))
                        .refused())
                .containsExactly(
                        "in: no page or feed in this web archive: 2 records, 1 of them responses of other kinds");
    }

    @Test
    void theTextThatAProgramTookFromPagesIsNotReadAndNamed() {
        byte[] text =
                record("conversion", "https://isles.example/ferry", "text/plain", bytes("Menu\nFerry runs again\n"));

        assertThat(Collected.of(text).refused())
                .containsExactly(
                        "in: no page or feed in this web archive: 1 records, 0 of them responses of other kinds,"
                                + " 1 the bare text of a page, which is not read");
    }

    @Test
    void theOlderFormatOfArchivesIsRead() throws IOException {
        String version = "1 0 Isles Archive\nURL IP-address Archive-date Content-type Archive-length\n";
        String reply = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
        String head = "filedesc://a.arc 0.0.0.0 20051122103000 text/plain " + version.length() + "\n" + version + "\n";
        String page =
                "http://isles.example/ferry 192.0.2.1 20051122103000 text/html " + reply.length() + "\n" + reply + "\n";
        var parted = new ByteArrayOutputStream();
        parted.writeBytes(SourceFilesTest.gzip(bytes(head)));
        parted.writeBytes(SourceFilesTest.gzip(bytes(page)));
        for (byte[] archive : List.of(bytes(head + page), parted.toByteArray())) {
            Collected read = Collected.of(archive);
            assertThat(read.refused()).isEmpty();
            assertThat(read.articles.getFirst().url()).isEqualTo("http://isles.example/ferry");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deflatedBodiesAreReadWithTheirHeadAndWithout(boolean bare) throws IOException {
        var deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated, new Deflater(Deflater.BEST_COMPRESSION, bare))) {
            out.write(bytes(PAGE));
        }
        Collected read = Collected.of(crawl(response(
                "https://isles.example/ferry",
                "200 OK",
                "text/html",
                "Content-Encoding: deflate\r\n",
                deflated.toByteArray())));
        assertThat(read.refused()).isEmpty();
        assertThat(read.articles).hasSize(1);
    }

    @Test
    void resourcesAreReadToo() {
        byte[] record = record("resource", "https://isles.example/ferry", "text/html", bytes(PAGE));
        assertThat(Collected.of(record).articles).hasSize(1);
    }

    @Test
    void aCompressionThatIsNotReadIsNamed() {
        byte[] crawl = crawl(response(
                "https://isles.example/ferry", "200 OK", "text/html", "Content-Encoding: br\r\n", new byte[] {1, 2, 3
                }));
        assertThat(Collected.of(crawl).refused())
                .containsExactly("in!https://isles.example/ferry: compressed as 'br', which is not read");
    }

    @Test
    void aPageThatIsTooLongIsNamed() {
        byte[] page = bytes("<p>" + "long ".repeat(900_000));
        assertThat(Collected.of(crawl(response("https://isles.example/ferry", "200 OK", "text/html", "", page)))
                        .refused())
                .containsExactly("in!https://isles.example/ferry: longer than 4 MB");
    }

    @Test
    void whatComesBeforeACutIsRead() {
        byte[] whole = crawl(
                response("https://isles.example/a", "200 OK", "text/html", "", bytes(PAGE)),
                response("https://isles.example/b", "200 OK", "text/html", "", bytes(PAGE)));
        Collected read = Collected.of(Arrays.copyOf(whole, whole.length - 700));
        assertThat(read.origins()).startsWith("in!https://isles.example/a");
        assertThat(read.articles.size() + read.refusals.size()).isEqualTo(2);
    }

    @RepeatedTest(60)
    void anyMutationEndsInStoriesOrRefusals(RepetitionInfo repetition) {
        byte[] whole = crawl(
                response("https://isles.example/a", "200 OK", "text/html", "", bytes(PAGE)),
                response("https://isles.example/b", "200 OK", "text/html", "", bytes(PAGE)));
        String mutated = Mutations.of(
                new String(whole, StandardCharsets.ISO_8859_1), new Random(repetition.getCurrentRepetition()));
        Collected read = Collected.of(mutated.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.articles.size() + read.refusals.size()).isPositive();
    }

    private static byte[] crawl(byte[]... responses) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(record("warcinfo", "", "application/warc-fields", bytes("software: none\r\n")));
        for (byte[] response : responses) {
            all.writeBytes(response);
        }
        return all.toByteArray();
    }

    private static byte[] response(String address, String status, String type, String headers, byte[] body) {
        var block = new ByteArrayOutputStream();
        block.writeBytes(bytes("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + headers + "\r\n"));
        block.writeBytes(body);
        return record("response", address, "application/http; msgtype=response", block.toByteArray());
    }

    private static byte[] record(String kind, String address, String type, byte[] block) {
        var record = new ByteArrayOutputStream();
        String target = address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n";
        record.writeBytes(bytes("WARC/1.0\r\nWARC-Type: " + kind + "\r\n" + target
                + "WARC-Date: 2025-11-22T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: " + type + "\r\nContent-Length: " + block.length + "\r\n\r\n"));
        record.writeBytes(block);
        record.writeBytes(bytes("\r\n\r\n"));
        return record.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
