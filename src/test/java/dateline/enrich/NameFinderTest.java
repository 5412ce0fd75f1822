package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFinderTest {
    private static final NameFinder FINDER = new NameFinder(new Gazetteer(), new Authority());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    European Commission President Jean-Claude Juncker told reporters in Brussels on Friday. | Jean-Claude Juncker
                    Saudi Crown Prince Mohammed bin Salman will visit Japan next week, officials said. | Mohammed bin Salman
                    The plan was presented by Ursula von der Leyen on Wednesday. | Ursula von der Leyen
                    A court in Myanmar sentenced Aung San Suu Kyi to four years in prison. | Aung San Suu Kyi
                    The author J.K. Rowling said she was delighted. | J.K. Rowling
                    The film stars Robert Downey Jr. and was shot in London. | Robert Downey Jr.
                    Candidates of the DAB, among them Leung Che-cheung, were elected. | Leung Che-cheung
                    South Korean President Moon Jae-in said talks would go on. | Moon Jae-in
                    North Korean leader Kim Jong-un sent troops, Seoul said. | Kim Jong-un
                    Hungary's Prime Minister Viktor Orbán rejected the proposal. | Viktor Orbán
                    The striker Kylian Mbappé scored twice for France. | Kylian Mbappé
                    Nigerian writer Chimamanda Ngozi Adichie won the prize, the jury said. | Chimamanda Ngozi Adichie
                    """)
    void aNameIsFoundWhole(String sentence, String name) {
        assertThat(names("", sentence)).containsExactly(name);
    }

    @Test
    void titlesAndPossessivesAreNoPartOfAName() {
        assertThat(names("", "President Nicolás Maduro’s government met Foreign Minister Sergei Lavrov on Monday."))
                .containsExactly("Nicolás Maduro", "Sergei Lavrov");
    }

    @Test
    void aSurnameIsFoundOnceItsBearerIsKnown() {
        assertThat(names("", "Police arrested Thabo Mokoena in Durban.\n\nMokoena had fled, said a spokesman."))
                .containsExactly("Thabo Mokoena", "Mokoena");
    }

    @Test
    void aSurnameInFrontOfAnAdministrationCounts() {
        assertThat(names("", "Officials of the Trump administration spoke of Biden's plan, they said."))
                .containsExactly("Trump", "Biden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Researchers at Johns Hopkins University published the study on Tuesday.",
                "Shares in Tata Motors and Goldman Sachs rose on Monday.",
                "The boat sank on Lake Victoria, officials said.",
                "The carrier USS Gerald Ford sailed to the Red Sea.",
                "Hurricane Ian struck Florida on Wednesday.",
                "Photos: Getty Images, Agence France-Presse.",
                "The ministry of health in South Africa said on Friday that the number of cases had risen."
            })
    void whatIsNamedAfterPeopleIsNobody(String sentence) {
        assertThat(names("", sentence)).isEmpty();
    }

    @Test
    void aHeadlineInCapitalsHasNames() {
        assertThat(names(
                        "KENYA'S PRESIDENT WILLIAM RUTO MEETS JOE BIDEN",
                        "President William Ruto met Joe Biden in Washington on Thursday, his office said."))
                .containsExactly("WILLIAM RUTO", "JOE BIDEN", "William Ruto", "Joe Biden");
    }

    @Test
    void twoSurnamesWithAHyphenAreTwoPeople() {
        assertThat(
                        names(
                                "",
                                "Donald Trump and Vladimir Putin will meet, the Kremlin said. The Trump-Putin summit is in Alaska."))
                .contains("Trump", "Putin");
    }

    @Test
    void aMisspelledSurnameIsFoundBesideTheRightOne() {
        assertThat(names("", "Vladimir Rouvinski, a professor, told the paper.\n\nRouvinksi also noted trade deals."))
                .containsExactly("Vladimir Rouvinski", "Rouvinksi");
    }

    @Test
    void aNicknameInQuotesStaysInsideTheName() {
        assertThat(names("", "Senator Robert \"Bob\" Menendez said he would not resign."))
                .containsExactly("Robert \"Bob\" Menendez");
    }

    private static List<String> names(String title, String body) {
        NewsText text = NewsText.of(title, body);
        return FINDER.find(text).stream()
                .map(span -> text.text(span.first(), span.last()))
                .toList();
    }

    @Test
    void theWordThatOpensASentenceIsNoPartOfAName() {
        NewsText text = NewsText.of("", "When Donald Trump spoke, all listened. But Theresa May said no.");

        assertThat(FINDER.find(text).stream().map(name -> text.text(name.first(), name.last())))
                .containsExactly("Donald Trump", "Theresa May");
    }

    @Test
    void aTeamOfElevenIsNobody() {
        NewsText text =
                NewsText.of("", "Playing XI for the match was named. The plan of Xi Jinping, Xi said, was good.");

        assertThat(FINDER.find(text).stream().map(name -> text.text(name.first(), name.last())))
                .containsExactly("Xi Jinping", "Xi");
    }
}
