package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The kind of document that Dateline is for: scraped, undated, with captions and furniture in its flow.
@Tag("shared")
class AggregatedStoryTest {
    private static JsonNode story;

    @BeforeAll
    static void tag() {
        Ran ran = Ran.command(
                "tag",
                Path.of(System.getProperty("shared"), "samples/aggregated-story.txt")
                        .toString());
        assertThat(ran.status()).isZero();
        story = JsonMapper.shared().readTree(ran.out().getFirst());
    }

    @Test
    void theSixPeopleAreFoundAndNobodyElse() {
        assertThat(ids("people"))
                .containsExactlyInAnyOrder(
                        "nicolas-maduro",
                        "donald-trump",
                        "vladimir-putin",
                        "xi-jinping",
                        "hugo-chavez",
                        "vladimir-rouvinski");
    }

    @Test
    void bothSpellingsAreOnePerson() {
        for (JsonNode person : story.get("people")) {
            if (person.get("id").asString().equals("vladimir-rouvinski")) {
                assertThat(texts(person)).contains("Vladimir Rouvinski", "Rouvinksi", "Rouvinski");
            }
        }
    }

    @Test
    void itIsAboutFourCountriesAndOnlyNamesTheOthers() {
        var focus = new ArrayList<String>();
        var named = new ArrayList<String>();
        story.get("countries")
                .forEach(country -> (country.get("focus").asBoolean() ? focus : named)
                        .add(country.get("id").asString()));
        assertThat(focus).contains("VE", "RU", "CN", "US").isSubsetOf("VE", "RU", "CN", "US", "IR");
        named.addAll(focus);
        assertThat(named).contains("CU", "UA", "IL", "IR").doesNotContain("SE").hasSize(8);
    }

    @Test
    void itsTopicsAreConflictDiplomacySanctionsAndOil() {
        List<String> topics = ids("topics");
        assertThat(topics).contains("medtop:20001243").hasSizeLessThanOrEqualTo(5);
        assertThat(story.get("topics").toString()).doesNotContain("sport");
    }

    @Test
    void evidenceIsWhatStandsInTheText() {
        String text = story.get("title").asString() + "\n\n" + story.get("body").asString();
        for (String dimension : Set.of("people", "countries", "topics")) {
            for (JsonNode tag : story.get(dimension)) {
                assertThat(tag.get("evidence")).isNotEmpty();
                for (JsonNode place : tag.get("evidence")) {
                    assertThat(text.substring(
                                    place.get("start").asInt(), place.get("end").asInt()))
                            .isEqualTo(place.get("text").asString());
                    assertThat(place.get("rule").asString()).isNotBlank();
                }
            }
        }
    }

    private static List<String> ids(String dimension) {
        var ids = new ArrayList<String>();
        story.get(dimension).forEach(tag -> ids.add(tag.get("id").asString()));
        return ids;
    }

    private static List<String> texts(JsonNode tag) {
        var texts = new ArrayList<String>();
        tag.get("evidence").forEach(place -> texts.add(place.get("text").asString()));
        return texts;
    }
}
