package dateline.enrich;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides which of the people whom an article names in full a bare name means.
final class BareNames {
    /// What the bare name is to a full one, the closest first.
    private enum Part {
        SURNAME,
        INNER,
        GIVEN
    }

    /// A full name nearer than so many sentences is the one last spoken of.
    private static final int NEAR = 2;

    /// Named in full so many times as often as another, one is whom the article is about.
    private static final int DOMINANCE = 3;

    private final NewsText text;
    private final PersonClusters people;

    BareNames(NewsText text, PersonClusters people) {
        this.text = text;
        this.people = people;
    }

    /// Those whom a bare name may mean: bearers of the surname if there are any, else of the given name.
    List<ArticlePerson> candidates(PersonName bare) {
        List<ArticlePerson> sharing = people.withWord(bare.core().getLast());
        for (Part part : Part.values()) {
            var found = new ArrayList<ArticlePerson>();
            for (ArticlePerson person : sharing) {
                if (hasPart(person, bare, part)) {
                    found.add(person);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// Whether a bare name is the person's given name rather than the surname.
    static boolean isGivenName(ArticlePerson person, PersonName bare) {
        return !hasPart(person, bare, Part.SURNAME) && hasPart(person, bare, Part.GIVEN);
    }

    private static boolean hasPart(ArticlePerson person, PersonName bare, Part part) {
        for (PersonForm form : person.forms()) {
            PersonName full = form.name();
            boolean has = switch (part) {
                case SURNAME -> full.endsWith(bare) || (full.hasLeadingSurname() && full.beginsWith(bare));
                case INNER -> full.hasInside(bare);
                case GIVEN -> full.beginsWith(bare);
            };
            if (has) {
                return true;
            }
        }
        return false;
    }

    /// The one of several whom a bare name means at its place; null where that is not clear.
    @Nullable
    ArticlePerson choose(List<ArticlePerson> candidates, Span mention) {
        List<ArticlePerson> left = ofSex(candidates, mention);
        if (left.size() == 1) {
            return left.getFirst();
        }
        ArticlePerson famous = mostFamous(left);
        if (famous != null && fame(famous) == Authority.Person.FAMOUS) {
            return famous;
        }
        ArticlePerson dominant = dominant(left);
        ArticlePerson clear = dominant != null ? dominant : nearest(left, mention);
        return clear != null ? clear : famous;
    }

    /// Those who may bear the courtesy title before a name; all where none is known to, or there is no title.
    private List<ArticlePerson> ofSex(List<ArticlePerson> candidates, Span mention) {
        boolean female = PersonTitles.isFemale(text, mention.first());
        if (!female && !PersonTitles.isMale(text, mention.first())) {
            return candidates;
        }
        List<ArticlePerson> sure = candidates.stream()
                .filter(person -> female ? person.isFemale() : person.isMale())
                .toList();
        if (!sure.isEmpty()) {
            return sure;
        }
        List<ArticlePerson> possible = candidates.stream()
                .filter(person -> female ? !person.isMale() : !person.isFemale())
                .toList();
        return possible.isEmpty() ? candidates : possible;
    }

    /// The one whom the table holds for more famous than any other, so that the surname may do; null where none is.
    private static @Nullable ArticlePerson mostFamous(List<ArticlePerson> candidates) {
        ArticlePerson best = null;
        int most = 1;
        for (ArticlePerson person : candidates) {
            int fame = fame(person);
            if (fame >= most) {
                best = fame > most ? person : null;
                most = fame;
            }
        }
        return best;
    }

    private static int fame(ArticlePerson person) {
        Authority.Person known = person.known();
        return known == null ? 0 : known.fame();
    }

    private static @Nullable ArticlePerson dominant(List<ArticlePerson> candidates) {
        ArticlePerson best = null;
        int most = 0;
        int second = 0;
        for (ArticlePerson person : candidates) {
            int times = person.fullPlaces().size();
            if (times > most) {
                second = most;
                most = times;
                best = person;
            } else {
                second = Math.max(second, times);
            }
        }
        return most >= DOMINANCE * second ? best : null;
    }

    /// The one last named in full before a place, if that was near and no other was as near.
    private @Nullable ArticlePerson nearest(List<ArticlePerson> candidates, Span mention) {
        ArticlePerson best = null;
        int place = -1;
        int sentence = -1;
        int others = -1;
        for (ArticlePerson person : candidates) {
            int last = lastBefore(person.fullPlaces(), mention.first());
            int in = last < 0 ? -1 : text.sentence(last);
            if (last > place) {
                others = Math.max(others, sentence);
                place = last;
                sentence = in;
                best = person;
            } else {
                others = Math.max(others, in);
            }
        }
        boolean near = best != null && text.sentence(mention.first()) - sentence <= NEAR && sentence > others;
        return near ? best : null;
    }

    private static int lastBefore(List<Integer> places, int token) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle) < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? -1 : places.get(low - 1);
    }
}
