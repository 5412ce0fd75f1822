package dateline.enrich;

import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.article.Tag.Evidence;
import dateline.article.Tag.Origin;
import dateline.enrich.Gazetteer.Kind;
import dateline.enrich.Gazetteer.Sense;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the countries that a story names, and those it is about. Safe for use by many threads.
final class CountryTagger {
    private final Gazetteer gazetteer;
    private final PlaceFinder finder;
    private final KnownPeople people;
    private final PlaceWords words = new PlaceWords();

    CountryTagger(Gazetteer gazetteer) {
        this(gazetteer, KnownPeople.NOBODY);
    }

    CountryTagger(Gazetteer gazetteer, KnownPeople people) {
        this.gazetteer = gazetteer;
        this.people = people;
        finder = new PlaceFinder(gazetteer);
    }

    /// One [Dimension#MENTION] for each country named, with all that names it, and for those in focus a
    /// [Dimension#COUNTRY] with the same evidence; the one that the story is most about comes first. A story can be
    /// about a country that it hints at and never names: that has no mention.
    ///
    /// @param names people's names, which are no places
    List<Tag> tag(NewsText text, List<Span> names) {
        return tags(text, mentions(text, names));
    }

    List<Mention> mentions(NewsText text, List<Span> names) {
        List<Place> places = finder.find(text);
        var context = new PlaceContext(text, words);
        var guard = new PlaceGuard(text, context, new PeopleGuard(text, context, names, places));
        var homonyms = new Homonyms(text, places);
        Dateline dateline = Dateline.of(text, places);
        BitSet publisher = TitleTail.find(text);
        var mentions = new ArrayList<Mention>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (publisher.get(place.first())) {
                continue;
            }
            Mention mention = mention(place, homonyms.senseOf(i), guard, dateline);
            if (mention != null) {
                mentions.add(mention);
            }
        }
        addPeople(mentions, text, names);
        return FormerStates.restore(mentions);
    }

    /// People hint at their country, if they have but one.
    private void addPeople(List<Mention> mentions, NewsText text, List<Span> names) {
        for (Span name : names) {
            List<String> countries =
                    name.length() > 1 ? people.countriesOf(text.text(name.first(), name.last())) : List.of();
            if (countries.size() == 1) {
                mentions.add(new Mention(name.first(), name.last(), Kind.HINT, countries.getFirst(), false));
            }
        }
        if (!names.isEmpty()) {
            mentions.sort(Comparator.comparingInt(Mention::first));
        }
    }

    private static @Nullable Mention mention(Place place, Sense sense, PlaceGuard guard, @Nullable Dateline dateline) {
        if (sense.kind() == Kind.NONE) {
            return null;
        }
        boolean inDateline = dateline != null && dateline.contains(place.first()) && sense.kind() != Kind.HINT;
        PlaceGuard.Verdict verdict = inDateline ? PlaceGuard.Verdict.PLACE : guard.judge(place);
        return switch (verdict) {
            case PLACE -> new Mention(place.first(), place.last(), sense.kind(), sense.country(), inDateline);
            case HINT -> new Mention(place.first(), place.last(), Kind.HINT, sense.country(), inDateline);
            case NOTHING -> null;
        };
    }

    private List<Tag> tags(NewsText text, List<Mention> mentions) {
        List<String> focus = Focus.of(text, mentions);
        var evidence = new LinkedHashMap<String, List<Evidence>>();
        for (String country : focus) {
            evidence.put(country, new ArrayList<>());
        }
        Set<String> named = new HashSet<>();
        for (Mention mention : mentions) {
            if (!mention.isHint()) {
                named.add(mention.country());
                evidence.computeIfAbsent(mention.country(), _ -> new ArrayList<>());
            }
        }
        for (Mention mention : mentions) {
            List<Evidence> known = evidence.get(mention.country());
            if (known != null) {
                known.add(evidence(text, mention));
            }
        }
        var tags = new ArrayList<Tag>();
        for (Map.Entry<String, List<Evidence>> entry : evidence.entrySet()) {
            String country = entry.getKey();
            String label = gazetteer.label(country);
            List<Evidence> all = List.copyOf(entry.getValue());
            if (focus.contains(country)) {
                tags.add(new Tag(Dimension.COUNTRY, country, label, Origin.TAGGER, all));
            }
            if (named.contains(country)) {
                tags.add(new Tag(Dimension.MENTION, country, label, Origin.TAGGER, all));
            }
        }
        return tags;
    }

    private static Evidence evidence(NewsText text, Mention mention) {
        return new Evidence(
                text.start(mention.first()),
                text.end(mention.last()),
                text.text(mention.first(), mention.last()),
                mention.inDateline() ? "dateline" : mention.kind().label());
    }
}
