package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {
    private static final String WHEAT = "{\"id\":\"a1\",\"title\":\"Wheat prices rise\"}\n";
    private static final String OIL = "{\"id\":\"a2\",\"title\":\"Oil prices fall\"}\n";

    @TempDir
    Path folder;

    @Test
    void aGoodFileGoesInWithStatusZero() throws IOException {
        Ran ran = ingest(file("good.ndjson", WHEAT + OIL));
        assertThat(ran.summary()).isEqualTo("2 articles taken in: 2 new, 0 replaced, 0 unchanged; 0 refused");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        String file = file("good.ndjson", WHEAT + OIL);
        ingest(file);
        Ran again = ingest(file);
        assertThat(again.summary()).isEqualTo("2 articles taken in: 0 new, 0 replaced, 2 unchanged; 0 refused");
        assertThat(again.status()).isZero();
    }

    @Test
    void aChangedArticleIsFoundOnlyInItsNewForm() throws IOException {
        ingest(file("old.ndjson", WHEAT + OIL));
        Ran ran = ingest(file("new.ndjson", "{\"id\":\"a1\",\"title\":\"Maize harvest grows\"}"));
        assertThat(ran.summary()).isEqualTo("1 articles taken in: 0 new, 1 replaced, 0 unchanged; 0 refused");
        assertThat(ran.status()).isZero();
        assertThat(titles("wheat")).isEmpty();
        assertThat(titles("maize")).containsExactly("1. Maize harvest grows");
        assertThat(titles("")).containsExactlyInAnyOrder("1. Maize harvest grows", "2. Oil prices fall");
    }

    @Test
    void aBadLineIsNamedAndTheRestGoesIn() throws IOException {
        String file = file("mixed.ndjson", WHEAT + "{\"id\": nonsense}\n" + OIL);
        Ran ran = ingest(file);
        assertThat(ran.summary()).isEqualTo("2 articles taken in: 2 new, 0 replaced, 0 unchanged; 1 refused");
        assertThat(ran.refusals()).singleElement().asString().startsWith(file + ":2: not JSON at column 8:");
        assertThat(ran.status()).isOne();
        assertThat(titles("")).hasSize(2);
    }

    @Test
    void aTruncatedGzipIsNamedAndWhatCameBeforeItsEndGoesIn() throws IOException {
        byte[] whole = gzip(WHEAT + OIL.repeat(2) + "{\"id\":\"a3\",\"title\":\"Silver\"}");
        Path cut = Files.write(folder.resolve("cut.ndjson.gz"), java.util.Arrays.copyOf(whole, whole.length - 6));
        Ran ran = ingest(cut.toString(), file("good.ndjson", "{\"id\":\"a9\",\"title\":\"Copper\"}"));
        assertThat(ran.refusals()).containsExactly(cut + ": not readable after article 3: it ends too early");
        assertThat(ran.status()).isOne();
        assertThat(titles("")).containsExactly("1. Wheat prices rise", "2. Oil prices fall", "3. Copper");
    }

    @Test
    void aBinaryFileIsNamedAndTheRestGoesIn() throws IOException {
        Path binary =
                Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0, 1, 2});
        Ran ran = ingest(binary.toString(), file("good.ndjson", WHEAT));
        assertThat(ran.refusals()).singleElement().asString().startsWith(binary + ": ");
        assertThat(ran.summary()).isEqualTo("1 articles taken in: 1 new, 0 replaced, 0 unchanged; 1 refused");
        assertThat(ran.status()).isOne();
    }

    @Test
    void anEmptyFolderIsNamed() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Ran ran = ingest(empty.toString(), file("good.ndjson", WHEAT));
        assertThat(ran.refusals()).containsExactly(empty + ": empty folder");
        assertThat(ran.summary()).isEqualTo("1 articles taken in: 1 new, 0 replaced, 0 unchanged; 1 refused");
        assertThat(ran.status()).isOne();
    }

    @Test
    void aMissingPathIsNamedAndTheRestGoesIn() throws IOException {
        Path missing = folder.resolve("missing.ndjson");
        Ran ran = ingest(missing.toString(), file("good.ndjson", WHEAT));
        assertThat(ran.refusals()).containsExactly(missing + ": no such file or folder");
        assertThat(ran.summary()).isEqualTo("1 articles taken in: 1 new, 0 replaced, 0 unchanged; 1 refused");
        assertThat(ran.status()).isOne();
    }

    @Test
    void aCountryNobodyKnowsIsAWarningAndNoRefusal() throws IOException {
        String file = file("label.ndjson", "{\"id\":\"a1\",\"title\":\"Gold\",\"countries\":[\"Ruritania\",\"VE\"]}");
        Ran ran = ingest(file);
        assertThat(ran.err())
                .containsExactly("warning  " + file + "#1: countries: 'Ruritania' is no country known by name or "
                        + "ISO 3166-1 code; kept in the source only");
        assertThat(ran.out().get(1)).isEqualTo("1 warning (named above)");
        assertThat(ran.status()).isZero();
        assertThat(Ran.command("search", "--data", data(), "--country", "VE").out())
                .contains("1. Gold");
    }

    @Test
    void aDashReadsStandardInput() {
        var in = new ByteArrayInputStream((WHEAT + "{}\n").getBytes(StandardCharsets.UTF_8));
        Ran ran = Ran.with(in, "ingest", "--data", data(), "-");
        assertThat(ran.summary()).isEqualTo("1 articles taken in: 1 new, 0 replaced, 0 unchanged; 1 refused");
        assertThat(ran.refusals()).singleElement().asString().startsWith("-:2: ");
        assertThat(ran.status()).isOne();
    }

    @Test
    void wrongUsageIsStatusTwo() throws IOException {
        ingest(file("good.ndjson", WHEAT));
        for (String command : List.of(
                "ingest",
                "ingest --nonsense x",
                "nonsense",
                "ingest --format nonsense x",
                "serve --port 99999",
                "search --sort nonsense",
                "search --from tomorrow")) {
            var words = new ArrayList<>(List.of(command.split(" ", -1)));
            words.addAll(1, List.of("--data", data()));
            assertThat(Ran.command(words.toArray(String[]::new)).status())
                    .as(command)
                    .isEqualTo(2);
        }
    }

    @Test
    void aQueryBeyondALimitIsStatusOne() throws IOException {
        ingest(file("good.ndjson", WHEAT));
        Ran ran = Ran.command("search", "--data", data(), "wheat ".repeat(500));
        assertThat(ran.err()).singleElement().asString().startsWith("dateline: ");
        assertThat(ran.status()).isOne();
    }

    @Test
    void helpListsTheCommands() {
        Ran ran = Ran.command("--help");
        assertThat(ran.out())
                .anyMatch(line -> line.startsWith("  serve "))
                .anyMatch(line -> line.startsWith("  ingest "));
        assertThat(ran.out())
                .anyMatch(line -> line.startsWith("  search "))
                .anyMatch(line -> line.startsWith("  reindex "));
        assertThat(ran.status()).isZero();
    }

    @Test
    void anArchiveThatIsNoDatabaseIsNamedInOneLine() throws IOException {
        Path store = Files.createDirectories(Path.of(data())).resolve("archive.db");
        Files.writeString(store, "this is no database, and long enough to be read as the head of one ".repeat(20));
        Ran ran = ingest(file("good.ndjson", WHEAT));
        assertThat(ran.err()).singleElement().asString().startsWith("dateline: cannot open " + store + ": ");
        assertThat(ran.status()).isOne();
    }

    @Test
    void aFullDiskIsNamedInOneLine() throws Exception {
        ingest(file("good.ndjson", WHEAT));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data() + "/archive.db");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER wall BEFORE INSERT ON change "
                    + "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
        }
        Ran ran = Ran.command("reindex", "--data", data());
        assertThat(ran.err())
                .singleElement()
                .asString()
                .startsWith("dateline: cannot write to the archive: ")
                .contains("database or disk is full");
        assertThat(ran.status()).isOne();
    }

    @Test
    void reindexingWhatIsNotThereIsRefusedAndMakesNothing() {
        Ran ran = Ran.command("reindex", "--data", data());
        assertThat(ran.err())
                .containsExactly("dateline: no archive in " + data() + "; 'dateline ingest PATH' makes one");
        assertThat(ran.status()).isOne();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Ran ingest(String... paths) {
        var command = new ArrayList<String>(List.of("ingest", "--data", data()));
        command.addAll(List.of(paths));
        return Ran.command(command.toArray(String[]::new));
    }

    private List<String> titles(String query) {
        return Ran.command("search", "--data", data(), query).out().stream()
                .filter(line -> line.matches("[0-9]+\\. .*"))
                .toList();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
