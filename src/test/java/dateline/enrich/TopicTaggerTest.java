package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Tag;
import dateline.article.Tag.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTaggerTest {
    private static final Topics TOPICS = new Topics();
    private static final TopicTagger TAGGER = new TopicTagger(TOPICS);

    @Test
    void aTopicShowsThePhrasesThatSayIt() {
        Tag tag = tags("Oil prices climb", "Brent crude rose as OPEC met.").getFirst();

        assertThat(tag.id()).isEqualTo("medtop:20001243");
        assertThat(tag.label()).isEqualTo("oil and gas industry");
        assertThat(tag.evidence())
                .containsExactly(
                        new Evidence(0, 10, "Oil prices", "in the title: \"oil price\""),
                        new Evidence(18, 29, "Brent crude", "phrase \"brent crude\""),
                        new Evidence(38, 42, "OPEC", "phrase \"opec\""));
    }

    @Test
    void aWordThatNeedsAnotherShowsBoth() {
        Tag tag = tags("Strike at the docks", "The union wants higher pay.").getFirst();

        assertThat(tag.label()).isEqualTo("labour strike");
        assertThat(tag.evidence())
                .containsExactly(new Evidence(0, 6, "Strike", "in the title: \"strike\" with \"union\""));
    }

    @Test
    void aStoryOfSeveralTopicsHasTheNarrowestOfEach() {
        List<Tag> tags = tags(
                "Envoys meet as the embargo bites",
                "Diplomats from both countries held talks in Geneva. The sanctions have cut oil exports by half, and"
                        + " crude oil stays in the tankers. On the border, shelling and air strikes went on for a third"
                        + " day; rebels said 14 soldiers were killed.");

        assertThat(tags)
                .extracting(Tag::label)
                .containsExactlyInAnyOrder("diplomacy", "economic sanction", "armed conflict", "oil and gas industry");
    }

    @Test
    void thereAreAtMostFive() {
        String body = "Soccer, cricket, tennis, golf, baseball, hockey, cancer, an earthquake, a referendum, bitcoin,"
                + " a lawsuit, a jazz concert and a general election.";
        assertThat(tags("", body)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "Police arrest two over armed robbery at a jeweller's, 02",
        "Ferry capsizes off Zanzibar with 200 on board, 03",
        "Shares slide as central bank raises interest rates, 04",
        "Pupils in Kenya sit final school exams, 05",
        "Emissions must halve to slow global warming, 06",
        "Measles outbreak spreads among unvaccinated children, 07",
        "Puppy reunited with owner after two years, 08",
        "Nurses walk out over pay as union rejects offer, 09",
        "Seven recipes with chocolate for the holidays, 10",
        "Lok Sabha adjourned after opposition MPs protest, 11",
        "Archbishop leads Easter service in the cathedral, 12",
        "Astronomers find planet around nearby star, 13",
        "Homelessness among families rises again, 14",
        "Bumrah takes five wickets as India win first Test, 15",
        "Shelling kills civilians as rebels advance, 16",
        "Met Office warns of heavy snow and high winds, 17",
        "Nollywood actress wins best film award, 01"
    })
    void theFirstTopicIsUnderTheMainOne(String title, String top) {
        assertThat(top(title, "")).isEqualTo(top);
    }

    @ParameterizedTest
    @CsvSource({
        "Workers strike for better pay, 09",
        "Drone strike on village near the front, 16",
        "Two nations meet on centre court at Wimbledon, 15",
        "Court hears appeal of banker, 02",
        "Amazon rainforest shrinks as loggers move in, 06",
        "Apple unveils new iPhone with faster chip, 13",
        "Virus infects thousands of Windows computers, 13",
        "Virus infects thousands of hospital patients, 07",
        "Supermarkets in price war cut milk prices, 04"
    })
    void aWordMeansWhatItsNeighboursSay(String title, String top) {
        assertThat(top(title, "")).isEqualTo(top);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sports Illustrated", "Business Insider", "Science Daily", "Health.com", "NDTV Movies"})
    void thePublishersNameAfterTheTitleSaysNothing(String publisher) {
        String title = "Bishops gather in Rome";
        assertThat(tags(title + " - " + publisher, "They will elect a pope."))
                .extracting(Tag::id)
                .isEqualTo(tags(title, "They will elect a pope.").stream()
                        .map(Tag::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quick crossword No 16,234|Across: 1 Fruit (5) 4 Film star (7) Down: 2 Bank by the river (4)",
                "Powerball winning numbers for Saturday|The winning numbers are 3, 14, 27, 41 and 66.",
                "Horoscope for today|Aries: work goes well. Taurus: mind your health. Gemini: money comes. Leo: love.",
                "Test page|This is a test page. Please ignore.",
                "Lorem ipsum|Dolor sit amet, consectetur adipiscing elit."
            })
    void whatIsNoNewsHasNoTopic(String article) {
        int bar = article.indexOf('|');
        assertThat(tags(article.substring(0, bar), article.substring(bar + 1))).isEmpty();
    }

    @Test
    void aNarrowerTopicStandsForItsTopConcept() {
        assertThat(tags("Coach praises team after win", "The striker scored in the Premier League match."))
                .extracting(Tag::label)
                .containsExactly("soccer");
    }

    @Test
    void emptyTextHasNoTopic() {
        assertThat(tags("", "")).isEmpty();
    }

    @Test
    @Timeout(20)
    void aLongTextOfWordsThatAllMatchCostsTimeInProportion() {
        String body = "Strike union court tennis price war # 3-1 women's ".repeat(90_000);
        assertThat(tags("Strike", body)).isNotEmpty();
    }

    private static List<Tag> tags(String title, String body) {
        return TAGGER.tag(NewsText.of(title, body));
    }

    /// The first two digits of the top concept of the first topic.
    private static String top(String title, String body) {
        String id = tags(title, body).getFirst().id();
        return TOPICS.top(id).substring("medtop:".length(), "medtop:".length() + 2);
    }
}
