package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dateline.archive.Archive;
import dateline.article.Feed;
import dateline.fetch.FetchSettings;
import dateline.fetch.PollSchedule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FeedsCommandTest {
    private static final String TEXT =
            "The ministers met on Monday in Oslo and agreed on new rules for fisheries. ".repeat(12);

    @TempDir
    Path folder;

    private HttpServer server;
    private String host;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        host = "127.0.0.1:" + server.getAddress().getPort();
        server.start();
        serve("/robots.txt", "");
        serve(
                "/feed",
                "<rss version='2.0'><channel><title>Fish\u202e News</title><item><title>Herring returns</title>"
                        + "<link>http://" + host + "/1</link><description>" + TEXT
                        + "</description></item></channel></rss>");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void oneRoundTakesTheStoriesInAndEnds() throws IOException {
        Ran ran = feeds(list("<outline type='rss' text='Fish' xmlUrl='http://" + host + "/feed'/>"));
        assertThat(ran.err()).singleElement().asString().matches("[0-9:]{8}  Fish\\? News: 1 new");
        assertThat(ran.out())
                .containsExactly(
                        "1 fetches: 1 new articles, 0 changed, 0 completed later; 0 not modified, 0 failed, 0 items refused");
        assertThat(ran.status()).isZero();
        assertThat(Ran.command("search", "--data", data(), "herring").out()).contains("1. Herring returns");
    }

    @Test
    void aRoundWithNothingDueFetchesNothing() throws IOException {
        Path list = list("<outline type='rss' text='Fish' xmlUrl='http://" + host + "/feed'/>");
        feeds(list);
        Ran again = feeds(list);
        assertThat(again.err()).singleElement().asString().startsWith("no feed is due before ");
        assertThat(again.out().getFirst()).startsWith("0 fetches: ");
        assertThat(again.status()).isZero();
    }

    @Test
    void aFeedThatFailsIsNamedWithItsNextAttempt() throws IOException {
        Ran ran = feeds(list("<outline type='rss' text='Fish' xmlUrl='http://" + host + "/nothing'/>"));
        assertThat(ran.err())
                .singleElement()
                .asString()
                .matches("[0-9:]{8}  Fish: .*404.*; next attempt [0-9-]{10} [0-9:]{5}");
        assertThat(ran.out().getLast()).isEqualTo("feeds failing: 1; given up: 0");
        assertThat(ran.status()).isOne();
    }

    @Test
    void whatIsNoFeedInTheListIsNamedAndTheRestIsFollowed() throws IOException {
        Path list = list("<outline type='rss' text='Bad' xmlUrl='ftp://x.example/feed'/>"
                + "<outline type='rss' text='Fish' xmlUrl='http://" + host + "/feed'/>");
        Ran ran = feeds(list);
        assertThat(ran.refusals()).singleElement().asString().startsWith(list + ":");
        assertThat(ran.out().getFirst()).startsWith("1 fetches: 1 new articles");
        assertThat(ran.status()).isOne();
    }

    @Test
    void aListWithoutAFeedIsRefusedAndUnsubscribesNothing() throws IOException {
        Ran ran = feeds(list(""));
        assertThat(ran.err().getLast()).endsWith(": no feed to follow");
        assertThat(ran.status()).isOne();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aListThatBreaksOffUnsubscribesNothing() throws IOException {
        String fish = "<outline xmlUrl='http://" + host + "/feed'/>";
        String cod = "<outline xmlUrl='http://" + host + "/nothing'/>";
        feeds(list(fish + cod));
        Path half = Files.writeString(folder.resolve("feeds.opml"), "<opml version='2.0'><body>" + cod + "<outl");
        Ran ran = feeds(half);
        assertThat(ran.err())
                .contains(
                        half + ": it ends before its end tag </opml>; the feeds that it named before are followed on");
        assertThat(ran.status()).isOne();
        assertThat(states()).containsOnly(Feed.State.ACTIVE).hasSize(2);
        feeds(list(cod));
        assertThat(states()).containsExactlyInAnyOrder(Feed.State.ACTIVE, Feed.State.UNSUBSCRIBED);
    }

    @Test
    void aListThatBreaksOffIsFollowedAsFarAsItGoes() throws IOException {
        Path half = Files.writeString(
                folder.resolve("feeds.opml"), "<opml><body><outline xmlUrl='http://" + host + "/feed'/>");
        Ran ran = feeds(half);
        assertThat(ran.out().getFirst()).startsWith("1 fetches: 1 new articles");
        assertThat(ran.status()).isOne();
    }

    @Test
    void aMissingListIsNamed() {
        Ran ran = feeds(folder.resolve("none.opml"));
        assertThat(ran.err())
                .containsExactly("dateline: " + folder.resolve("none.opml")
                        + ": no such file; a list of feeds is wanted, OPML or an address a line");
        assertThat(ran.status()).isOne();
    }

    @Test
    void aFolderIsNoList() {
        assertThat(feeds(folder).err())
                .containsExactly(
                        "dateline: " + folder + ": a folder; a list of feeds is wanted, OPML or an address a line");
    }

    @Test
    void whatIsAllowedIsAHostAndPerhapsAPort() throws IOException {
        String list = list("").toString();
        for (String host :
                List.of("", "http://localhost", "localhost:", "localhost:99999", "localhost:0", "::1", ":80")) {
            Ran ran = Ran.command("feeds", "--data", data(), "--once", "--allow-private=" + host, list);
            assertThat(ran.status()).as(host).isEqualTo(2);
            assertThat(ran.err()).singleElement().asString().startsWith("dateline: --allow-private must be ");
        }
    }

    @Test
    void theHostThatIsAllowedMayBeSpeltInCapitals() throws IOException {
        String port = host.substring(host.indexOf(':'));
        Path list = list("<outline type='rss' text='Fish' xmlUrl='http://localhost" + port + "/feed'/>");
        Ran ran = Ran.command(
                "feeds", "--data", data(), "--once", "--allow-private", "LOCALHOST" + port, list.toString());
        assertThat(ran.out().getFirst()).startsWith("1 fetches: 1 new articles");
    }

    @Test
    void aTimeWithoutAUnitIsWrongUsage() throws IOException {
        String list = list("").toString();
        for (String every : List.of("15", "m", "0s", "2d", "-5m", "99999999999m", "15 m")) {
            for (String command : List.of("feeds", "serve")) {
                Ran ran = command.equals("feeds")
                        ? Ran.command("feeds", "--data", data(), "--once", "--every=" + every, list)
                        : Ran.command("serve", "--data", data(), "--port", "0", "--feeds", list, "--every=" + every);
                assertThat(ran.status()).as(command + " --every=" + every).isEqualTo(2);
                assertThat(ran.err()).singleElement().asString().startsWith("dateline: --every must be ");
            }
        }
    }

    @Test
    void aPrivateAddressIsRefusedWithWhatWouldAllowIt() throws IOException {
        Path list = list("<outline type='rss' text='Fish' xmlUrl='http://" + host + "/feed'/>");
        Ran ran = Ran.command("feeds", "--data", data(), "--once", list.toString());
        assertThat(ran.err()).singleElement().asString().contains("--allow-private " + host);
        assertThat(ran.status()).isOne();
        assertThat(feeds(list).out().getFirst()).startsWith("1 fetches: 1 new articles");
    }

    @Test
    @Timeout(60)
    void aServerFollowsFeedsBesideServing() throws IOException {
        ListFile list = ListFile.open(list("<outline type='rss' text='Fish' xmlUrl='http://" + host + "/feed'/>"));
        FetchSettings fetching = FetchSettings.DEFAULT.withAllowedPrivate(Set.of(host));
        try (Archive archive = Archive.open(Path.of(data()), "serve");
                FeedsBesideServe _ = FeedsBesideServe.start(archive, list, PollSchedule.DEFAULT, fetching)) {
            while (archive.size() == 0) {
                Thread.onSpinWait();
            }
            assertThat(archive.feeds())
                    .singleElement()
                    .extracting(Feed::subscription)
                    .isEqualTo("http://" + host + "/feed");
        }
    }

    private Ran feeds(Path list) {
        return Ran.command("feeds", "--data", data(), "--once", "--allow-private", host, list.toString());
    }

    private List<Feed.State> states() throws IOException {
        try (Archive archive = Archive.open(Path.of(data()), "test")) {
            return archive.feeds().stream().map(Feed::state).toList();
        }
    }

    private Path list(String outlines) throws IOException {
        return Files.writeString(
                folder.resolve("feeds.opml"), "<opml version='2.0'><body>" + outlines + "</body></opml>");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void serve(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
