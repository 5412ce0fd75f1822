package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TopicRulesTest {
    private final Topics topics = new Topics();

    @Test
    void everyTopConceptHasPhrasesOfItsOwn() {
        Set<String> tops = new TreeSet<>();
        for (String topic : topicsOfTables()) {
            tops.add(topics.top(topics.byCode(topic).orElseThrow()));
        }
        assertThat(tops).hasSize(17);
    }

    @Test
    void theTablesHaveThePhrasesThatNewsAreMadeOf() {
        var phrases = new HashSet<String>();
        for (String table : TopicRules.TABLES) {
            Table.read("topics/" + table + ".tsv", 4)
                    .forEach(row -> phrases.addAll(Set.of(row.get(3).split("\\|", -1))));
        }
        assertThat(phrases).hasSizeGreaterThan(15_000);
        assertThat(topicsOfTables()).hasSizeGreaterThan(250);
    }

    private static Set<String> topicsOfTables() {
        var codes = new TreeSet<String>();
        for (String table : TopicRules.TABLES) {
            Table.read("topics/" + table + ".tsv", 4)
                    .forEach(row -> codes.addAll(Set.of(row.getFirst().split("\\+", -1))));
        }
        codes.remove(TopicRules.NONE);
        return codes;
    }
}
