package dateline.enrich;

import dateline.enrich.PhraseTrie.Match;
import dateline.enrich.TopicRule.Capitals;
import dateline.enrich.TopicRule.Condition;
import dateline.enrich.TopicRules.Meaning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What speaks for which topic in one article: each place where a rule holds.
final class TopicFindings {
    /// How many tokens away `near` still is.
    private static final int NEAR = 12;

    /// A rule that holds at some place.
    ///
    /// @param meaning the number of the phrase's words
    /// @param beside the other word that the rule asked for
    record Finding(
            int meaning,
            TopicRule rule,
            int first,
            int last,
            @Nullable Span beside) {}

    private final NewsText text;
    /// For each cue the places where it stands, in order, as far as kept.
    private final List<List<Span>> cues = new ArrayList<>();

    private TopicFindings(NewsText text) {
        this.text = text;
    }

    /// Finds all, by their places; what `skipped` names does not count.
    static List<Finding> find(NewsText text, TopicRules rules, BitSet skipped) {
        List<Match<Meaning>> matches = rules.find(text);
        var findings = new TopicFindings(text);
        for (int i = 0; i < rules.cueCount(); i++) {
            findings.cues.add(List.of());
        }
        matches.removeIf(match -> skipped.get(match.first()));
        for (Match<Meaning> match : matches) {
            for (int cue : match.value().cues()) {
                findings.addCue(cue, new Span(match.first(), match.last()));
            }
        }
        var found = new ArrayList<Finding>();
        for (Match<Meaning> match : matches) {
            if (!match.inner()) {
                findings.apply(match, found);
            }
        }
        return found;
    }

    private void addCue(int cue, Span place) {
        List<Span> places = cues.get(cue);
        if (places.isEmpty()) {
            places = new ArrayList<>();
            cues.set(cue, places);
        }
        places.add(place);
    }

    /// Adds what a phrase says at its place: of rules for one topic the weightiest.
    private void apply(Match<Meaning> match, List<Finding> found) {
        int size = found.size();
        for (TopicRule rule : match.value().rules()) {
            boolean said = false;
            for (int i = size; i < found.size(); i++) {
                said |= found.get(i).rule().topic().equals(rule.topic());
            }
            if (said || !isWritten(rule.capitals(), match)) {
                continue;
            }
            Finding finding = hold(rule, match);
            if (finding != null) {
                found.add(finding);
            }
        }
    }

    private @Nullable Finding hold(TopicRule rule, Match<Meaning> match) {
        Span beside = null;
        for (Condition condition : rule.conditions()) {
            List<Span> places = cues.get(condition.cue());
            Span place = switch (condition.relation()) {
                case NEAR -> nearest(places, match);
                case WITH -> places.isEmpty() ? null : places.getFirst();
                case NOT -> places.isEmpty() ? new Span(match.first(), match.last()) : null;
            };
            if (place == null) {
                return null;
            }
            beside = condition.relation() == TopicRule.Relation.NOT ? beside : place;
        }
        return new Finding(match.value().id(), rule, match.first(), match.last(), beside);
    }

    private static @Nullable Span nearest(List<Span> places, Match<Meaning> match) {
        int at = firstFrom(places, match.first() - NEAR);
        for (int i = at; i < places.size() && places.get(i).first() <= match.last() + NEAR; i++) {
            Span place = places.get(i);
            if (place.first() > match.last() || place.last() < match.first()) {
                return place;
            }
        }
        return null;
    }

    /// The first of the places that begins at a token or after it.
    private static int firstFrom(List<Span> places, int token) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether the words have the capitals that a rule asks for. Where a headline is all in capitals they tell
    /// nothing.
    private boolean isWritten(List<Capitals> wanted, Match<Meaning> match) {
        int i = 0;
        for (int token = match.first(); token <= match.last() && i < wanted.size(); token++) {
            if (PhraseTokens.isPassedOver(text, token)) {
                continue;
            }
            boolean written = switch (wanted.get(i++)) {
                case ANY -> true;
                case FIRST -> text.isCapitalised(token);
                case ALL -> text.isAllCaps(token) && text.caseOf(text.sentence(token)) != NewsText.Case.UPPER;
            };
            if (!written) {
                return false;
            }
        }
        return true;
    }
}
