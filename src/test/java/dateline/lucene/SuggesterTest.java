package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.article.Slug;
import dateline.enrich.NewsVocabulary;
import dateline.search.Suggestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggesterTest {
    private static final List<String> FIRST = List.of("Ana", "Anatol", "José", "Joseph", "Maria", "Marina", "Élodie");
    private static final List<String> LAST =
            List.of("Anders", "Andersson", "Ruiz", "Rouvinsky", "O'Neill", "Marin", "Joss", "de la Cruz");

    @TempDir
    private Path folder;

    private LuceneEngine engine;
    private long sequence;

    @BeforeEach
    void open() throws IOException {
        engine = LuceneEngine.open(folder, new NewsVocabulary(), "test");
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
    }

    @Test
    void namesComeByTheBeginningOfAnyOfTheirWordsMostFrequentFirst() throws IOException {
        person("a", "Ana Ruiz");
        person("b", "José Anders");
        person("c", "José Anders");
        engine.refresh();

        assertThat(shown("an")).containsExactly("person José Anders 2", "person Ana Ruiz 1");
        assertThat(shown("jose")).containsExactly("person José Anders 2");
        assertThat(shown("anders jos")).containsExactly("person José Anders 2");
        assertThat(shown("osé")).isEmpty();
    }

    @Test
    void aValueIsFoundByItsOtherNamesAndACountryByItsCode() throws IOException {
        put(Story.of("a", "x", "").tag(Dimension.COUNTRY, "MM", "Myanmar (Burma)"));
        put(Story.of("b", "x", "").tag(Dimension.PUBLISHER, "nypost.com", "New York Post"));
        put(Story.of("c", "x", "").tag(Dimension.TOPIC, "medtop:11000000", "politics"));
        engine.refresh();

        assertThat(shown("burm")).containsExactly("country Myanmar 1");
        assertThat(shown("mm")).containsExactly("country Myanmar 1");
        assertThat(shown("un")).isEmpty();
        assertThat(shown("nyp")).containsExactly("publisher New York Post 1");
        assertThat(shown("poli")).containsExactly("topic politics 1");
    }

    @Test
    void aLetterMayBeWrongFromTheFourthOnButWhatBeginsSoComesFirst() throws IOException {
        person("a", "Ilya Rouvinsky");
        person("b", "Ilya Rouvinsky");
        person("c", "Vladimir Rouvinski");
        engine.refresh();

        assertThat(shown("ruov")).containsExactly("person Ilya Rouvinsky 2", "person Vladimir Rouvinski 1");
        assertThat(shown("ruo")).isEmpty();
        assertThat(shown("rouvinski")).containsExactly("person Vladimir Rouvinski 1");
        assertThat(shown("iyla rouvniksy")).containsExactly("person Ilya Rouvinsky 2");

        for (int i = 0; i < 8; i++) {
            person("more" + i, "Ilya Rouvinsky");
        }
        engine.refresh();
        assertThat(shown("rouvinski")).containsExactly("person Vladimir Rouvinski 1", "person Ilya Rouvinsky 10");
    }

    @Test
    void headlinesHaveAllWordsAndComeNewestFirstEachOnce() throws IOException {
        put(Story.of("old", "Oil tankers wait", "").on("2020-01-01"));
        put(Story.of("new", "Tanker spills oil", "").on("2021-01-01"));
        put(Story.of("copy", "Tanker spills oil", "").on("2020-06-01"));
        put(Story.of("body", "Elsewhere", "An oil tanker.").on("2022-01-01"));
        engine.refresh();

        assertThat(shown("oil tan"))
                .containsExactly("new Tanker spills oil 2021-01-01", "old Oil tankers wait 2020-01-01");
        assertThat(shown("tankers o")).containsExactly("old Oil tankers wait 2020-01-01");
        assertThat(shown("o")).isEmpty();
    }

    @Test
    void aThirdOfThePlacesIsKeptForHeadlinesWhereThereAreAny() throws IOException {
        for (int i = 0; i < 5; i++) {
            put(Story.of("s" + i, "Annals " + i, "").tag(Dimension.PERSON, "ana-" + i, "Ana " + i));
        }
        engine.refresh();

        assertThat(shown("an", 6))
                .containsExactly(
                        "person Ana 0 1",
                        "person Ana 1 1",
                        "person Ana 2 1",
                        "person Ana 3 1",
                        "s0 Annals 0 null",
                        "s1 Annals 1 null");
        assertThat(shown("ana", 4))
                .containsExactly("person Ana 0 1", "person Ana 1 1", "person Ana 2 1", "person Ana 3 1");
        assertThat(shown("an", 1)).containsExactly("person Ana 0 1");
    }

    @Test
    void aHeadlineThatHasTheWordComesBeforeANameTypedOtherwise() throws IOException {
        person("a", "Ilya Rouvinsky");
        put(Story.of("b", "Ruovo waits", ""));
        put(Story.of("c", "Ruovo waits again", ""));
        engine.refresh();

        assertThat(shown("ruov"))
                .containsExactly("b Ruovo waits null", "c Ruovo waits again null", "person Ilya Rouvinsky 1");
        assertThat(shown("ruov", 2)).containsExactly("b Ruovo waits null", "c Ruovo waits again null");
        assertThat(shown("ruov", 3))
                .containsExactly("b Ruovo waits null", "c Ruovo waits again null", "person Ilya Rouvinsky 1");
    }

    @Test
    void aNameThatNoArticleHasAnyMoreIsNotOffered() throws IOException {
        person("a", "Ana Ruiz");
        engine.refresh();
        person("a", "José Anders");
        engine.refresh();

        assertThat(shown("ruiz")).isEmpty();
        assertThat(shown("and")).containsExactly("person José Anders 1");
    }

    /// While articles change, every answer is what looking through all names gives.
    @Test
    void whatBeginsSoIsFoundAsByLookingThroughAllNames() throws IOException {
        var random = new Random(7);
        var names = new TreeMap<String, String>();
        for (int round = 0; round < 40; round++) {
            for (int i = 0; i < 20; i++) {
                String id = "a" + random.nextInt(150);
                names.put(
                        id,
                        one(random, FIRST) + " " + one(random, LAST)
                                + (random.nextInt(3) == 0 ? " " + one(random, LAST) : ""));
                person(id, names.get(id));
            }
            engine.refresh();
            for (int i = 0; i < 10; i++) {
                String typed = beginning(random, one(random, FIRST))
                        + (random.nextBoolean() ? " " + beginning(random, one(random, LAST)) : "");
                List<String> expected = lookedThrough(names, typed);
                assertThat(shown(typed).subList(0, Math.min(10, expected.size())))
                        .as(typed)
                        .isEqualTo(expected);
            }
        }
    }

    private static List<String> lookedThrough(Map<String, String> names, String typed) {
        var counts = new TreeMap<String, Integer>();
        names.values().forEach(name -> counts.merge(name, 1, Integer::sum));
        var typedWords = Arrays.asList(Slug.of(typed).split("-", -1));
        return counts.entrySet().stream()
                .filter(name -> typedWords.stream()
                        .allMatch(word -> Arrays.stream(Slug.of(name.getKey()).split("-", -1))
                                .anyMatch(part -> part.startsWith(word))))
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> name) -> -name.getValue())
                        .thenComparing(name -> Slug.of(name.getKey())))
                .limit(10)
                .map(name -> "person " + name.getKey() + " " + name.getValue())
                .toList();
    }

    private static String beginning(Random random, String word) {
        return word.substring(0, 1 + random.nextInt(word.length()));
    }

    private static String one(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private void person(String id, String name) throws IOException {
        put(Story.of(id, "x", "").tag(Dimension.PERSON, Slug.of(name), name));
    }

    private void put(Story story) throws IOException {
        engine.put(story.tagged(), ++sequence, true);
    }

    private List<String> shown(String typed) throws IOException {
        return shown(typed, 10);
    }

    private List<String> shown(String typed, int limit) throws IOException {
        var shown = new ArrayList<String>();
        for (Suggestions.Item item : engine.suggest(typed, limit).items()) {
            shown.add(
                    switch (item) {
                        case Suggestions.Name(var dimension, var _, var label, var count) ->
                            dimension.key() + " " + label + " " + count;
                        case Suggestions.Headline(var id, var headline, var published) ->
                            id + " " + headline + " " + (published == null ? null : published.text());
                    });
        }
        return shown;
    }
}
