package dateline.enrich;

import dateline.enrich.TopicFindings.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How much speaks for each topic, and for each top concept, in one article.
///
/// Each phrase counts once, by its weight and its best place; its repeats add little. For a top concept a phrase
/// counts once too, however many of the narrower topics it speaks for.
final class TopicScores {
    private static final double IN_TITLE = 3;

    /// How much more a phrase says at the very beginning of the body than deep within it.
    private static final double LEAD = 1;

    /// After so many tokens that surplus is down to a half.
    private static final double LEAD_FADES = 60;

    /// What doubling a phrase's count adds, in parts of its weight.
    private static final double REPEAT = 0.3;

    /// Phrases of less weight are hints.
    private static final double HINT = 1.75;

    /// However many hints a topic has, they count for no more than this together.
    private static final double HINTS = 10;

    private static final class Tally {
        private double weight;
        private double place;
        private int count;

        private void add(double weight, double place) {
            this.weight = Math.max(this.weight, weight);
            this.place = Math.max(this.place, place);
            count++;
        }

        private double value() {
            return weight * (place + REPEAT * Math.log(count) / Math.log(2));
        }
    }

    private record Key(String topic, int phrase) {}

    private final Map<String, Double> own;
    private final Map<String, Double> tops;

    TopicScores(NewsText text, List<Finding> found, Topics topics) {
        var tallies = new LinkedHashMap<Key, Tally>();
        var topTallies = new LinkedHashMap<Key, Tally>();
        int body = bodyStart(text);
        for (Finding finding : found) {
            TopicRule rule = finding.rule();
            double place = place(finding.first(), body);
            for (String topic : rule.topics()) {
                tallies.computeIfAbsent(new Key(topic, rule.id()), k -> new Tally())
                        .add(rule.weight(), place);
            }
            topTallies
                    .computeIfAbsent(new Key(topics.top(rule.topic()), finding.meaning()), k -> new Tally())
                    .add(rule.weight(), place);
        }
        own = sums(tallies);
        tops = sums(topTallies);
    }

    /// How much speaks for a topic itself.
    double of(String topic) {
        return own.getOrDefault(topic, 0.0);
    }

    /// How much speaks for a top concept or what is below it.
    double ofTop(String top) {
        return tops.getOrDefault(top, 0.0);
    }

    /// The top concept that most speaks for; [TopicRules#NONE] where nothing speaks for any.
    String main() {
        List<String> best = ranked(tops);
        return best.isEmpty() ? TopicRules.NONE : best.getFirst();
    }

    /// All topics that anything speaks for, best first.
    List<String> ranked() {
        return ranked(own);
    }

    private static List<String> ranked(Map<String, Double> scores) {
        var entries = new ArrayList<>(scores.entrySet());
        entries.removeIf(entry -> entry.getValue() == 0);
        entries.sort(Map.Entry.comparingByValue((a, b) -> Double.compare(b, a)));
        return entries.stream().map(Map.Entry::getKey).toList();
    }

    private static Map<String, Double> sums(Map<Key, Tally> tallies) {
        var sums = new LinkedHashMap<String, Double>();
        var hints = new LinkedHashMap<String, Double>();
        tallies.forEach(
                (key, tally) -> (tally.weight < HINT ? hints : sums).merge(key.topic(), tally.value(), Double::sum));
        hints.forEach((topic, sum) -> sums.merge(topic, HINTS * (1 - Math.exp(-sum / HINTS)), Double::sum));
        return sums;
    }

    private static int bodyStart(NewsText text) {
        int first = 0;
        while (first < text.size() && text.isInTitle(first)) {
            first++;
        }
        return first;
    }

    private static double place(int token, int body) {
        return token < body ? IN_TITLE : 1 + LEAD * LEAD_FADES / (LEAD_FADES + token - body);
    }
}
