package dateline.enrich;

import dateline.article.LearnedNames;
import dateline.article.PublicationDate;
import dateline.article.Slug;
import dateline.article.Tag;
import dateline.article.UnresolvedPerson;
import dateline.enrich.PersonTagger.People;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds out who the people of one article are.
final class ArticlePeople {
    private final Authority authority;
    private final NewsText text;
    private final @Nullable PublicationDate published;
    private final LearnedNames learned;
    private final @Nullable Integer year;
    private final boolean misspelled;
    private final PersonClusters clusters;
    private final BareNames bareNames;
    private final BareAuthority known;
    /// Those whom bare names only led to, by id.
    private final Map<String, ArticlePerson> others = new LinkedHashMap<>();
    /// By the folded name, in the order of the text.
    private final Map<String, List<Tag.Evidence>> unresolved = new LinkedHashMap<>();
    private final Map<String, String> unresolvedNames = new HashMap<>();

    ArticlePeople(
            Authority authority,
            NewsText text,
            List<Tag> countries,
            @Nullable PublicationDate published,
            LearnedNames learned,
            boolean misspelled) {
        this.authority = authority;
        this.misspelled = misspelled;
        this.text = text;
        this.published = published;
        this.learned = learned;
        year = published == null ? null : published.day().getYear();
        clusters = new PersonClusters(text, authority, year, misspelled);
        bareNames = new BareNames(text, clusters);
        known = new BareAuthority(authority, text, countries, year);
    }

    People of(List<PersonForm> forms) {
        var full = new ArrayList<PersonForm>();
        var rest = new ArrayList<PersonForm>();
        for (PersonForm form : forms) {
            (isFull(form.name()) ? full : rest).add(form);
        }
        // The fullest first, so that `Lula da Silva` meets `Luiz Inácio Lula da Silva`.
        full.sort(Comparator.comparingInt(
                (PersonForm form) -> -form.name().words().size()));
        full.forEach(clusters::add);
        var bare = new ArrayList<PersonForm>();
        for (PersonForm form : rest) {
            if (form.mayBeginWithGivenName() && isNobodysSurname(form.name())) {
                clusters.add(form);
            } else {
                bare.add(form);
            }
        }
        bare.forEach(this::addBare);
        return people();
    }

    /// Whether a name is more than a surname or given name; surnames of two words, as `López Obrador`, are not.
    private boolean isFull(PersonName name) {
        if (name.words().size() > 1 && authority.find(name, year) != null) {
            return true;
        }
        return !name.isBare() && authority.byBareName(name.key()).isEmpty();
    }

    /// Whether neither the article nor the table has one with this surname: `Ben Marlow` is no `bin` then.
    private boolean isNobodysSurname(PersonName name) {
        if (!authority.byBareName(name.key()).isEmpty()) {
            return false;
        }
        for (ArticlePerson person : bareNames.candidates(name)) {
            if (person.forms().stream().anyMatch(form -> form.name().hasAtEnd(name.words()))) {
                return false;
            }
        }
        return true;
    }

    private void addBare(PersonForm form) {
        Authority.Person titled = titled(form);
        List<ArticlePerson> candidates = bareNames.candidates(form.name());
        if (titled != null) {
            addAll(form, other(titled), "known by title");
        } else if (candidates.isEmpty()) {
            addLone(form);
        } else {
            addTo(candidates, form);
        }
    }

    /// One whom the table has by title and name: `Pope Francis`, `Queen Elizabeth`.
    private Authority.@Nullable Person titled(PersonForm form) {
        for (Span mention : form.mentions()) {
            String title = PersonTitles.title(text, mention.first());
            PersonName name = title.isEmpty() ? null : PersonName.of(title + ' ' + form.label());
            Authority.Person person = name == null ? null : authority.find(name, year);
            if (person != null) {
                return person;
            }
        }
        return null;
    }

    private static void addAll(PersonForm form, ArticlePerson person, String rule) {
        form.mentions().forEach(mention -> person.add(mention, rule));
    }

    private void addTo(List<ArticlePerson> candidates, PersonForm form) {
        Authority.Person famous = known.famous(form.name());
        for (Span mention : form.mentions()) {
            ArticlePerson meant =
                    candidates.size() == 1 ? candidates.getFirst() : bareNames.choose(candidates, mention);
            ArticlePerson rather = famous == null ? null : ratherFamous(famous, candidates, mention);
            if (rather != null) {
                rather.add(mention, "known by surname");
            } else if (meant != null) {
                meant.add(mention, rule(meant, form.name()));
            } else {
                addUnresolved(form, List.of(mention));
            }
        }
    }

