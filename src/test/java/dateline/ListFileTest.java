package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFileTest {
    private static final String KEPT_ON = "; the feeds that it named before are followed on";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private Path file;
    private ListFile list;
    private int changes;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("feeds");
        write("http://a.example/feed\n");
        list = ListFile.open(file);
    }

    @Test
    void aFileThatHasNotChangedIsNotReadAgain() {
        assertThat(addresses(list.subscriptions())).containsExactly("http://a.example/feed");
        assertThat(look()).isEmpty();
        assertThat(look()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void aChangeIsTakenAtTheSecondLook() throws IOException {
        write("http://a.example/feed\nhttp://b.example/feed\n");
        assertThat(look()).isEmpty();
        assertThat(look()).containsExactly("http://a.example/feed", "http://b.example/feed");
        assertThat(look()).isEmpty();
        assertThat(said).containsExactly(file + " has changed: following 2 feeds");
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws IOException {
        for (int i = 0; i < 5; i++) {
            write("http://b.example/feed\n".repeat(i));
            assertThat(look()).isEmpty();
        }
        assertThat(look()).containsExactly("http://b.example/feed");
    }

    @Test
    void aChangeOfTheSameLengthIsNoticedByItsTime() throws IOException {
        write("http://b.example/feed\n");
        look();
        assertThat(look()).containsExactly("http://b.example/feed");
    }

    @Test
    void aFileThatSaysTheSameIsNoChange() throws IOException {
        write("http://a.example/feed\n\n");
        look();
        assertThat(look()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void anEmptyFileLeavesTheFeedsAsTheyAreAndIsNamedOnce() throws IOException {
        for (int i = 0; i < 2; i++) {
            write("");
            look();
            assertThat(look()).isEmpty();
        }
        assertThat(said).containsExactly(file + ": no feed to follow" + KEPT_ON);
        write("http://b.example/feed\n");
        look();
        assertThat(look()).containsExactly("http://b.example/feed");
    }

    @Test
    void aMissingFileIsNamedOnceAndReadWhenItIsBack() throws IOException {
        Files.delete(file);
        for (int i = 0; i < 4; i++) {
            assertThat(look()).isEmpty();
        }
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith(file + ": no such file")
                .endsWith(KEPT_ON);
        write("http://b.example/feed\n");
        look();
        assertThat(look()).containsExactly("http://b.example/feed");
    }

    @Test
    void halfAnOpmlListDropsNoFeeds() throws IOException {
        String whole = "<opml version='2.0'><body><outline xmlUrl='http://b.example/feed'/>"
                + "<outline xmlUrl='http://c.example/feed'/></body></opml>\n";
        write(whole.substring(0, whole.indexOf("<outline xmlUrl='http://c")));
        look();
        assertThat(look()).isEmpty();
        assertThat(said).containsExactly(file + ": it ends before its end tag </opml>" + KEPT_ON);
        write(whole);
        look();
        assertThat(look()).containsExactly("http://b.example/feed", "http://c.example/feed");
    }

    @Test
    void theEndOfAListThatBrokeOffAtFirstIsAChange() throws IOException {
        String half = "<opml version='2.0'><body><outline xmlUrl='http://b.example/feed'/>";
        write(half);
        list = ListFile.open(file);
        assertThat(list.isAnyRefused()).isTrue();
        assertThat(look()).isEmpty();
        write(half + "</body></opml>");
        look();
        assertThat(look()).containsExactly("http://b.example/feed");
    }

    @Test
    void whatCannotBeFollowedIsNamedAndTheRestIs() throws IOException {
        write("ftp://b.example/feed\nhttp://c.example/feed\n");
        look();
        assertThat(look()).containsExactly("http://c.example/feed");
        assertThat(said.getFirst()).startsWith("refused  " + file + ":1");
        assertThat(list.isAnyRefused()).isTrue();
    }

    private List<String> look() {
        return list.changed(said::add).map(ListFileTest::addresses).orElse(List.of());
    }

    private static List<String> addresses(List<Subscription> list) {
        return list.stream().map(Subscription::address).toList();
    }

    /// Each time at another time, however fast the machine is.
    private void write(String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-03-02T12:00:00Z").plusSeconds(changes++)));
    }
}
