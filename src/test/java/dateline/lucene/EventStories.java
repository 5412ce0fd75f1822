package dateline.lucene;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stories that somebody has put together by the event they tell of, from the folder of shared data.
final class EventStories {
    private static final long SEED = 1;

    private final Path data;
    private final boolean dated;
    private final List<Story> stories = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    /// One story.
    ///
    /// @param event what it tells of
    /// @param kin a name that events too alike to be kept apart have in common
    record Story(Article article, String event, String kin) {}

    /// @param dated whether the stories keep their dates
    EventStories(Path data, boolean dated) throws IOException {
        this.data = data;
        this.dated = dated;
        each("clusters/clusters-ecbplus-train.ndjson.gz", this::add);
        each("clusters/clusters-giveme5w1h.ndjson.gz", this::add);
    }

    /// A few stories are in a set twice, under one id.
    private void add(JsonNode document) {
        if (!ids.add(document.get("id").asString())) {
            return;
        }
        String event = document.get("cluster").asString();
        String kin = document.path("x_topic").asString(event);
        stories.add(new Story(article(document), event, kin));
        sizes.merge(event, 1, Integer::sum);
    }

    boolean areDated() {
        return dated;
    }

    List<Story> all() {
        return stories;
    }

    /// Those that have another of their event, from one source (by the beginning of their ids): one half of the
    /// events or the other.
    List<Story> half(String prefix, boolean first) {
        var kins = new ArrayList<>(new TreeSet<>(stories.stream()
                .filter(story -> story.article.id().startsWith(prefix))
                .map(Story::kin)
                .toList()));
        Collections.shuffle(kins, new Random(SEED));
        Set<String> firstHalf = new HashSet<>(kins.subList(0, kins.size() / 2));
        return stories.stream()
                .filter(story -> story.article.id().startsWith(prefix))
                .filter(story -> firstHalf.contains(story.kin) == first)
                .filter(story -> sizes.getOrDefault(story.event, 0) > 1)
                .toList();
    }

    /// Short stories of 2022 about everything.
    void others(Consumer<Article> each) throws IOException {
        each("articles/newsapi2022-en-to-0515.ndjson.gz", document -> each.accept(article(document)));
    }

    private void each(String file, Consumer<JsonNode> each) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(file))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = JsonMapper.shared().readTree(line);
                if (!(document.path("title").asString("")
                                + document.path("body").asString(""))
                        .isBlank()) {
                    each.accept(document);
                }
            }
        }
    }

    private Article article(JsonNode document) {
        String published = document.path("published").asString("");
        return new Article(
                document.get("id").asString(),
                document.path("title").asString(""),
                document.path("body").asString(""),
                dated && !published.isEmpty() ? PublicationDate.parse(published) : null,
                null,
                null,
                "en",
                List.of(),
                Labels.NONE,
                List.of(),
                null);
    }
}
