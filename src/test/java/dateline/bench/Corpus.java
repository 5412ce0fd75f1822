package dateline.bench;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Any number of articles made from real ones: the title of one, paragraphs of two to four, a publisher and a date.
/// Article n depends only on n. Words, their frequencies and their neighbours are those of news; about 2,000
/// characters each.
final class Corpus {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> SOURCES =
            List.of("newsapi2022-en-to-0515.ndjson.gz", "reuters21578-train.ndjson.gz", "wikinews-2019-2020.ndjson.gz");
    private static final int LENGTH = 2000;
    private static final int BLOCK = 200;
    private static final Instant FIRST = Instant.parse("2010-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(365 * 15L);

    private final List<Story> stories = new ArrayList<>();

    private record Story(String title, String publisher, List<String> paragraphs) {}

    /// @param articles the folder of real ones
    Corpus(Path articles) throws IOException {
        for (String source : SOURCES) {
            read(articles.resolve(source));
        }
    }

    private void read(Path file) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode story = JSON.readTree(line);
                List<String> paragraphs = paragraphs(text(story, "body"));
                if (!paragraphs.isEmpty() && !text(story, "title").isBlank()) {
                    stories.add(new Story(text(story, "title"), text(story, "publisher"), paragraphs));
                }
            }
        }
    }

    private static String text(JsonNode story, String name) {
        return story.path(name).asString("");
    }

    /// Paragraphs, or sentences where a text has only one: so that texts mix.
    private static List<String> paragraphs(String body) {
        var paragraphs = new ArrayList<String>();
        for (String paragraph : body.split("\\n\\s*\\n|(?<=[a-z]{2}[.])\\s+(?=[A-Z])", -1)) {
            if (paragraph.length() > 40) {
                paragraphs.add(paragraph.strip());
            }
        }
        return paragraphs;
    }

    /// That many articles as NDJSON, made as they are read.
    InputStream articles(int count) {
        return new InputStream() {
            private int next;
            private InputStream block = InputStream.nullInputStream();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = block.read(bytes, offset, length);
                if (read < 0 && next < count) {
                    int end = Math.min(count, next + BLOCK);
                    block = new ByteArrayInputStream(lines(next, end));
                    next = end;
                    read = block.read(bytes, offset, length);
                }
                return read;
            }
        };
    }

    private byte[] lines(int from, int until) {
        var lines = new StringBuilder();
        for (int number = from; number < until; number++) {
            lines.append(article(number)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String article(int number) {
        var random = new SplittableRandom(number);
        int sources = 2 + random.nextInt(3);
        Story first = story(random);
        var body = new StringBuilder();
        for (int i = 0; i < sources || body.length() < LENGTH * 2 / 3; i++) {
            Story story = i == 0 ? first : story(random);
            int wanted = LENGTH / sources;
            int start = random.nextInt(story.paragraphs.size());
            int before = body.length();
            for (int p = start; p < story.paragraphs.size() && body.length() - before < wanted; p++) {
                body.append(body.isEmpty() ? "" : "\n\n").append(story.paragraphs.get(p));
            }
        }
        var article = JSON.createObjectNode();
        article.put("id", "bench-" + number);
        article.put("title", first.title);
        article.put("body", body.toString());
        article.put("publisher", first.publisher);
        article.put("language", "en");
        if (random.nextInt(200) > 0) {
            Instant published = FIRST.plusSeconds(random.nextLong(SPAN.toSeconds()));
            article.put("published", published.truncatedTo(ChronoUnit.MINUTES).toString());
        }
        return article.toString();
    }

    private Story story(SplittableRandom random) {
        return stories.get(random.nextInt(stories.size()));
    }
}
