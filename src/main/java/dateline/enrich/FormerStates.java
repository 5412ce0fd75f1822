package dateline.enrich;

import dateline.enrich.Gazetteer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// States that are no more, whose seat is another's today: in a story of the Soviet Union that never says Russia,
/// Moscow is the Soviet Union's.
final class FormerStates {
    private static final Map<String, String> BY_SUCCESSOR = Map.of("RU", "SUHH", "RS", "YUCS", "CZ", "CSHH");

    private FormerStates() {}

    /// The mentions with seats given back.
    static List<Mention> restore(List<Mention> mentions) {
        List<Mention> restored = mentions;
        for (Map.Entry<String, String> state : BY_SUCCESSOR.entrySet()) {
            String today = state.getKey();
            String then = state.getValue();
            if (names(restored, then) && !names(restored, today)) {
                restored = replace(restored, today, then);
            }
        }
        return restored;
    }

    private static boolean names(List<Mention> mentions, String country) {
        for (Mention mention : mentions) {
            boolean byName = mention.kind() == Kind.COUNTRY || mention.kind() == Kind.DEMONYM;
            if (byName && mention.country().equals(country)) {
                return true;
            }
        }
        return false;
    }

    private static List<Mention> replace(List<Mention> mentions, String today, String then) {
        var replaced = new ArrayList<Mention>(mentions.size());
        for (Mention mention : mentions) {
            boolean seat = mention.country().equals(today) && !mention.isHint();
            replaced.add(
                    seat
                            ? new Mention(mention.first(), mention.last(), mention.kind(), then, mention.inDateline())
                            : mention);
        }
        return replaced;
    }
}
