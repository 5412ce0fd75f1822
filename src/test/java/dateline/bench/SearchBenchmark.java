package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.IngestListener;
import dateline.bench.BenchQueries.Asked;
import dateline.bench.BenchQueries.Kind;
import dateline.enrich.NewsVocabulary;
import dateline.http.SearchServer;
import dateline.lucene.BareLucene;
import dateline.source.Format;
import dateline.source.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How long a search takes over HTTP, complete answer, beside bare Lucene in the same run on the same index. Prints
/// the README's table: `mvn verify -Dtest=SearchBenchmark -Dbench.articles=300000`. The archive is made once, in
/// `target/bench-N` or the folder that `-Dbench.data` names, from the folder of real articles beside the project.
class SearchBenchmark {
    private static final int QUERIES = 100;
    private static final int ROUNDS = 4;
    private static final int MIXED = 400;

    private final int articles = Integer.getInteger("bench.articles", 300_000);
    private final Path data = Path.of(System.getProperty("bench.data", "target/bench-" + articles));
    private final StringBuilder table = new StringBuilder();

    /// How long each search took.
    private static final class Times {
        private final double[] millis;
        private int size;

        Times(int count) {
            millis = new double[count];
        }

        void add(long nanos) {
            millis[size++] = nanos / 1e6;
        }

        double at(double share) {
            double[] sorted = Arrays.stream(millis).sorted().toArray();
            return sorted[(int) Math.min(size - 1L, Math.round(share * size))];
        }

        double sum() {
            return Arrays.stream(millis).sum();
        }
    }

    /// Made articles are all good ones.
    private static final class Silent implements IngestListener {
        @Override
        public void refused(Refusal refusal) {
            throw new IllegalStateException(refusal.toString());
        }

        @Override
        public void warned(String origin, String message) {}

        @Override
        public void progressed(long bytes, long articles) {}
    }

    private interface Run {
        void run(Asked asked) throws IOException;
    }

    @Test
    void printsTheTable() throws IOException, InterruptedException {
        try (Archive archive = archive()) {
            SearchServer server = new SearchServer(archive, "127.0.0.1", 0).start();
            try (var bare = new BareLucene(index(), new NewsVocabulary());
                    var client = new RawClient(server.port())) {
                var queries = new BenchQueries(bare.reader());
                line("%,d articles in %d segments%n"
                        .formatted(archive.size(), bare.reader().leaves().size()));
                line("| asked | hits | bare p50 | bare p99 | Dateline p50 | p99 | ratio p50 | ratio p99 |\n");
                line("|---|---|---|---|---|---|---|---|\n");
                for (Kind kind : Kind.values()) {
                    measure(kind, queries.of(kind, kind == Kind.MIX ? MIXED : QUERIES), bare, client);
                }
            } finally {
                server.stop();
            }
        }
        Files.writeString(Path.of("target", "search-benchmark-" + articles + ".md"), table);
    }

    private void measure(Kind kind, List<Asked> asked, BareLucene bare, RawClient client) throws IOException {
        long hits = 0;
        for (Asked one : asked) {
            long total = bare.run(one.request());
            client.get("/api/v1/articles?" + one.parameters());
            assertThat(client.text()).as(one.parameters()).contains("\"total\":{\"value\":" + total + ",");
            hits += total;
        }
        var limit = new Times(asked.size() * ROUNDS);
        var ours = new Times(asked.size() * ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            time(asked, limit, one -> bare.run(one.request()));
            time(asked, ours, one -> client.get("/api/v1/articles?" + one.parameters()));
        }
        line("| %s | %,d |".formatted(kind.label, hits / asked.size()));
        line(" %.2f | %.2f |".formatted(limit.at(0.5), limit.at(0.99)));
        line(" %.2f | %.2f |".formatted(ours.at(0.5), ours.at(0.99)));
        line(" %.2f | %.2f |%n".formatted(ours.at(0.5) / limit.at(0.5), ours.at(0.99) / limit.at(0.99)));
        if (kind == Kind.MIX) {
            line("searches a second in the mix, as a share of bare Lucene's: %.2f%n"
                    .formatted(limit.sum() / ours.sum()));
        }
    }

    private static void time(List<Asked> asked, Times times, Run run) throws IOException {
        for (Asked one : asked) {
            long start = System.nanoTime();
            run.run(one);
            times.add(System.nanoTime() - start);
        }
    }

    private void line(String line) {
        System.out.print(line);
        table.append(line);
    }

    private Archive archive() throws IOException, InterruptedException {
        boolean there = Files.exists(data);
        Archive archive = Archive.open(data, "benchmark");
        if (!there) {
            Path real = Path.of(System.getProperty("shared")).resolve("data/articles");
            try (InputStream in = new Corpus(real).articles(articles)) {
                archive.ingest(in, "corpus", Format.JSON, new Silent());
            }
        }
        archive.awaitSearchable();
        return archive;
    }

    private Path index() throws IOException {
        try (Stream<Path> folders = Files.list(data)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("index-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
