package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.article.LearnedNames;
import dateline.article.PublicationDate;
import dateline.article.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonTaggerTest {
    private static final PersonTagger TAGGER = new PersonTagger(new Authority());
    private static final PublicationDate IN_2020 = PublicationDate.parse("2020-06-30");

    @Test
    void aSurnameMeansTheOneNamedInFull() {
        assertThat(evidence("[Anna Kowalska] spoke. [Kowalska] said it was late."))
                .containsExactly("Anna Kowalska -> full name", "Kowalska -> surname of Anna Kowalska");
    }

    @Test
    void aWellKnownPersonHasTheIdOfTheTable() {
        assertThat(ids("[Donald J. Trump] spoke.")).containsExactly("donald-trump");
        assertThat(ids("[Hugo Chavez] spoke.")).containsExactly("hugo-chavez");
        assertThat(ids("[Volodymyr Zelenskiy] spoke.")).isEqualTo(ids("[Volodymyr Zelensky] spoke."));
    }

    @Test
    void aFamousSurnameNeedsNoFirstName() {
        assertThat(ids("[Trump] spoke.")).containsExactly("donald-trump");
        assertThat(evidence("[Trump] spoke.")).containsExactly("Trump -> known by surname");
    }

    @Test
    void anotherBearerOfAFamousSurnameStaysHerself() {
        assertThat(ids("[Mary Trump] wrote a book. Ms. [Trump] is a psychologist."))
                .containsExactly("mary-trump");
    }

    @Test
    void besideARelativeTheBareSurnameIsTheFamousOne() {
        assertThat(ids("First Lady [Melania Trump] arrived. [Trump] followed."))
                .containsExactly("melania-trump", "donald-trump");
    }

    @Test
    void anUnknownBearerOfAFamousSurnameKeepsItInHisStory() {
        assertThat(ids("[Jim Putin], a farmer, spoke. [Putin] said he was tired."))
                .containsExactly("jim-putin");
    }

    @Test
    void aNameMisspelledOnceIsTheSamePerson() {
        assertThat(evidence("[Vladimir Rouvinski] spoke. [Rouvinksi] agreed. [Rouvinski] left."))
                .containsExactly(
                        "Vladimir Rouvinski -> full name",
                        "Rouvinksi -> spelled like Vladimir Rouvinski",
                        "Rouvinski -> surname of Vladimir Rouvinski");
    }

    @Test
    void middleNamesInitialsNicknamesAndOrderDoNotPartAPerson() {
        assertThat(ids("[Robert Okonjo Smythe] spoke. [Bob Smythe] and [R. Smythe] are one."))
                .hasSize(1);
        assertThat(ids("[Hong Gil-dong] spoke. [Gil-dong Hong] left.")).hasSize(1);
        assertThat(ids("[Juan Carlos Pérez Gómez] spoke. [Pérez Gómez] left.")).hasSize(1);
    }

    @Test
    void aSonIsNotHisFather() {
        assertThat(ids("[Donald Trump] spoke. [Donald Trump Jr.] left."))
                .containsExactlyInAnyOrder("donald-trump", "donald-trump-jr");
    }

    @Test
    void aSurnameOfTwoGoesToTheOneLastNamed() {
        assertThat(
                        evidence(
                                "[Ed Marlow] spoke. He left. All went home. Then it rained. [Jane Marlow] wept. [Marlow] left."))
                .contains("Marlow -> surname of Jane Marlow");
    }

    @Test
    void aCourtesyTitleTellsWhichOfACoupleIsMeant() {
        assertThat(evidence("Mr. [Ed Marlow] and his wife [Jane Marlow] spoke. Mrs. [Marlow] wept."))
                .contains("Marlow -> surname of Jane Marlow");
    }

    @Test
    void aSurnameOfTwoMeansTheOneWhomAllKnow() {
        assertThat(evidence("[Joe Biden] and [Jill Biden] spoke. [Biden] left. Ms. [Biden] stayed."))
                .contains("Biden -> surname of Joe Biden", "Biden -> surname of Jill Biden");
    }

    @Test
    void aSurnameOfTwoThatIsNotClearGoesToNeither() {
        var people = tag("[Ed Marlow] and [Jane Marlow] spoke. [Marlow] left.", List.of(), null, LearnedNames.NONE);

        assertThat(people.tags()).hasSize(2);
        assertThat(people.unresolved())
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEqualTo("Marlow"));
    }

    @Test
    void aLessFamousSurnameNeedsTheCountry() {
        assertThat(ids("Mr [Starmer] spoke.", "GB")).containsExactly("keir-starmer");
        assertThat(ids("[Quixley] spoke.", "GB")).isEmpty();
    }

    @Test
    void anOfficeTellsWhomABareNameMeans() {
        assertThat(ids("President [Maduro] spoke.", "VE")).containsExactly("nicolas-maduro");
    }

    @Test
    void aTitleTellsWhomAGivenNameMeans() {
        assertThat(ids("Pope [Francis] met Queen [Elizabeth].")).containsExactly("pope-francis", "queen-elizabeth-ii");
    }

    @Test
    void aGivenNameMayLookLikeAParticle() {
        assertThat(evidence("[Ben Marlow] and [Al Quixley] spoke. [Marlow] left."))
                .containsExactly(
                        "Ben Marlow -> full name", "Al Quixley -> full name", "Marlow -> surname of Ben Marlow");
    }

    @Test
    void aGivenNameThatLooksLikeAParticleIsNoSurnameOfAnother() {
        assertThat(ids("[Raymond Marlow] and [Ben Marlow] spoke.")).containsExactly("raymond-marlow", "ben-marlow");
    }

    @Test
    void aSurnameMayBeginWithAParticle() {
        assertThat(evidence(
                        "[Tawfik al-Quixley] spoke. [Al-Quixley] left. [Pieter van Marlow] and [Van Marlow] are one."))
                .containsExactly(
                        "Tawfik al-Quixley -> full name",
                        "Al-Quixley -> surname of Tawfik al-Quixley",
                        "Pieter van Marlow -> full name",
                        "Van Marlow -> surname of Pieter van Marlow");
    }

    @Test
    void aSurnameMeansTheOneOfItsTime() {
        assertThat(tag("[Merkel] spoke.", List.of(), PublicationDate.parse("2015"), LearnedNames.NONE)
                        .tags())
                .extracting(Tag::id)
                .containsExactly("angela-merkel");
        assertThat(tag("[Trump] spoke.", List.of(), PublicationDate.parse("1955"), LearnedNames.NONE)
                        .tags())
                .isEmpty();
    }

    @Test
    void whatTheArchiveLearnedNamesTheRest() {
        var learned = new LearnedNames(1, List.of(new LearnedNames.Row("quixley", 2020, "Zelda Quixley", 9)));
        var people = tag("[Quixley] spoke.", List.of(), IN_2020, learned);

        assertThat(people.tags())
                .extracting(Tag::id, Tag::label)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("zelda-quixley", "Zelda Quixley"));
        assertThat(people.tags().getFirst().evidence())
                .extracting(Tag.Evidence::rule)
                .containsExactly("learned from this archive");
    }

    @Test
    void thoseNamedMostAndInTheTitleComeFirst() {
        NewsText text = NewsText.of("Zelda Quixley resigns", "Ed Marlow spoke. Marlow left. Quixley resigned.");
        var people = TAGGER.tag(
                text,
                List.of(new Span(0, 1), new Span(3, 4), new Span(7, 7), new Span(10, 10)),
                List.of(),
                null,
                LearnedNames.NONE);

        assertThat(people.tags()).extracting(Tag::id).containsExactly("zelda-quixley", "ed-marlow");
    }

    @Test
    void aNameInCapitalsIsGivenToReadersInSmallLetters() {
        var people = tag("[ZELDA O'QUIXLEY-SMITH] SPOKE", List.of(), null, LearnedNames.NONE);

        assertThat(people.tags()).extracting(Tag::label).containsExactly("Zelda O'Quixley-Smith");
    }

    private static List<String> ids(String marked, String... focus) {
        var countries = new ArrayList<Tag>();
        for (String country : focus) {
            countries.add(new Tag(Dimension.COUNTRY, country, country, Tag.Origin.TAGGER, List.of()));
        }
        return tag(marked, countries, null, LearnedNames.NONE).tags().stream()
                .map(Tag::id)
                .toList();
    }

    private static List<String> evidence(String marked) {
        var evidence = new ArrayList<Tag.Evidence>();
        tag(marked, List.of(), null, LearnedNames.NONE).tags().forEach(tag -> evidence.addAll(tag.evidence()));
        evidence.sort((a, b) -> a.start() - b.start());
        return evidence.stream().map(each -> each.text() + " -> " + each.rule()).toList();
    }

    /// Tags a body in which names stand in brackets.
    private static PersonTagger.People tag(
            String marked, List<Tag> countries, @Nullable PublicationDate published, LearnedNames learned) {
        var body = new StringBuilder();
        var places = new ArrayList<int[]>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                places.add(new int[] {body.length() + 2, 0});
            } else if (c == ']') {
                places.getLast()[1] = body.length() + 2;
            } else {
                body.append(c);
            }
        }
        NewsText text = NewsText.of("", body.toString());
        List<Span> names = NameFinder.spans(new LabelledText("", "", body.toString(), places).labels(text));
        return TAGGER.tag(text, names, countries, published, learned);
    }
}
