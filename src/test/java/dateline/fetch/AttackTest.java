package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a stranger's document tries to make the fetcher reach. An attack has failed where nothing was connected to.
class AttackTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1:8080/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:8.8.8.8]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[fd00::1]/",
                "//0.0.0.0/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://017700000001/",
                "http://127.1/",
                "http://inside.example/",
                "https://inside.example/",
                "file:///etc/passwd",
                "ftp://news.example/",
                "gopher://news.example/",
                "jar:http://news.example/a!/b",
                "data:text/html,x",
                "javascript:1",
                "http://news.example@10.0.0.1/",
                "http://news.example:word@10.0.0.1/",
                "http://news.example\\@10.0.0.1/",
                "http://news.example:25/",
                "http:///",
                "http://"
            })
    void aRedirectToWhereNobodyFromOutsideMayGoIsRefused(String location) throws Exception {
        try (RawServer server = RawServer.start(SafeFetcherTest.document(
                (_, out) -> out.write(RawServer.reply("302 Found", "", "Location: " + location))))) {
            TestWeb web = new TestWeb().host("news.example", server).resolve("inside.example", List.of("192.168.1.1"));
            assertThat(web.fetch("http://news.example/feed"))
                    .isInstanceOfSatisfying(FetchResult.Refused.class, refused -> {
                        assertThat(refused.rule()).isEqualTo(FetchResult.Rule.ADDRESS);
                        assertThat(refused.reason()).doesNotContain("--allow-private");
                    });
            assertThat(web.connected()).containsOnly(TestWeb.PUBLIC + ":80").hasSize(2);
        }
    }

    @Test
    void aRedirectOfRobotsTxtLeadsNowhereElse() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> out.write(
                request.target().equals("/robots.txt")
                        ? RawServer.reply("302 Found", "", "Location: http://10.0.0.1/")
                        : RawServer.reply("200 OK", "x")))) {
            TestWeb web = new TestWeb().host("news.example", server);
            assertThat(web.fetch("http://news.example/feed")).isInstanceOf(FetchResult.Got.class);
            assertThat(web.connected()).containsOnly(TestWeb.PUBLIC + ":80");
        }
    }

    @Test
    void whatADocumentNamesIsRefusedWithoutAdvice() throws Exception {
        TestWeb web = new TestWeb().resolve("inside.example", List.of("192.168.1.1"));
        assertThat(web.fetch(FetchRequest.feed("http://inside.example/feed").foundAt("http://news.example/")))
                .isInstanceOfSatisfying(FetchResult.Refused.class, refused -> {
                    assertThat(refused.rule()).isEqualTo(FetchResult.Rule.UNASKED);
                    assertThat(refused.reason()).doesNotContain("--allow-private");
                });
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1", "93.184.216.34 127.0.0.1", "127.0.0.1 93.184.216.34", "2606:4700::1111 ::1"})
    void aHostIsRefusedWhereAnyOfItsAddressesIsPrivate(String addresses) throws Exception {
        TestWeb web = new TestWeb().resolve("news.example", List.of(addresses.split(" ", -1)));
        assertThat(web.fetch("http://news.example/feed"))
                .isInstanceOfSatisfying(
                        FetchResult.Refused.class,
                        refused ->
                                assertThat(refused.reason()).endsWith("; --allow-private news.example:80 allows it"));
        assertThat(web.connected()).isEmpty();
    }

    /// The name is looked up for robots.txt, then for the document, and once for each: what was checked is what is
    /// connected to.
    @Test
    void aNameThatTurnsPrivateBetweenTwoLookupsIsRefused() throws Exception {
        try (RawServer server = RawServer.start((_, out) -> out.write(RawServer.reply("404 Not Found", "")));
                ServerSocket inside = new ServerSocket(0)) {
            TestWeb web = new TestWeb()
                    .host("other.example", server)
                    .resolve("news.example", List.of(TestWeb.PUBLIC), List.of("127.0.0.1"), List.of(TestWeb.PUBLIC));
            assertThat(web.fetch("http://news.example/feed"))
                    .isInstanceOfSatisfying(
                            FetchResult.Refused.class,
                            refused -> assertThat(refused.reason()).contains("this machine (127.0.0.0/8)"));
            assertThat(web.connected()).containsExactly(TestWeb.PUBLIC + ":80");
            assertThat(inside.isBound()).isTrue();
        }
    }

    @Test
    void whatWasAllowedIsFetchedAndNoOtherPrivatePlace() throws Exception {
        try (RawServer other = RawServer.start((_, out) -> out.write(RawServer.reply("200 OK", "secret")));
                RawServer desk = RawServer.start(SafeFetcherTest.document((request, out) -> out.write(
                        request.target().equals("/away")
                                ? RawServer.reply("302 Found", "", "Location: " + other.address("/"))
                                : RawServer.reply("200 OK", "x"))))) {
            var web = new TestWeb();
            assertThat(web.fetchAllowing(Set.of(desk.authority()), desk.address("/feed")))
                    .isInstanceOf(FetchResult.Got.class);
            assertThat(web.fetchAllowing(Set.of(desk.authority()), desk.address("/away")))
                    .isInstanceOf(FetchResult.Refused.class);
            assertThat(web.fetchAllowing(Set.of(), desk.address("/feed"))).isInstanceOf(FetchResult.Refused.class);
            assertThat(other.connections()).isZero();
            assertThat(desk.documents()).containsExactly("/feed", "/away");
        }
    }

    @Test
    void anAllowanceIsNotForWhatAStrangersFeedNames() throws Exception {
        try (RawServer desk = RawServer.start(
                        SafeFetcherTest.document((_, out) -> out.write(RawServer.reply("200 OK", "x"))));
                RawServer news = RawServer.start(SafeFetcherTest.document((_, out) ->
                        out.write(RawServer.reply("301 Moved", "", "Location: " + desk.address("/page")))));
                SafeFetcher fetcher = new TestWeb()
                        .host("news.example", news)
                        .fetcher(FetchSettings.DEFAULT.withAllowedPrivate(Set.of(desk.authority())))) {
            assertThat(fetcher.fetch(FetchRequest.feed("http://news.example/feed")))
                    .as("redirected there")
                    .isInstanceOf(FetchResult.Refused.class);
            assertThat(fetcher.fetch(FetchRequest.page(desk.address("/page"), "http://news.example/feed")))
                    .as("named there")
                    .isInstanceOf(FetchResult.Refused.class);
            assertThat(desk.connections()).isZero();
            assertThat(fetcher.fetch(FetchRequest.page(desk.address("/page"), desk.address("/feed"))))
                    .as("named by its own feed")
                    .isInstanceOf(FetchResult.Got.class);
        }
    }

    @Test
    void anAddressInTheRequestCannotAddToIt() throws Exception {
        try (RawServer server = RawServer.start(SafeFetcherTest.document((request, out) -> out.write(
                request.target().equals("/feed")
                        ? RawServer.reply("302 Found", "", "Location: /a b\t?\u0001x HTTP/1.1")
                        : RawServer.reply("200 OK", "x"))))) {
            TestWeb web = new TestWeb().host("news.example", server);
            assertThat(web.fetch("http://news.example/feed")).isInstanceOf(FetchResult.Refused.class);
            assertThat(web.fetch("http://news.example/a b HTTP/1.0")).isInstanceOf(FetchResult.Got.class);
            assertThat(server.documents()).containsExactly("/feed", "/a%20b%20HTTP/1.0");
        }
    }
}
