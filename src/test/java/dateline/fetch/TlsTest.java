package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final char[] WORD = "secret".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext context;

    /// A certificate for `news.example`, made by the JDK's own tool.
    @BeforeAll
    static void certificate() throws Exception {
        Path file = folder.resolve("keys");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=news.example",
                        "-ext",
                        "san=dns:news.example",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(WORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, WORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, WORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    }

    @Test
    void aServerThatProvesItsNameIsRead() throws Exception {
        try (RawServer server = secured("301 Moved", "Location: /feed")) {
            assertThat(fetch("https://news.example/feed?x", "news.example", server, context.getSocketFactory()))
                    .isInstanceOf(FetchResult.Got.class);
        }
    }

    @Test
    void aServerWithTheNameOfAnotherIsNot() throws Exception {
        try (RawServer server = secured("200 OK")) {
            assertThat(fetch("https://other.example/feed", "other.example", server, context.getSocketFactory()))
                    .isInstanceOfSatisfying(
                            FetchResult.Failed.class,
                            failed -> assertThat(failed.reason()).contains("no secure connection"));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aServerThatNobodyVouchesForIsNot() throws Exception {
        var ordinary = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (RawServer server = secured("200 OK")) {
            assertThat(fetch("https://news.example/feed", "news.example", server, ordinary))
                    .isInstanceOf(FetchResult.Failed.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aRedirectToHttpIsFollowedAtHttps() throws Exception {
        try (RawServer server = secured("301 Moved", "Location: http://news.example/feed")) {
            assertThat(fetch("https://news.example/feed?x", "news.example", server, context.getSocketFactory()))
                    .isInstanceOfSatisfying(
                            FetchResult.Got.class,
                            got -> assertThat(got.reply().permanentAddress()).isEqualTo("https://news.example/feed"));
        }
    }

    @Test
    void aRedirectToTheSameAddressInTheClearIsRefused() throws Exception {
        for (String location : new String[] {"http://news.example/feed?x", "http://news.example:8080/feed"}) {
            try (RawServer server = secured("301 Moved", "Location: " + location)) {
                assertThat(fetch("https://news.example/feed?x", "news.example", server, context.getSocketFactory()))
                        .isInstanceOf(FetchResult.Refused.class);
            }
        }
    }

    /// Answers `/feed` as it should and all else so.
    private static RawServer secured(String status, String... headers) throws Exception {
        return RawServer.start(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                SafeFetcherTest.document((request, out) -> out.write(
                        request.target().equals("/feed")
                                ? RawServer.reply("200 OK", "x")
                                : RawServer.reply(status, "", headers))));
    }

    private static FetchResult fetch(String address, String host, RawServer server, SSLSocketFactory tls)
            throws Exception {
        TestWeb web = new TestWeb().host(host, server, 443);
        try (SafeFetcher fetcher = web.fetcher(FetchSettings.DEFAULT, tls)) {
            return fetcher.fetch(FetchRequest.feed(address));
        }
    }
}
