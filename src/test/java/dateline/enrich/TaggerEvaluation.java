package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.LearnedNames;
import dateline.article.Slug;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Holds the taggers against labelled news and prints the table of the README: `mvn verify -Dtest=TaggerEvaluation`.
/// Needs the folder of labelled data beside the project.
class TaggerEvaluation {
    private static final Map<String, Set<String>> CURRENT_EVENTS = Map.of(
            "armed conflicts and attacks", Set.of("16", "02"),
            "attacks and armed conflicts", Set.of("16", "02"),
            "law and crime", Set.of("02"),
            "disasters and accidents", Set.of("03", "17", "06"),
            "politics and elections", Set.of("11"),
            "international relations", Set.of("11", "16"),
            "business and economy", Set.of("04", "09"),
            "sports", Set.of("15"),
            "arts and culture", Set.of("01", "08"),
            "science and technology", Set.of("13"));
    private static final Map<String, Set<String>> SECTIONS = Map.of(
            "business", Set.of("04"),
            "sports", Set.of("15"),
            "entertainment", Set.of("01", "08"),
            "health", Set.of("07"),
            "science", Set.of("13", "06"),
            "technology", Set.of("13", "04"));

    private final NewsVocabulary vocabulary = new NewsVocabulary();
    private final Enricher enricher = new Enricher(vocabulary, LearnedNames.NONE);
    private final Labelled labelled =
            new Labelled(Path.of(System.getProperty("shared")).resolve("data"));
    private final StringBuilder table = new StringBuilder();

    @Test
    void printsTheTable() throws IOException {
        table.append("| what | data | precision | recall | F1 |\n|---|---|---|---|---|\n");
        reutersPlaces();
        geoVirus();
        ours("labels-newsapi2022.ndjson", "articles/newsapi2022-en-to-0515.ndjson.gz", "web news of 2022");
        ours("labels-wikinews.ndjson", "articles/wikinews-2019-2020.ndjson.gz", "Wikinews 2019-2020");
        gum();
        msnbc();
        reutersPeople();
        table.append("\n| what | data | share |\n|---|---|---|\n");
        currentEvents();
        sections();
        mainTopics("labels-newsapi2022.ndjson", "articles/newsapi2022-en-to-0515.ndjson.gz", "web news of 2022");
        mainTopics("labels-wikinews.ndjson", "articles/wikinews-2019-2020.ndjson.gz", "Wikinews 2019-2020");
        speed();
        System.out.println(table);
        Path file = Files.createDirectories(Path.of("target")).resolve("evaluation.md");
        Files.writeString(file, table);
        assertThat(file).isNotEmptyFile();
    }

    private void row(String what, String data, Score score) {
        table.append(String.format(Locale.ROOT, "| %s | %s | %s |%n", what, data, score));
    }

    private void share(String what, String data, long right, long all) {
        table.append(
                String.format(Locale.ROOT, "| %s | %s (%,d) | **%.3f** |%n", what, data, all, (double) right / all));
    }

    /// The countries that Reuters' editors filed each story of 1987 under. Which ones is partly desk knowledge: the
    /// United States are named in 29 % of the stories filed under them.
    private void reutersPlaces() throws IOException {
        Map<String, String> codes = labelled.reutersPlaces();
        var whole = new Score();
        var withoutUsa = new Score();
        var withoutDateline = new Score();
        for (JsonNode document : labelled.read("articles/reuters21578-train.ndjson.gz")) {
            Set<String> wanted = Labelled.strings(document.get("x_places_raw")).stream()
                    .map(codes::get)
                    .filter(code -> code != null && !code.isEmpty())
                    .collect(Collectors.toSet());
            if (!document.get("x_lewissplit").asString().equals("TRAIN") || wanted.isEmpty()) {
                continue;
            }
            String body = document.get("body").asString();
            Set<String> found = focus(enricher.tag(
                    Labelled.article(document, document.path("x_dateline").asString("") + " " + body)));
            whole.add(found, wanted);
            withoutUsa.add(without(found, "US"), without(wanted, "US"));
            withoutDateline.add(focus(enricher.tag(Labelled.article(document))), wanted);
        }
        row("countries in focus", "Reuters 1987 PLACES, TRAIN", whole);
        row("countries in focus", "the same without `usa`", withoutUsa);
        row("countries in focus", "the same without datelines", withoutDateline);
    }

