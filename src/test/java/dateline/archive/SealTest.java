package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    @TempDir
    Path data;

    @BeforeEach
    void anArchiveThatWasClosed() throws Exception {
        try (Archive archive = Archive.open(data, "test")) {
            Stories.ingest(archive, 0, 30, "first");
        }
    }

    @Test
    void anIndexThatWasClosedIsSealed() throws IOException {
        assertThat(seal().take()).isTrue();
    }

    @Test
    void aSealHoldsOnce() throws IOException {
        assertThat(seal().take()).isTrue();
        assertThat(seal().take()).isFalse();
    }

    @Test
    void aFileThatChangedBreaksTheSeal() throws IOException {
        Path file = anyFile();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(seal().take()).isFalse();
    }

    @Test
    void aFileThatIsGoneBreaksTheSeal() throws IOException {
        Files.delete(anyFile());
        assertThat(seal().take()).isFalse();
    }

    @Test
    void noSealIsPutWhereAFileChangedWhileTheIndexWasOpen() throws Exception {
        try (Archive archive = Archive.open(data, "test")) {
            archive.awaitSearchable();
            Files.setLastModifiedTime(anyFile(), FileTime.fromMillis(0));
        }
        assertThat(seal().take()).isFalse();
    }

    @Test
    void anIndexOpenedUnverifiedStaysUnsealed() throws Exception {
        Files.setLastModifiedTime(anyFile(), FileTime.fromMillis(0));
        try (Archive archive = Archive.openToWrite(data, "test")) {
            Stories.ingest(archive, 30, 31, "second");
        }
        assertThat(seal().take()).isFalse();
    }

    private Seal seal() {
        return new Seal(data.resolve("index-1"));
    }

    private Path anyFile() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("index-1"))) {
            return files.filter(file -> file.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
