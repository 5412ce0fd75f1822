package dateline.enrich;

import dateline.enrich.Gazetteer.Kind;
import dateline.enrich.Gazetteer.Node;
import dateline.enrich.Gazetteer.Sense;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides which country is meant by a name that several answer to: the one that stands behind it (`Paris, Texas`),
/// else the one that the story's other words and places speak for. A name means the same throughout a story.
final class Homonyms {
    /// What the likeliest sense is ahead of the others before anything in the story is read.
    private static final int HEAD_START = 1;

    /// Places of one country beyond these speak no louder.
    private static final int ENOUGH = 4;

    private final NewsText text;
    private final List<Place> places;
    private final Map<String, Integer> support = new HashMap<>();
    private final Map<Node, Sense> decided = new HashMap<>();
    private @Nullable Set<String> words;

    Homonyms(NewsText text, List<Place> places) {
        this.text = text;
        this.places = places;
        for (Place place : places) {
            if (place.senses().size() == 1 && place.sense().kind() != Kind.NONE) {
                support.merge(place.sense().country(), 1, Integer::sum);
            }
        }
    }

    /// What a place means, given its number among the places.
    Sense senseOf(int number) {
        Place place = places.get(number);
        Place behind = number + 1 < places.size() ? places.get(number + 1) : null;
        if (behind != null && qualifies(place, behind)) {
            Sense meant = behind.senses().size() == 1 ? behind.sense() : shared(place, behind);
            if (meant != null) {
                Sense sense = place.senseIn(meant.country());
                if (sense != null) {
                    return sense;
                }
                if (overrides(place, behind, meant)) {
                    return new Sense(Kind.CITY, meant.country(), Set.of());
                }
            }
        }
        Node node = place.node();
        if (node == null || place.senses().size() == 1) {
            return place.sense();
        }
        if (number > 0 && qualifies(places.get(number - 1), place)) {
            Sense shared = shared(places.get(number - 1), place);
            if (shared != null) {
                Sense own = place.senseIn(shared.country());
                return own == null ? shared : own;
            }
        }
        return decided.computeIfAbsent(node, each -> decide(each.senses()));
    }

    /// Whether a place stands behind another and a comma, as its state or country may.
    private boolean qualifies(Place place, Place behind) {
        Kind kind = behind.sense().kind();
        return behind.first() == place.last() + 2
                && text.word(place.last() + 1).equals(",")
                && (kind == Kind.STATE || kind == Kind.COUNTRY)
                && place.sense().kind() != Kind.DEMONYM;
    }

    /// A country that a town and what stands behind it can both be in: `Athens, Georgia`.
    private static @Nullable Sense shared(Place place, Place behind) {
        if (!place.sense().kind().isTown()) {
            return null;
        }
        for (Sense sense : behind.senses()) {
            if (place.senseIn(sense.country()) != null) {
                return sense;
            }
        }
        return null;
    }

    /// Whether a name known elsewhere is a town of the state behind it: `Lebanon, Pa.`, `Moscow, Idaho`.
    private static boolean overrides(Place place, Place behind, Sense meant) {
        boolean abbreviated = behind.node() == null;
        return switch (place.sense().kind()) {
            case CITY -> true;
            case CAPITAL, COUNTRY -> abbreviated || meant.kind() == Kind.STATE;
            // Ontario, California; Somerset, Kentucky.
            case STATE -> meant.kind() == Kind.STATE && meant.country().equals("US");
            default -> false;
        };
    }

    private Sense decide(List<Sense> senses) {
        Sense best = senses.getFirst();
        int bestScore = HEAD_START + score(best);
        for (Sense sense : senses.subList(1, senses.size())) {
            int score = score(sense);
            if (score > bestScore) {
                bestScore = score;
                best = sense;
            }
        }
        return best;
    }

    /// How many places and words of the story speak for a sense.
    private int score(Sense sense) {
        int found = Math.min(support.getOrDefault(sense.country(), 0), ENOUGH);
        for (String cue : sense.cues()) {
            found += words().contains(cue) ? 1 : 0;
        }
        return found;
    }

    private Set<String> words() {
        Set<String> all = words;
        if (all == null) {
            all = new HashSet<>();
            for (int i = 0; i < text.size(); i++) {
                all.add(text.folded(i));
            }
            words = all;
        }
        return all;
    }
}