    /// The one whom all know by a name, where the article gives others of that name in full: relatives of his
    /// who are well-known themselves, or any others where he has the office that stands before the name.
    private @Nullable ArticlePerson ratherFamous(
            Authority.Person famous, List<ArticlePerson> candidates, Span mention) {
        ArticlePerson named = clusters.withId(famous.id());
        if (named != null) {
            return null;
        }
        boolean relatives = true;
        for (ArticlePerson candidate : candidates) {
            relatives &= candidate.known() != null;
        }
        String office = PersonTitles.office(text, mention.first());
        boolean hasOffice = !office.isEmpty() && Folding.fold(famous.role()).contains(office);
        boolean otherSex = PersonTitles.isFemale(text, mention.first());
        return (relatives && !otherSex) || hasOffice ? other(famous) : null;
    }

    private String rule(ArticlePerson person, PersonName bare) {
        return (BareNames.isGivenName(person, bare) ? "first name of " : "surname of ") + person.label();
    }

    /// A bare name that is part of no full name in the article.
    private void addLone(PersonForm form) {
        ArticlePerson alike = spelledLike(form.name());
        if (alike != null) {
            addAll(form, alike, "spelled like " + alike.label());
            return;
        }
        Authority.Person person = identify(form);
        if (person != null) {
            addAll(form, other(person), "known by surname");
            return;
        }
        String name = learned.dominant(form.name().core().getLast(), published).orElse(null);
        if (name != null) {
            addAll(form, learnedPerson(name), "learned from this archive");
            return;
        }
        addUnresolved(form, form.mentions());
    }

    private Authority.@Nullable Person identify(PersonForm form) {
        Authority.Person standsAlone = authority.find(form.name(), year);
        return standsAlone != null ? standsAlone : known.find(form.name(), form.mentions());
    }

    /// The one person whose surname is this one but for a slip of the pen.
    private @Nullable ArticlePerson spelledLike(PersonName bare) {
        if (!misspelled || !authority.byBareName(bare.key()).isEmpty()) {
            return null;
        }
        ArticlePerson found = null;
        for (ArticlePerson person : clusters.people()) {
            for (PersonForm form : person.forms()) {
                boolean alike = Spelling.compare(form.name().last(), bare.last()) == Spelling.Likeness.MISSPELLED;
                if (alike && found != null && found != person) {
                    return null;
                }
                found = alike ? person : found;
            }
        }
        return found;
    }

    private ArticlePerson other(Authority.Person person) {
        ArticlePerson named = clusters.withId(person.id());
        return named != null ? named : others.computeIfAbsent(person.id(), _ -> ArticlePerson.known(text, person));
    }

    private ArticlePerson learnedPerson(String name) {
        Authority.Person person = authority.find(name).orElse(null);
        return person != null
                ? other(person)
                : others.computeIfAbsent(Slug.of(name), _ -> ArticlePerson.learned(text, name));
    }

    private void addUnresolved(PersonForm form, List<Span> mentions) {
        String key = Folding.fold(form.label());
        unresolvedNames.putIfAbsent(key, form.label());
        List<Tag.Evidence> evidence = unresolved.computeIfAbsent(key, _ -> new ArrayList<>());
        for (Span mention : mentions) {
            int start = text.start(mention.first());
            int end = text.end(mention.last());
            evidence.add(new Tag.Evidence(
                    start,
                    end,
                    text.text(mention.first(), mention.last()),
                    "a name that may be several people's, or nobody known"));
        }
    }

    private List<UnresolvedPerson> unresolvedPeople() {
        var people = new ArrayList<UnresolvedPerson>();
        unresolved.forEach((key, evidence) -> {
            evidence.sort(Comparator.comparingInt(Tag.Evidence::start));
            people.add(new UnresolvedPerson(unresolvedNames.getOrDefault(key, key), evidence));
        });
        return people;
    }

    private People people() {
        Map<String, ArticlePerson> byId = new LinkedHashMap<>();
        for (ArticlePerson person : clusters.people()) {
            addById(byId, person);
        }
        others.values().forEach(person -> addById(byId, person));
        var order = new ArrayList<>(byId.values());
        order.sort(Comparator.comparingInt((ArticlePerson person) -> -person.weight())
                .thenComparingInt(ArticlePerson::firstPlace)
                .thenComparing(ArticlePerson::id));
        return new People(order.stream().map(ArticlePerson::tag).toList(), unresolvedPeople());
    }

    private static void addById(Map<String, ArticlePerson> byId, ArticlePerson person) {
        if (person.id().isBlank()) {
            return;
        }
        ArticlePerson same = byId.putIfAbsent(person.id(), person);
        if (same != null) {
            same.merge(person);
        }
    }
}
