package dateline.enrich;

import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.article.Tag.Evidence;
import dateline.article.Tag.Origin;
import dateline.enrich.TopicFindings.Finding;
import java.util.ArrayList;
import java.util.List;

/// Finds what an article is about, in IPTC Media Topics: phrases speak for topics, and those that most speaks for
/// are its own.
final class TopicTagger {
    private final Topics topics;
    private final TopicRules rules;

    TopicTagger(Topics topics) {
        this.topics = topics;
        this.rules = new TopicRules(topics);
    }

    /// The topics of an article, five at most and the best first; none for what is no news story.
    List<Tag> tag(NewsText text) {
        List<Finding> found = TopicFindings.find(text, rules, TitleTail.find(text));
        var scores = new TopicScores(text, found, topics);
        var tags = new ArrayList<Tag>();
        for (String topic : TopicChoice.of(scores, topics, text.size())) {
            String label = topics.label(topic).orElseThrow();
            tags.add(new Tag(Dimension.TOPIC, topic, label, Origin.TAGGER, evidence(text, found, topic)));
        }
        return tags;
    }

    private List<Evidence> evidence(NewsText text, List<Finding> found, String topic) {
        var evidence = new ArrayList<Evidence>();
        for (Finding finding : found) {
            if (speaksFor(finding.rule(), topic)) {
                String words = text.text(finding.first(), finding.last());
                evidence.add(new Evidence(
                        text.start(finding.first()), text.end(finding.last()), words, explain(text, finding)));
            }
        }
        return evidence;
    }

    /// For a top concept all speaks that is below it.
    private boolean speaksFor(TopicRule rule, String topic) {
        return rule.topics().contains(topic) || topics.top(rule.topic()).equals(topic);
    }

    private static String explain(NewsText text, Finding finding) {
        String place = text.isInTitle(finding.first()) ? "in the title: " : "phrase ";
        String phrase = place + '"' + finding.rule().phrase() + '"';
        Span beside = finding.beside();
        return beside == null ? phrase : phrase + " with \"" + text.text(beside.first(), beside.last()) + '"';
    }
}
