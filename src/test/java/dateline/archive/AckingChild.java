package dateline.archive;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// The process that [AckedSurvivesKillIT] kills: writes to an archive without end and says what it is about to
/// write (`try ID VERSION`, version 0 deletes) and what was acknowledged (`ack ID VERSION`).
final class AckingChild {
    private static final int IDS = 120;

    private final Archive archive;
    private final boolean early;
    private final Random random;
    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private int version;

    private AckingChild(Archive archive, boolean early, long seed) {
        this.archive = archive;
        this.early = early;
        this.random = new Random(seed);
        // Versions of later children are higher, so that what is found tells who wrote it.
        this.version = Math.toIntExact(seed * 1_000_000);
    }

    /// Writes until it is killed.
    ///
    /// @param arguments the folder, a seed that grows from child to child, and whether to say `ack` before the
    ///     commit, as a broken archive would
    public static void main(String... arguments) throws Exception {
        System.out.println("start");
        Archive archive = Archive.open(Path.of(arguments[0]), "test");
        System.out.println("open");
        var child = new AckingChild(archive, Boolean.parseBoolean(arguments[2]), Long.parseLong(arguments[1]));
        while (true) {
            child.write();
        }
    }

    private void write() throws Exception {
        boolean delete = random.nextInt(5) == 0;
        List<Written> batch = random.ints(delete ? 1 : 1 + random.nextInt(8), 0, IDS)
                .distinct()
                .mapToObj(id -> new Written("a" + id, delete ? 0 : ++version))
                .toList();
        say("try", batch);
        if (early) {
            say("ack", batch);
        }
        if (delete) {
            archive.delete(batch.getFirst().id);
        } else {
            put(batch);
        }
        if (!early) {
            say("ack", batch);
        }
    }

    private void put(List<Written> batch) throws Exception {
        String lines = batch.stream().map(Written::json).collect(Collectors.joining("\n"));
        archive.ingest(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                "stream",
                null,
                new Stories.Unrefused());
    }

    private void say(String verb, List<Written> batch) {
        batch.forEach(written -> out.print(verb + " " + written.id + " " + written.version + "\n"));
        out.flush();
    }

    private record Written(String id, int version) {
        String json() {
            String body = "The price of wheat in %s moved again. ".formatted(id).repeat(1 + version % 50);
            return "{\"id\":\"%s\",\"title\":\"%s version %d\",\"body\":\"%s\"}".formatted(id, id, version, body);
        }
    }
}
