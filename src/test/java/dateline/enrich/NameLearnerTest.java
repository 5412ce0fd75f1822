package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.article.LearnedNames;
import dateline.article.PublicationDate;
import dateline.article.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class NameLearnerTest {
    private static final PublicationDate IN_2020 = PublicationDate.parse("2020-03-01");
    private static final PublicationDate IN_2021 = PublicationDate.parse("2021");

    @Test
    void namesAreCountedBySurnameAndYear() {
        var learner = new NameLearner();
        learn(learner, 4, "Zelda Quixley", IN_2020);
        learn(learner, 2, "Zelda Quixley", IN_2021);
        learn(learner, 1, "Zelda Quixley", null);

        assertThat(learner.table(7))
                .isEqualTo(new LearnedNames(
                        7,
                        List.of(
                                new LearnedNames.Row("quixley", 0, "Zelda Quixley", 1),
                                new LearnedNames.Row("quixley", 2020, "Zelda Quixley", 4),
                                new LearnedNames.Row("quixley", 2021, "Zelda Quixley", 2))));
    }

    @Test
    void aNameInTwoArticlesIsNotLearned() {
        var learner = new NameLearner();
        learn(learner, 2, "Zelda Quixley", IN_2020);

        assertThat(learner.table(1).rows()).isEmpty();
    }

    @Test
    void aPersonNamedByTheSurnameAloneTeachesNothing() {
        var learner = new NameLearner();
        for (int i = 0; i < 5; i++) {
            learner.learn(List.of(tag("Zelda Quixley", "known by surname")), IN_2020);
        }

        assertThat(learner.table(1).rows()).isEmpty();
    }

    @Test
    void aSurnameMeansTheNameThatDominatesItsYears() {
        var learner = new NameLearner();
        learn(learner, 20, "Zelda Quixley", IN_2020);
        learn(learner, 3, "Ed Quixley", IN_2021);
        learn(learner, 9, "Ann Marlow", IN_2020);
        learn(learner, 8, "Jo Marlow", IN_2020);
        LearnedNames table = learner.table(1);

        assertThat(table.dominant("quixley", IN_2020)).contains("Zelda Quixley");
        assertThat(table.dominant("quixley", PublicationDate.parse("2022"))).contains("Ed Quixley");
        assertThat(table.dominant("quixley", null)).contains("Zelda Quixley");
        assertThat(table.dominant("marlow", IN_2020)).isEmpty();
        assertThat(table.dominant("nobody", IN_2020)).isEmpty();
    }

    @Test
    void aCommonSurnameIsLeftOut() {
        var learner = new NameLearner();
        for (char initial = 'A'; initial <= 'Z'; initial++) {
            learn(learner, 3, initial + "nn Marlow", IN_2020);
        }

        assertThat(learner.table(1).rows()).isEmpty();
    }

    @RepeatedTest(5)
    void theOrderOfArticlesDoesNotMatter(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var names = new ArrayList<String>();
        for (int i = 0; i < 2000; i++) {
            names.add("N" + random.nextInt(40) + " Sur" + random.nextInt(10));
        }
        var inOrder = new NameLearner();
        names.forEach(name -> learn(inOrder, 1, name, IN_2020));
        Collections.shuffle(names, random);
        var shuffled = new NameLearner();
        names.forEach(name -> learn(shuffled, 1, name, IN_2020));

        assertThat(shuffled.table(1)).isEqualTo(inOrder.table(1));
    }

    private static void learn(NameLearner learner, int articles, String name, @Nullable PublicationDate published) {
        for (int i = 0; i < articles; i++) {
            learner.learn(List.of(tag(name, "full name")), published);
        }
    }

    private static Tag tag(String name, String rule) {
        return new Tag(
                Dimension.PERSON,
                name,
                name,
                Tag.Origin.TAGGER,
                List.of(new Tag.Evidence(0, name.length(), name, rule)));
    }
}
