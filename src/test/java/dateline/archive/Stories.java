package dateline.archive;

import dateline.source.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Numbered stories as a publisher would send them.
final class Stories {
    private static final List<String> GOODS = List.of("wheat", "oil", "gold", "silver", "copper", "coffee", "tin");
    private static final List<String> COUNTRIES = List.of("VE", "US", "CN", "DE", "BR");

    private Stories() {}

    /// Takes in the stories of these numbers, `a7` and so on, in a version that their titles name.
    static IngestReport ingest(Archive archive, int from, int to, String version) throws IOException {
        var lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append(json(i, version)).append('\n');
        }
        return archive.ingest(
                new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
                "stories",
                null,
                new Unrefused());
    }

    private static String json(int i, String version) {
        String goods = GOODS.get(i % GOODS.size());
        String body = "The prices of %s moved for the %d. time, as traders in the port had said. ".formatted(goods, i);
        return "{\"id\":\"a%d\",\"title\":\"%s story %d\",\"body\":\"%s\",\"published\":\"2025-%02d-%02d\",\"countries\":[\"%s\"]}"
                .formatted(
                        i,
                        version,
                        i,
                        body.repeat(1 + i % 9),
                        1 + i % 12,
                        1 + i % 28,
                        COUNTRIES.get(i % COUNTRIES.size()));
    }

    /// For ingests of which nothing may be refused.
    static final class Unrefused implements IngestListener {
        @Override
        public void refused(Refusal refusal) {
            throw new IllegalStateException(refusal.toString());
        }

        @Override
        public void warned(String origin, String message) {
            throw new IllegalStateException(message);
        }

        @Override
        public void progressed(long bytes, long articles) {}
    }
}
