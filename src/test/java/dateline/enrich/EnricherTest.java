package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Labels;
import dateline.article.LearnedNames;
import dateline.article.Publisher;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnricherTest {
    private final Enricher enricher = new Enricher(new NewsVocabulary(), LearnedNames.NONE);

    @Test
    void countriesBecomeCodesAndAreMentionedToo() {
        assertThat(tags(new Labels(List.of("Venezuela", "US", "USSR"), List.of(), List.of())))
                .containsExactly(
                        tag(Dimension.COUNTRY, "VE", "Venezuela"),
                        tag(Dimension.MENTION, "VE", "Venezuela"),
                        tag(Dimension.COUNTRY, "US", "United States"),
                        tag(Dimension.MENTION, "US", "United States"),
                        tag(Dimension.COUNTRY, "SUHH", "Soviet Union"),
                        tag(Dimension.MENTION, "SUHH", "Soviet Union"));
    }

    @Test
    void whatSaysTheSameIsOneTag() {
        assertThat(tags(new Labels(
                        List.of("VE", "Venezuela"),
                        List.of("Hugo Chávez", "Hugo Chavez"),
                        List.of("medtop:20000056", "20000056"))))
                .containsExactly(
                        tag(Dimension.COUNTRY, "VE", "Venezuela"),
                        tag(Dimension.MENTION, "VE", "Venezuela"),
                        tag(Dimension.PERSON, "hugo-chavez", "Hugo Chávez"),
                        tag(Dimension.TOPIC, "medtop:20000056", "armed conflict"));
    }

    @Test
    void aCountryThatCannotBeResolvedIsReportedAndNotGuessed() {
        Labels labels = new Labels(List.of("Atlantis", "VE"), List.of(), List.of());
        assertThat(tags(labels)).extracting(Tag::id).containsExactly("VE", "VE");
        assertThat(enricher.unresolved(article(labels)))
                .containsExactly("countries: 'Atlantis' is no country known by name or ISO 3166-1 code; kept in the"
                        + " source only");
    }

    @Test
    void onlySoManyPlacesAreKeptForOneTag() {
        var article = new Article(
                "a",
                "",
                "Venezuela waits. ".repeat(3000),
                null,
                null,
                null,
                null,
                List.of(),
                Labels.NONE,
                List.of(),
                null);

        assertThat(enricher.tag(article).tags(Dimension.COUNTRY))
                .singleElement()
                .satisfies(tag -> assertThat(tag.evidence()).hasSize(1000));
    }

    @Test
    void inAnotherLanguageOnlyWellKnownPeopleAreFound() {
        var article = new Article(
                "a",
                "Emmanuel Macron reçoit son homologue",
                "Au Sénégal, Les Trésors Royaux sont de retour. Le Président Emmanuel Macron a dit que Macron attend.",
                null,
                null,
                null,
                "fr",
                List.of(),
                Labels.NONE,
                List.of(),
                null);

        TaggedArticle tagged = enricher.tag(article);

        assertThat(tagged.tags(Dimension.PERSON)).extracting(Tag::id).containsExactly("emmanuel-macron");
        assertThat(tagged.tags(Dimension.TOPIC)).isEmpty();
    }

    @Test
    void aCodeThatIsNoMediaTopicIsReported() {
        assertThat(enricher.unresolved(article(new Labels(List.of(), List.of(), List.of("medtop:99999999", "grain")))))
                .containsExactly(
                        "topics: 'medtop:99999999' is no Media Topic in use; kept as a topic of the source's own");
    }

    @Test
    void aSurnameThatNobodyKnowsIsListedOnceWithAllItsPlaces() {
        var article = new Article(
                "a",
                "",
                "Mr. Zorbaxi said no. Nobody asked why Zorbaxi left.",
                null,
                null,
                null,
                null,
                List.of(),
                Labels.NONE,
                List.of(),
                null);

        assertThat(enricher.tag(article).unresolved()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Zorbaxi");
            assertThat(person.evidence()).extracting(Tag.Evidence::start).containsExactly(6, 40);
        });
    }

    @Test
    void peopleOfAnyNameAreAccepted() {
        assertThat(tags(new Labels(List.of(), List.of("  Ruth O’Neill ", "習近平", "…"), List.of())))
                .containsExactly(
                        tag(Dimension.PERSON, "ruth-o-neill", "Ruth O’Neill"), tag(Dimension.PERSON, "習近平", "習近平"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"medtop:16000000", "16000000", "http://cv.iptc.org/newscodes/mediatopic/16000000"})
    void anIptcCodeIsATopicHoweverItIsWritten(String given) {
        assertThat(tags(new Labels(List.of(), List.of(), List.of(given))))
                .containsExactly(tag(Dimension.TOPIC, "medtop:16000000", "conflict, war and peace"));
    }

    @Test
    void aSourcesOwnTopicStaysOneOfItsOwn() {
        assertThat(tags(new Labels(List.of(), List.of(), List.of("grain", "Crude Oil", "medtop:99999999"))))
                .containsExactly(
                        tag(Dimension.TOPIC, "grain", "grain"),
                        tag(Dimension.TOPIC, "crude-oil", "Crude Oil"),
                        tag(Dimension.TOPIC, "medtop-99999999", "medtop:99999999"));
    }

    @Test
    void publisherAndLanguageAreTagsToo() {
        var article = new Article(
                "a",
                "Nothing",
                "",
                null,
                new Publisher("nypost.com", "New York Post"),
                null,
                "es",
                List.of(),
                Labels.NONE,
                List.of(),
                null);
        assertThat(enricher.tag(article).tags())
                .containsExactly(
                        tag(Dimension.PUBLISHER, "nypost.com", "New York Post"),
                        tag(Dimension.LANGUAGE, "es", "Spanish"));
    }

    @Test
    void whoAsksForALanguageFindsThatOfEveryCountry() {
        var article = new Article("a", "Nada", "", null, null, null, "pt-br", List.of(), Labels.NONE, List.of(), null);
        assertThat(enricher.tag(article).tags())
                .containsExactly(
                        tag(Dimension.LANGUAGE, "pt", "Portuguese"),
                        tag(Dimension.LANGUAGE, "pt-br", "Portuguese (Brazil)"));
    }

    private List<Tag> tags(Labels labels) {
        return enricher.tag(article(labels)).tags();
    }

    private static Article article(Labels labels) {
        return new Article("a", "Nothing", "", null, null, null, null, List.of(), labels, List.of(), null);
    }

    private static Tag tag(Dimension dimension, String id, String label) {
        return new Tag(dimension, id, label, Tag.Origin.SOURCE, List.of());
    }
}
