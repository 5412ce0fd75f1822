package dateline.enrich;

import dateline.enrich.Gazetteer.Caution;
import dateline.enrich.Gazetteer.Kind;
import dateline.enrich.PlaceWords.Role;

/// Tells whether a place's name means the place where it stands, or is part of a person's name, of a newspaper's
/// or a company's, a language, a common word.
final class PlaceGuard {
    /// What a name counts for.
    enum Verdict {
        PLACE,
        /// The place is not meant, yet tells where the story plays: `University of Leeds`.
        HINT,
        NOTHING
    }

    /// How many words of an organisation's name are read behind a place.
    private static final int ORGANISATION = 6;

    private static final int HEADLINE_ORGANISATION = 4;

    /// Longer words have a capital in a headline; so the name before one goes on, unless it is one of these.
    private static final int SMALL_WORD = 4;

    private final NewsText text;
    private final PlaceContext context;
    private final PeopleGuard people;

    PlaceGuard(NewsText text, PlaceContext context, PeopleGuard people) {
        this.text = text;
        this.context = context;
        this.people = people;
    }

    Verdict judge(Place place) {
        Kind kind = place.sense().kind();
        if (kind == Kind.HINT || kind == Kind.GOVERNMENT || kind == Kind.NONE) {
            return Verdict.PLACE;
        }
        if (people.isPerson(place)) {
            return Verdict.NOTHING;
        }
        if (isTerritory(kind) && context.isBehindOf(place.first(), Role.OWNER)) {
            return Verdict.HINT;
        }
        if (isWord(place) || isLanguage(place) || isPartOfName(place)) {
            return Verdict.NOTHING;
        }
        return isMoney(place) || isInOrganisation(place) ? Verdict.HINT : Verdict.PLACE;
    }

    /// Whether a kind of name is a part of a country, which many companies and schools are called by.
    private static boolean isTerritory(Kind kind) {
        return kind != Kind.DEMONYM && kind != Kind.COUNTRY;
    }

    /// Whether a name that may be a word is one here.
    private boolean isWord(Place place) {
        if (!place.has(Caution.WORD)) {
            return false;
        }
        int next = place.last() + 1;
        boolean longWord = context.isCapitalised(next) && text.folded(next).length() > SMALL_WORD;
        boolean goesOn = context.isNormal(place) ? context.isCapitalised(next) : longWord;
        boolean owns = next < text.size() && text.isPossessive(next);
        return goesOn || owns || !context.isBehindStrictLocative(place.first());
    }

    private boolean isLanguage(Place place) {
        boolean mayBe = place.sense().kind() == Kind.DEMONYM && place.isOneWord();
        if (!mayBe || !context.is(place.first(), Role.LANGUAGE)) {
            return false;
        }
        int next = place.last() + 1;
        if (next < text.size() && text.isJoint(next)) {
            next++;
        }
        if (context.is(next, Role.OF_LANGUAGE)) {
            return true;
        }
        boolean ends =
                next >= text.size() || !text.isWord(next) || text.folded(next).length() < SMALL_WORD;
        return ends && context.isBefore(place.first(), Role.SPEAKING);
    }

    /// `Boston Globe`, `Paris Street`.
    private boolean isPartOfName(Place place) {
        int next = place.last() + 1;
        return context.isCapitalised(next)
                && (context.is(next, Role.PRESS)
                        || (context.is(next, Role.STREET)
                                && isTerritory(place.sense().kind())));
    }

    private boolean isMoney(Place place) {
        int next = place.last() + 1;
        return next < text.size()
                && (text.folded(next).equals("dollar") || text.folded(next).equals("dollars"));
    }

    /// Whether the words behind a place are the rest of an organisation's name. In a headline, where all words have
    /// capitals, only the nearest are read, and only for what is no ordinary word.
    private boolean isInOrganisation(Place place) {
        boolean normal = context.isNormal(place);
        boolean territory = isTerritory(place.sense().kind());
        int next = place.last() + 1;
        int limit = Math.min(text.size(), next + (normal ? ORGANISATION : HEADLINE_ORGANISATION));
        for (int i = next; i < limit; i++) {
            if (!context.isCapitalised(i) && !isLink(i)) {
                return false;
            }
            boolean company = context.is(i, Role.COMPANY);
            boolean other = context.is(i, normal ? Role.ORGANISATION : Role.SCHOOL);
            if (company || (other && territory)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLink(int i) {
        return switch (text.folded(i)) {
            case "of", "for", "and", "&" -> true;
            default -> false;
        };
    }
}
