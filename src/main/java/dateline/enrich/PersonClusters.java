package dateline.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The people whom an article names in full, one for all forms of a name.
final class PersonClusters {
    /// So many people that share a word are compared with a new form, no more: for text that is hostile.
    private static final int COMPARED = 24;

    private final NewsText text;
    private final Authority authority;
    private final @Nullable Integer year;
    private final boolean misspelled;
    private final List<ArticlePerson> people = new ArrayList<>();
    private final Map<String, List<ArticlePerson>> byWord = new HashMap<>();
    private final Map<String, ArticlePerson> byId = new HashMap<>();

    /// @param misspelled whether names that differ in a letter are compared, too
    PersonClusters(NewsText text, Authority authority, @Nullable Integer year, boolean misspelled) {
        this.text = text;
        this.authority = authority;
        this.year = year;
        this.misspelled = misspelled;
    }

    /// In order of their first full mention.
    List<ArticlePerson> people() {
        return people;
    }

    /// Those whose full names have a word, in order.
    List<ArticlePerson> withWord(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /// The one that the table of well-known people has under an id; null where the article does not name them.
    @Nullable
    ArticlePerson withId(String id) {
        return byId.get(id);
    }

    /// Finds whose name a full form is, longest forms first.
    void add(PersonForm form) {
        Authority.Person identified = identify(form.name());
        ArticlePerson person = identified == null ? null : byId.get(identified.id());
        if (person == null) {
            person = alike(form.name(), identified);
        }
        if (person == null) {
            person = new ArticlePerson(text);
            people.add(person);
        }
        person.add(form, identified);
        if (person.known() != null) {
            byId.put(person.known().id(), person);
        }
        for (String word : form.name().words()) {
            List<ArticlePerson> sharing = byWord.computeIfAbsent(word, _ -> new ArrayList<>(1));
            if (sharing.size() < COMPARED && !sharing.contains(person)) {
                sharing.add(person);
            }
        }
    }

    private Authority.@Nullable Person identify(PersonName name) {
        Authority.Person exact = authority.find(name, year);
        if (exact != null) {
            return exact;
        }
        List<String> words = new ArrayList<>(name.words());
        boolean initials = words.subList(1, words.size() - 1).removeIf(word -> word.length() == 1);
        if (!initials || words.size() < 2) {
            return null;
        }
        // A middle initial may tell two people apart; it is left aside only for those whom all know.
        Authority.Person plain = authority.find(new PersonName(words, name.suffix()), year);
        return plain != null && plain.fame() > 1 ? plain : null;
    }

    /// One already found whose name agrees; null where there is none, or more than one.
    private @Nullable ArticlePerson alike(PersonName name, Authority.@Nullable Person identified) {
        Set<ArticlePerson> found = new LinkedHashSet<>();
        for (String word : name.words()) {
            if (word.length() < 2) {
                continue;
            }
            for (ArticlePerson person : withWord(word)) {
                if (agrees(person, name, identified)) {
                    found.add(person);
                }
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private boolean agrees(ArticlePerson person, PersonName name, Authority.@Nullable Person identified) {
        if (identified != null && person.known() != null) {
            return false;
        }
        for (PersonForm form : person.forms()) {
            if (form.name().agreesWith(name, misspelled)) {
                return true;
            }
        }
        return false;
    }
}
