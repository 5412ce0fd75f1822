package dateline.enrich;

import java.util.ArrayList;
import java.util.List;

/// Which of the topics that something speaks for are those of an article.
final class TopicChoice {
    /// What makes an article one about its main topic, if nothing else is said: a hint or two.
    private static final double LEAST_MAIN = 1.5;

    /// What a further topic needs: to be named outright (5) in the lead, where a word counts about one and a half.
    private static final double LEAST = 7;

    /// A longer article names more that it is not about: in one of so many tokens twice as much is needed.
    private static final double LENGTH = 1200;

    /// How much a further topic must have of what the strongest has.
    private static final double SHARE = 0.25;

    /// How much a narrower topic must have of its top concept's to stand for it.
    private static final double SHARE_OF_TOP = 0.2;

    /// A narrower topic with so much of what a broader one has takes its place.
    private static final double STANDS_FOR = 0.5;

    private static final int MOST = 5;

    private final Topics topics;
    private final TopicScores scores;
    private final List<String> chosen = new ArrayList<>();

    private TopicChoice(Topics topics, TopicScores scores) {
        this.topics = topics;
        this.scores = scores;
    }

    /// The topics of an article of so many tokens: the first is of the main top concept.
    static List<String> of(TopicScores scores, Topics topics, int tokens) {
        String main = scores.main();
        if (main.equals(TopicRules.NONE) || scores.ofTop(main) < LEAST_MAIN) {
            return List.of();
        }
        var choice = new TopicChoice(topics, scores);
        choice.choose(main, tokens);
        return choice.chosen;
    }

    private void choose(String main, int tokens) {
        List<String> ranked = scores.ranked();
        chosen.add(first(ranked, main));
        double least = LEAST * (1 + tokens / LENGTH);
        double enough = Math.max(least, SHARE * scores.of(ranked.getFirst()));
        for (String topic : ranked) {
            boolean isTopic = !topic.equals(TopicRules.NONE);
            if (isTopic && chosen.size() < MOST && scores.of(topic) >= enough) {
                add(topic);
            }
        }
    }

    /// The narrower topic that stands for the main one, or that itself.
    private String first(List<String> ranked, String main) {
        double enough = SHARE_OF_TOP * scores.ofTop(main);
        for (String topic : ranked) {
            boolean isNarrower = !topic.equals(main) && topics.top(topic).equals(main);
            if (isNarrower && scores.of(topic) >= enough) {
                return topic;
            }
        }
        return main;
    }

    /// Adds a topic, in the place of a broader one that has little more, and not beside a narrower one that has
    /// more.
    private void add(String topic) {
        for (String other : chosen) {
            if (other.equals(topic) || topics.broader(other).contains(topic)) {
                return;
            }
        }
        for (String broader : topics.broader(topic)) {
            int at = chosen.indexOf(broader);
            if (at >= 0 && scores.of(topic) >= STANDS_FOR * scores.of(broader)) {
                chosen.set(at, topic);
                return;
            }
            if (at >= 0 && broader.equals(topics.top(topic))) {
                return;
            }
        }
        chosen.add(topic);
    }
}