    private void geoVirus() {
        var named = new Score();
        for (JsonNode document : labelled.read("facets/geo-geovirus.ndjson.gz")) {
            Set<String> wanted = Labelled.strings(document.get("countries")).stream()
                    .map(name -> vocabulary.resolve(Dimension.COUNTRY, name).orElse(name))
                    .collect(Collectors.toSet());
            named.add(ids(enricher.tag(Labelled.article(document)), Dimension.MENTION), wanted);
        }
        row("countries named", "GeoVirus", named);
    }

    private void ours(String labels, String file, String data) throws IOException {
        var focus = new Score();
        var named = new Score();
        var names = new Score();
        for (Labelled.Story story : labelled.ours(labels, file)) {
            TaggedArticle tagged = enricher.tag(story.article());
            focus.add(focus(tagged), Set.copyOf(Labelled.strings(story.labels().get("focus"))));
            named.add(
                    ids(tagged, Dimension.MENTION),
                    Set.copyOf(Labelled.strings(story.labels().get("named"))));
            var wanted = new HashSet<String>();
            story.labels().get("people").forEach(person -> wanted.addAll(Labelled.strings(person)));
            names.add(names(tagged), wanted);
        }
        row("countries in focus", data + ", our labels", focus);
        row("countries named", data + ", our labels", named);
        // Their names are part of what the shipped weights were trained on.
        boolean trained = labels.contains("wikinews");
        row("people, exact names", data + ", our labels" + (trained ? " (trained on)" : ""), names);
    }

    /// GUM lists those people once who have a page in Wikipedia, by its name; so only recall can be told.
    private void gum() {
        long right = 0;
        long all = 0;
        for (JsonNode document : labelled.read("facets/gum-news.ndjson.gz")) {
            TaggedArticle tagged = enricher.tag(Labelled.article(document));
            Set<String> found = slugs(names(tagged));
            tagged.tags(Dimension.PERSON).forEach(tag -> found.add(tag.id()));
            for (String page : Labelled.strings(document.get("people"))) {
                String name = URLDecoder.decode(page, StandardCharsets.UTF_8);
                int qualifier = name.indexOf(" (");
                all++;
                right += found.contains(Slug.of(qualifier < 0 ? name : name.substring(0, qualifier))) ? 1 : 0;
            }
        }
        recall("people, recall", "GUM news, those with a page in Wikipedia", right, all);
    }

    private void recall(String what, String data, long right, long all) {
        table.append(String.format(
                Locale.ROOT, "| %s | %s (%,d) | – | %.3f | – |%n", what, data, all, (double) right / all));
    }

    /// MSNBC marks each place; names that its makers could not link are left aside, whoever bears them.
    private void msnbc() {
        var mentions = new Score();
        for (JsonNode document : labelled.read("facets/el-msnbc.ndjson.gz")) {
            String body = document.get("body").asString();
            var wanted = new TreeSet<String>();
            var unknown = new HashSet<String>();
            for (JsonNode label : document.get("x_labels")) {
                String text = body.substring(
                        label.get(0).get(0).asInt(), label.get(0).get(1).asInt());
                if (label.get(3).asString().contains("Q215627")) {
                    wanted.add(text);
                } else if (label.get(1).asString().equals("<NIL>")) {
                    unknown.add(text);
                }
            }
            Set<String> found = names(enricher.tag(Labelled.article(document)));
            found.removeIf(name -> unknown.contains(name) && !wanted.contains(name));
            mentions.add(found, wanted);
        }
        row("people, exact names", "MSNBC", mentions);
    }

    private void reutersPeople() {
        long right = 0;
        long all = 0;
        for (JsonNode document : labelled.read("articles/reuters21578-train.ndjson.gz")) {
            List<String> wanted = Labelled.strings(document.get("people"));
            if (wanted.isEmpty()) {
                continue;
            }
            TaggedArticle tagged = enricher.tag(Labelled.article(document));
            Set<String> found = new HashSet<>(slugs(names(tagged)));
            tagged.tags(Dimension.PERSON).forEach(tag -> found.add(tag.id()));
            for (String slug : wanted) {
                all++;
                if (found.stream().anyMatch(name -> name.equals(slug) || name.endsWith("-" + slug))) {
                    right++;
                }
            }
        }
        recall("people, recall", "Reuters 1987 PEOPLE", right, all);
    }

