package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.enrich.NewsVocabulary;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private final Values values = new Values(new NewsVocabulary());

    @Test
    void aViewKeepsItsLabelsWhateverComesAfterIt() {
        see("ana-perez", "ANA PEREZ");
        Values.View before = values.view();
        see("ana-perez", "Ana Pérez Ríos");
        Values.View after = values.view();
        assertThat(before.label(0)).isEqualTo("ANA PEREZ");
        assertThat(before.withName(Dimension.PERSON, "anaperez")).containsExactly("ana-perez");
        assertThat(before.withName(Dimension.PERSON, "anaperezrios")).isEmpty();
        assertThat(after.label(0)).isEqualTo("Ana Pérez Ríos");
        assertThat(after.withName(Dimension.PERSON, "anaperez")).isEmpty();
        assertThat(after.withName(Dimension.PERSON, "anaperezrios")).containsExactly("ana-perez");
    }

    @Test
    void aNameInCapitalsGivesWayToOneInSmallLetters() {
        assertThat(Values.better("ANA Perez", "Ana Perez")).isEqualTo("Ana Perez");
        assertThat(Values.better("Ana Perez", "ANA PEREZ")).isEqualTo("Ana Perez");
        assertThat(Values.better("AB Perez", "Ab Perez")).isEqualTo("AB Perez");
    }

    @Test
    void aViewHasNoValueThatCameAfterIt() {
        see("a", "Same Name");
        Values.View before = values.view();
        see("b", "Same Name");
        assertThat(before.withName(Dimension.PERSON, "samename")).containsExactly("a");
        assertThat(before.withId(Dimension.PERSON, "B")).isEmpty();
        assertThat(before.number(Dimension.PERSON, "b")).isEqualTo(-1);
        assertThat(values.view().withName(Dimension.PERSON, "samename")).containsExactly("a", "b");
    }

    @Test
    void anIdIsFoundInUpperAndLowerCase() {
        see("Hugo-Chavez", "x");
        assertThat(values.view().withId(Dimension.PERSON, "hugo-CHAVEZ")).containsExactly("Hugo-Chavez");
    }

    @Test
    void theTestOfALookUpIsGivenNumbers() {
        see("a", "Hugo Chávez");
        see("b", "Ali");
        Deadline far = Deadline.in(Duration.ofHours(1));
        Values.View view = values.view();
        assertThat(view.ids(Dimension.PERSON, far, number -> view.anyName(number, "hugo-chavez"::equals)))
                .containsExactly("a");
        assertThat(view.ids(Dimension.PERSON, far, number -> view.id(number).equals("b")))
                .containsExactly("b");
    }

    private void see(String id, String label) {
        values.number(Values.term(Dimension.PERSON, id, label));
    }
}
