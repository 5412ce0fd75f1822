package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher itself, with a Maven and a JDK that only write down what they were asked for.
class LauncherTest {
    @TempDir
    private Path folder;

    private Path home;
    private Path jdk;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        jdk = folder.resolve("jdk");
        Files.copy(Path.of("dateline"), home.resolve("dateline"));
        Files.writeString(home.resolve("pom.xml"), "");
        Path main = Files.createDirectories(home.resolve("src/main/java"));
        for (Path source : List.of(main.resolve("A.java"), main.resolve("B.java"))) {
            Files.writeString(source, "");
        }
        Files.createDirectories(home.resolve("web"));
        program("jdk/bin/javac", "echo javac 25.0.1");
        program("jdk/bin/java", "echo runs");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        // Takes a moment, so that two starts at once meet.
        program("bin/mvn", "echo build >>builds; sleep 0.5; mkdir -p target/app; : >target/app/dateline.jar");
        age(home.resolve("pom.xml"));
        age(main.resolve("A.java"));
        age(main.resolve("B.java"));
    }

    @Test
    void theFirstStartBuildsAndTheNextDoesNot() throws Exception {
        assertThat(said(start())).isEqualTo("dateline: building, the first time takes a minute or two ...\nruns\n");
        assertThat(said(start())).isEqualTo("runs\n");
        assertThat(builds()).isOne();
    }

    @Test
    void twoFirstStartsAtOnceBuildOnce() throws Exception {
        Process one = start();
        Process two = start();
        assertThat(said(one)).endsWith("runs\n");
        assertThat(said(two)).endsWith("runs\n");
        assertThat(builds()).isOne();
    }

    @Test
    void aSourceThatIsGoneBuildsAnew() throws Exception {
        said(start());
        Path stale = Files.createDirectories(home.resolve("target/classes")).resolve("A.class");
        Files.writeString(stale, "");
        Files.delete(home.resolve("src/main/java/A.java"));
        age(home.resolve("src/main/java"));
        assertThat(said(start())).endsWith("runs\n");
        assertThat(builds()).isEqualTo(2);
        assertThat(stale).doesNotExist();
        assertThat(said(start())).isEqualTo("runs\n");
    }

    @Test
    void aJdkWithoutAReleaseFileIsAskedForItsVersion() throws Exception {
        Files.delete(jdk.resolve("release"));
        said(start());
        assertThat(said(start())).isEqualTo("runs\n");
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(home.resolve("dateline").toString()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        return builder.start();
    }

    private static String said(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private int builds() throws IOException {
        return Files.readAllLines(home.resolve("builds")).size();
    }

    /// As old as a file that came in an archive.
    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
    }

    private void program(String name, String commands) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