    private void currentEvents() {
        long right = 0;
        long all = 0;
        for (JsonNode document : labelled.read("articles/wp-current-events-2025.ndjson.gz")) {
            Set<String> wanted =
                    CURRENT_EVENTS.get(document.get("topics").get(0).asString().toLowerCase(Locale.ROOT));
            if (wanted != null) {
                all++;
                right += wanted.contains(top(enricher.tag(Labelled.article(document)))) ? 1 : 0;
            }
        }
        share("main topic right, top level", "Wikipedia's current events 2025", right, all);
    }

    private void sections() {
        long right = 0;
        long all = 0;
        long number = 0;
        for (JsonNode document : labelled.read("articles/newsapi2022-en-to-0515.ndjson.gz")) {
            List<String> topics = Labelled.strings(document.get("topics"));
            Set<String> wanted = topics.size() == 1 ? SECTIONS.get(topics.getFirst()) : null;
            if (wanted != null && number++ % 15 == 0) {
                all++;
                right += wanted.contains(top(enricher.tag(Labelled.article(document)))) ? 1 : 0;
            }
        }
        share("main topic as the section it stood in", "web news of 2022", right, all);
    }

    private void mainTopics(String labels, String file, String data) throws IOException {
        long right = 0;
        long all = 0;
        for (Labelled.Story story : labelled.ours(labels, file)) {
            String main = story.labels().get("main").asString();
            if (main.isEmpty()) {
                continue;
            }
            all++;
            String top = top(enricher.tag(story.article()));
            right += main.equals(top)
                            || Labelled.strings(story.labels().get("also")).contains(top)
                    ? 1
                    : 0;
        }
        share("main topic right, top level", data + ", our labels", right, all);
    }

    /// On one thread, after a warm-up, over agency copy and web news.
    private void speed() {
        var articles = new ArrayList<Article>();
        labelled.read("articles/wikinews-2019-2020.ndjson.gz").forEach(d -> articles.add(Labelled.article(d)));
        labelled.read("articles/reuters21578-train.ndjson.gz").stream()
                .limit(5000)
                .forEach(d -> articles.add(Labelled.article(d)));
        articles.forEach(enricher::tag);
        long started = System.nanoTime();
        articles.forEach(enricher::tag);
        double seconds = (System.nanoTime() - started) / 1e9;
        long characters =
                articles.stream().mapToLong(article -> article.body().length()).sum();
        table.append(String.format(
                Locale.ROOT,
                "%nOne core tags %,.0f articles a second (%,.0f characters each, %.1f MB a second).%n",
                articles.size() / seconds,
                (double) characters / articles.size(),
                characters / seconds / 1e6));
    }

    private static Set<String> focus(TaggedArticle tagged) {
        return ids(tagged, Dimension.COUNTRY);
    }

    private static Set<String> ids(TaggedArticle tagged, Dimension dimension) {
        return tagged.tags(dimension).stream().map(Tag::id).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> ids, String id) {
        var rest = new HashSet<>(ids);
        rest.remove(id);
        return rest;
    }

    /// The distinct forms in which people are named.
    private static Set<String> names(TaggedArticle tagged) {
        var names = new HashSet<String>();
        tagged.tags(Dimension.PERSON).forEach(tag -> tag.evidence().forEach(place -> names.add(place.text())));
        tagged.unresolved().forEach(person -> person.evidence().forEach(place -> names.add(place.text())));
        return names;
    }

    private static Set<String> slugs(Iterable<String> names) {
        var slugs = new HashSet<String>();
        names.forEach(name -> slugs.add(Slug.of(name)));
        return slugs;
    }

    /// The two digits of the first topic's broadest concept; empty where there is none.
    private String top(TaggedArticle tagged) {
        Function<String, String> broadest = id -> {
            List<String> broader = vocabulary.broader(Dimension.TOPIC, id);
            return broader.isEmpty() ? id : broader.getLast();
        };
        return tagged.tags(Dimension.TOPIC).stream()
                .filter(tag -> tag.id().startsWith("medtop:"))
                .findFirst()
                .map(tag -> broadest.apply(tag.id()).substring("medtop:".length(), "medtop:".length() + 2))
                .orElse("");
    }
}
