package dateline.enrich;

import dateline.enrich.TopicRule.Condition;
import dateline.enrich.TopicRule.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The tables under `topics/`, read and ready to be looked up in a text. How they are written is told in
/// `topics/sport.tsv`.
final class TopicRules {
    /// The topic of what is no news story.
    static final String NONE = "none";

    static final List<String> TABLES = List.of(
            "arts",
            "conflict",
            "crime",
            "disaster",
            "economy",
            "education",
            "environment",
            "health",
            "human",
            "labour",
            "lifestyle",
            "none",
            "politics",
            "religion",
            "science",
            "society",
            "sport",
            "weather");

    /// What the words of a phrase stand for.
    ///
    /// @param rules the weightiest first
    /// @param cues the lists of words that conditions ask for and that it is on
    record Meaning(int id, List<TopicRule> rules, List<Integer> cues) {}

    private final PhraseTrie<Meaning> trie = new PhraseTrie<>();
    private final Map<String, Integer> cues = new HashMap<>();
    private final Topics topics;
    private int meanings;
    private int rules;

    TopicRules(Topics topics) {
        this.topics = topics;
        for (String table : TABLES) {
            for (List<String> row : Table.read("topics/" + table + ".tsv", 4)) {
                add(row);
            }
        }
    }

    /// The phrases of a text, those that only conditions ask for included.
    List<PhraseTrie.Match<Meaning>> find(NewsText text) {
        return trie.find(PhraseTokens.of(text));
    }

    /// How many lists of words the conditions have.
    int cueCount() {
        return cues.size();
    }

    private void add(List<String> row) {
        List<String> about = ids(row.get(0));
        double weight = Double.parseDouble(row.get(1));
        List<Condition> conditions = conditions(row.get(2));
        for (String phrase : row.get(3).split("\\|", -1)) {
            var parsed = TopicPhrase.parse(phrase);
            var rule = new TopicRule(rules++, parsed.shown(), about, weight, parsed.capitals(), conditions);
            for (List<String> form : parsed.forms()) {
                put(meaning(form).rules(), rule);
            }
        }
    }

    /// Adds a rule unless the same words say the same already.
    private static void put(List<TopicRule> known, TopicRule rule) {
        int at = 0;
        for (TopicRule other : known) {
            boolean same = other.topics().equals(rule.topics())
                    && other.conditions().equals(rule.conditions())
                    && other.capitals().equals(rule.capitals());
            if (same && other.weight() >= rule.weight()) {
                return;
            }
            if (other.weight() >= rule.weight()) {
                at++;
            }
        }
        known.add(at, rule);
    }

    private Meaning meaning(List<String> words) {
        Meaning meaning = trie.at(words, new Meaning(meanings, new ArrayList<>(), new ArrayList<>()));
        if (meaning.id() == meanings) {
            meanings++;
        }
        return meaning;
    }

    private List<String> ids(String codes) {
        var ids = new ArrayList<String>();
        for (String code : codes.split("\\+", -1)) {
            ids.add(code.equals(NONE) ? NONE : topics.byCode(code).orElseThrow(() -> unknown("topic", code)));
        }
        return ids;
    }

    /// Reads `near union|pay; not missile`.
    private List<Condition> conditions(String written) {
        var conditions = new ArrayList<Condition>();
        for (String part : written.isEmpty() ? new String[0] : written.split(";", -1)) {
            String[] words = part.strip().split(" ", 2);
            conditions.add(new Condition(relation(words[0]), cue(words[1])));
        }
        return conditions;
    }

    private static Relation relation(String word) {
        for (Relation relation : Relation.values()) {
            if (relation.name().toLowerCase(Locale.ROOT).equals(word)) {
                return relation;
            }
        }
        throw unknown("condition", word);
    }

    private int cue(String phrases) {
        Integer known = cues.get(phrases);
        if (known != null) {
            return known;
        }
        int cue = cues.size();
        cues.put(phrases, cue);
        for (String phrase : phrases.split("\\|", -1)) {
            for (List<String> form : TopicPhrase.parse(phrase).forms()) {
                meaning(form).cues().add(cue);
            }
        }
        return cue;
    }

    private static IllegalStateException unknown(String what, String value) {
        return new IllegalStateException("the topics' tables name an unknown " + what + " '" + value + "'");
    }
}
