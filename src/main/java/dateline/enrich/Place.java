package dateline.enrich;

import dateline.enrich.Gazetteer.Caution;
import dateline.enrich.Gazetteer.Node;
import dateline.enrich.Gazetteer.Sense;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run of tokens that is a name in the [Gazetteer], before it is known what it means here.
///
/// @param last inclusive
/// @param node null for what only stands behind a city: `Pa.`
record Place(
        int first, int last, List<Sense> senses, @Nullable Node node) {
    Place {
        senses = List.copyOf(senses);
    }

    /// What it most likely means.
    Sense sense() {
        return senses.getFirst();
    }

    boolean has(Caution caution) {
        return node != null && node.has(caution);
    }

    boolean isOneWord() {
        return first == last;
    }

    /// The sense of a country; null where it has none there.
    @Nullable
    Sense senseIn(String country) {
        for (Sense sense : senses) {
            if (sense.country().equals(country)) {
                return sense;
            }
        }
        return null;
    }
}
