package dateline.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The countries that a story is about, by a rule that a reader can check:
///
/// - a country's name, its people or its government counts 1, its capital ¾, a region or a city of it ⅓;
/// - that counts sixfold in the headline, two and a half times in the first sentence;
/// - the dateline counts 12, but only once;
/// - hints (`FBI`, `Rajasthan Royals`) count ¼ each, and 1.5 together at most;
/// - in focus is the country with the most points, and each with 3 points that has a quarter as many.
///
/// Weights were searched on Reuters-21578 (training part), Wikinews and web news; around them the results are flat.
final class Focus {
    private static final double CAPITAL = 0.75;
    private static final double PLACE = 0.33;
    private static final double HINT = 0.25;
    private static final double ALL_HINTS = 1.5;
    private static final double HEADLINE = 6;
    private static final double FIRST_SENTENCE = 2.5;
    private static final double DATELINE = 12;
    private static final double ENOUGH = 3;
    private static final double SHARE = 0.25;

    /// A country's points.
    private static final class Score {
        private double named;
        private double hinted;
        private boolean filedThere;

        double sum() {
            return named + Math.min(hinted, ALL_HINTS) + (filedThere ? DATELINE : 0);
        }
    }

    private Focus() {}

    /// Ids of countries, the one that the story is most about first.
    static List<String> of(NewsText text, List<Mention> mentions) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            add(scores.computeIfAbsent(mention.country(), _ -> new Score()), mention, text);
        }
        double best = scores.values().stream().mapToDouble(Score::sum).max().orElse(0);
        var focus = new ArrayList<String>();
        scores.forEach((country, score) -> {
            if (score.sum() >= best || score.sum() >= Math.max(ENOUGH, SHARE * best)) {
                focus.add(country);
            }
        });
        // Stable: of equals, the one named first stays first.
        focus.sort(Comparator.comparingDouble(country -> -points(scores, country)));
        return focus;
    }

    private static double points(Map<String, Score> scores, String country) {
        Score score = scores.get(country);
        return score == null ? 0 : score.sum();
    }

    private static void add(Score score, Mention mention, NewsText text) {
        if (mention.inDateline()) {
            score.filedThere = true;
            return;
        }
        double weight =
                text.isInTitle(mention.first()) ? HEADLINE : isInFirstSentence(mention, text) ? FIRST_SENTENCE : 1;
        switch (mention.kind()) {
            case HINT -> score.hinted += HINT * (text.isInTitle(mention.first()) ? 1.5 : 1);
            case CAPITAL -> score.named += CAPITAL * weight;
            case CITY, STATE -> score.named += PLACE * weight;
            default -> score.named += weight;
        }
    }

    private static boolean isInFirstSentence(Mention mention, NewsText text) {
        return text.sentence(mention.first()) == text.titleSentences();
    }
}
