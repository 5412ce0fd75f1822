package dateline.enrich;

import dateline.article.Dimension;
import dateline.article.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides for one article which well-known person a bare name means that the article never gives in full.
final class BareAuthority {
    private static final int ANYWHERE = 3;
    private static final int IN_CONTEXT = 2;

    /// Offices that many hold: they tell nothing without a country.
    private static final Set<String> EMPTY_WORDS =
            Set.of("of", "the", "and", "to", "in", "for", "at", "on", "former", "first", "a", "with", "by", "from");

    private final Authority authority;
    private final NewsText text;
    private final @Nullable Integer year;
    private final Set<String> named = new HashSet<>();
    private final Set<String> focus = new HashSet<>();
    private @Nullable Set<String> words;

    BareAuthority(Authority authority, NewsText text, List<Tag> countries, @Nullable Integer year) {
        this.authority = authority;
        this.text = text;
        this.year = year;
        for (Tag tag : countries) {
            (tag.dimension() == Dimension.COUNTRY ? focus : named).add(tag.id());
        }
    }

    /// Whom a bare name means everywhere in the article's time; null where it is nobody or not clear.
    Authority.@Nullable Person famous(PersonName bare) {
        return best(people(bare, ANYWHERE), new int[0]);
    }

    /// The same, also for those who are meant in stories of their country or field only.
    Authority.@Nullable Person find(PersonName bare, List<Span> mentions) {
        Authority.Person famous = famous(bare);
        if (famous != null) {
            return famous;
        }
        List<Authority.Person> known = people(bare, IN_CONTEXT);
        int[] fits = new int[known.size()];
        for (int i = 0; i < fits.length; i++) {
            fits[i] = fit(known.get(i), mentions);
        }
        return best(known, fits);
    }

    private List<Authority.Person> people(PersonName bare, int fame) {
        var found = new ArrayList<Authority.Person>();
        addTo(found, bare.key(), fame);
        String core = String.join(" ", bare.core());
        if (!core.equals(bare.key())) {
            addTo(found, core, fame);
        }
        return found;
    }

    private void addTo(List<Authority.Person> found, String key, int fame) {
        for (Authority.Person person : authority.byBareName(key)) {
            boolean inTime = year == null || person.isOf(year);
            if (person.fame() >= fame && inTime && !found.contains(person)) {
                found.add(person);
            }
        }
    }

    /// The one that fits best and better than any other; of undated articles' equals the latest.
    private Authority.@Nullable Person best(List<Authority.Person> people, int[] fits) {
        Authority.Person best = null;
        int most = 0;
        boolean tied = false;
        for (int i = 0; i < people.size(); i++) {
            Authority.Person person = people.get(i);
            int fit = fits.length == 0 ? 1 + country(person) : fits[i];
            if (fit > most || (fit == most && fit > 0 && best != null && year == null && isLater(person, best))) {
                tied = false;
                most = fit;
                best = person;
            } else if (fit == most && best != null && !(year == null && isLater(best, person))) {
                tied = true;
            }
        }
        return tied ? null : best;
    }

    private static boolean isLater(Authority.Person a, Authority.Person b) {
        return a.to() != b.to() ? a.to() > b.to() : a.from() > b.from();
    }

    /// How much in the article speaks for a person: 0 for nothing.
    private int fit(Authority.Person person, List<Span> mentions) {
        int office = hasOffice(person, mentions) ? 2 : 0;
        int field = hasField(person) ? 2 : 0;
        int country = country(person);
        boolean enough = office + field > 0 || country == 2;
        return enough && (country > 0 || field > 0 || person.countries().isEmpty()) ? office + field + country : 0;
    }

    /// 2 where the story is about a country of the person, 1 where it names one.
    private int country(Authority.Person person) {
        int best = 0;
        for (String country : person.countries()) {
            best = Math.max(best, focus.contains(country) ? 2 : named.contains(country) ? 1 : 0);
        }
        return best;
    }

    /// Whether a mention has an office before it that is a word of the person's role: `Senator Cruz`.
    private boolean hasOffice(Authority.Person person, List<Span> mentions) {
        for (Span mention : mentions) {
            String office = PersonTitles.office(text, mention.first());
            if (!office.isEmpty() && Folding.fold(person.role()).contains(office)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the article holds a proper name of the person's role: `Tesla` of `chief executive of Tesla`.
    private boolean hasField(Authority.Person person) {
        if (words == null) {
            words = words();
        }
        for (String word : person.role().split(" ", -1)) {
            String folded = Folding.fold(word);
            boolean proper = !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !EMPTY_WORDS.contains(folded);
            if ((proper && words.contains(folded)) || (SPORTS.contains(folded) && hasSports())) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> SPORTS = Set.of(
            "footballer",
            "cricketer",
            "golfer",
            "boxer",
            "sprinter",
            "swimmer",
            "gymnast",
            "cyclist",
            "quarterback",
            "striker",
            "goalkeeper",
            "midfielder",
            "defender",
            "winger",
            "manager",
            "coach",
            "driver",
            "athlete",
            "runner",
            "player",
            "skier",
            "skater",
            "wrestler",
            "fighter",
            "jockey",
            "batsman",
            "bowler",
            "pitcher",
            "captain");

    private static final Set<String> SPORTS_WORDS = Set.of(
            "match",
            "goal",
            "goals",
            "league",
            "cup",
            "striker",
            "midfielder",
            "wicket",
            "wickets",
            "innings",
            "season",
            "coach",
            "game",
            "games",
            "tournament",
            "championship",
            "final",
            "semi-final",
            "defeat",
            "victory",
            "club",
            "team",
            "race",
            "lap",
            "podium",
            "title",
            "points",
            "playoff",
            "playoffs",
            "quarterback",
            "touchdown",
            "yards",
            "tennis",
            "golf",
            "cricket",
            "football",
            "basketball",
            "boxing",
            "rugby",
            "olympic",
            "olympics",
            "medal");

    /// Two different words of sport make a story of sport.
    private boolean hasSports() {
        int count = 0;
        for (String word : SPORTS_WORDS) {
            count += words != null && words.contains(word) ? 1 : 0;
        }
        return count > 2;
    }

    private Set<String> words() {
        var all = new HashSet<String>();
        for (int i = 0; i < text.size(); i++) {
            if (text.isWord(i)) {
                all.add(text.folded(i));
            }
        }
        return all;
    }
}
