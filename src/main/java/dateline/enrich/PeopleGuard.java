package dateline.enrich;

import dateline.enrich.Gazetteer.Caution;
import dateline.enrich.Gazetteer.Kind;
import dateline.enrich.PlaceWords.Role;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells whether a place's name is a person's: `Paris Hilton`, and `Hilton` alone further down.
final class PeopleGuard {
    private final NewsText text;
    private final PlaceContext context;
    private final BitSet inName = new BitSet();
    private final BitSet beginsName = new BitSet();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> givenNames = new HashSet<>();
    private final boolean known;

    /// @param people the names of the text, if they were sought
    PeopleGuard(NewsText text, PlaceContext context, List<Span> people, List<Place> places) {
        this.text = text;
        this.context = context;
        known = !people.isEmpty();
        for (Span span : people) {
            if (span.length() > 1) {
                inName.set(span.first(), span.last() + 1);
                beginsName.set(span.first());
                surnames.add(text.folded(span.last()));
                givenNames.add(text.folded(span.first()));
            }
        }
        if (!known) {
            guessSurnames(places);
        }
    }

    private void guessSurnames(List<Place> places) {
        for (Place place : places) {
            boolean town = place.sense().kind() == Kind.CITY || place.has(Caution.SURNAME);
            if (place.isOneWord() && town && context.isNormal(place) && context.isBehindName(place.first())) {
                surnames.add(text.folded(place.first()));
            }
        }
    }

    boolean isPerson(Place place) {
        Kind kind = place.sense().kind();
        boolean cautious = place.has(Caution.GIVEN) || place.has(Caution.SURNAME);
        if (inName.get(place.first()) && inName.get(place.last())) {
            return !isWholeName(place) && (cautious || kind.isTown() || kind == Kind.STATE);
        }
        if (!place.isOneWord()) {
            return false;
        }
        if (context.isBefore(place.first(), Role.TITLE) && text.isCapitalised(place.first() - 1)) {
            return true;
        }
        if (surnames.contains(text.folded(place.first())) && (cautious || kind.isTown())) {
            return !context.isBehindLocative(place.first());
        }
        // Jordan Henderson is Jordan further down, but for the Jordan that one is in.
        if (place.has(Caution.GIVEN) && givenNames.contains(text.folded(place.first()))) {
            return !context.isBehindLocative(place.first());
        }
        return cautious && !known && context.isNormal(place) && looksLikePerson(place);
    }

    /// Whether a place of several words was taken for a name: `South Dakota`.
    private boolean isWholeName(Place place) {
        return beginsName.get(place.first()) && !place.isOneWord() && !inName.get(place.last() + 1);
    }

    /// Without a list of names: `Jordan Henderson`, `Tom Holland`.
    private boolean looksLikePerson(Place place) {
        int next = place.last() + 1;
        boolean given = place.has(Caution.GIVEN)
                && context.isCapitalised(next)
                && !context.is(next, Role.PUBLIC)
                && !text.isAllCaps(next)
                && !context.isBehindLocative(place.first());
        return given || (place.has(Caution.SURNAME) && context.isBehindName(place.first()));
    }
}
