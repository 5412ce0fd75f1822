package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.article.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

class FocusTest {
    private static final CountryTagger TAGGER = new CountryTagger(new Gazetteer());

    @Test
    void theHeadlineOutweighsWhatIsNamedOnceBelow() {
        assertThat(focus("Peru votes", "Voters went to the polls. Officials from Chile and Spain watched."))
                .containsExactly("PE");
    }

    @Test
    void theDatelineCountsWhereTheStoryNamesNoOther() {
        assertThat(focus("Company cuts dividend", "TORONTO, March 3 - The company cut its dividend."))
                .containsExactly("CA");
    }

    @Test
    void theCountryFiledFromAndTheCountryWrittenAboutAreBothInFocus() {
        assertThat(focus(
                        "Talks on Sudan end",
                        "GENEVA, March 3 (Reuters) - Talks on Sudan ended. Sudan's army stayed away."))
                .containsExactly("CH", "SD");
    }

    @Test
    void aTownAloneCarriesAStory() {
        assertThat(focus("Man arrested after crash", "A man was arrested in Leeds on Friday."))
                .containsExactly("GB");
    }

    @Test
    void aStoryThatNamesNoCountryIsAboutNone() {
        assertThat(focus("New phone has a better camera", "The camera is better."))
                .isEmpty();
    }

    @Test
    void ofEqualsTheFirstNamedComesFirst() {
        assertThat(focus("Norway and Chad sign deal", "The deal was signed.")).containsExactly("NO", "TD");
    }

    private static List<String> focus(String title, String body) {
        return TAGGER.tag(NewsText.of(title, body), List.of()).stream()
                .filter(tag -> tag.dimension() == Dimension.COUNTRY)
                .map(Tag::id)
                .toList();
    }
}
