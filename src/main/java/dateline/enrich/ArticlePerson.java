package dateline.enrich;

import dateline.article.Dimension;
import dateline.article.Slug;
import dateline.article.Tag;
import dateline.article.Tag.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person that an article names in full, or that one of its bare names was found to mean.
final class ArticlePerson {
    /// The evidence rule of a full name.
    static final String FULL_NAME = "full name";

    /// Nobody is called in more ways; more forms, in text that is hostile, only add places.
    private static final int MOST_FORMS = 16;

    /// What a place in the title adds to the mentions.
    private static final int TITLE_WEIGHT = 3;

    private final NewsText text;
    private final List<PersonForm> forms = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Integer> fullPlaces = new ArrayList<>();
    private boolean inOrder = true;

    private Authority.@Nullable Person known;
    private @Nullable String label;
    private boolean female;
    private boolean male;
    private int weight;

    ArticlePerson(NewsText text) {
        this.text = text;
    }

    /// One who is known by the table or the archive, not by a full name in the article.
    static ArticlePerson known(NewsText text, Authority.Person person) {
        var known = new ArticlePerson(text);
        known.known = person;
        return known;
    }

    static ArticlePerson learned(NewsText text, String name) {
        var learned = new ArticlePerson(text);
        learned.label = name;
        return learned;
    }

    /// Adds a full form of the name, with its places.
    void add(PersonForm form, Authority.@Nullable Person identified) {
        String main = forms.isEmpty() ? "" : forms.getFirst().name().key();
        if (forms.size() < MOST_FORMS) {
            forms.add(form);
            // The fullest form is the name.
            forms.sort(Comparator.comparingInt((PersonForm each) -> -fullness(each)));
        }
        known = known == null ? identified : known;
        for (Span span : form.mentions()) {
            String rule = isMisspelled(form, main)
                    ? "spelled like " + forms.getFirst().label()
                    : FULL_NAME;
            add(span, rule);
            fullPlaces.add(span.first());
            inOrder = false;
            female |= PersonTitles.isFemale(text, span.first());
            male |= PersonTitles.isMale(text, span.first());
        }
    }

    /// Adds a place of the name.
    void add(Span span, String rule) {
        int start = text.start(span.first());
        int end = text.end(span.last());
        evidence.add(new Evidence(start, end, text.text(span.first(), span.last()), rule));
        weight += text.isInTitle(span.first()) ? TITLE_WEIGHT : 1;
    }

    List<PersonForm> forms() {
        return forms;
    }

    Authority.@Nullable Person known() {
        return known;
    }

    /// First tokens of its mentions in full, in order.
    List<Integer> fullPlaces() {
        if (!inOrder) {
            fullPlaces.sort(null);
            inOrder = true;
        }
        return fullPlaces;
    }

    boolean isFemale() {
        return female || (known != null && PersonTitles.isFemale(known.role()));
    }

    boolean isMale() {
        return male;
    }

    /// The name for readers.
    String label() {
        if (known != null) {
            return known.name();
        }
        return label != null ? label : forms.getFirst().label();
    }

    /// The name without words that only some of its forms have, for rules: `surname of Nicolás Maduro`.
    String id() {
        return known != null ? known.id() : Slug.of(label());
    }

    int weight() {
        return weight;
    }

    int firstPlace() {
        int first = Integer.MAX_VALUE;
        for (Evidence each : evidence) {
            first = Math.min(first, each.start());
        }
        return first;
    }

    /// Takes over the places of one who turned out to be the same.
    void merge(ArticlePerson same) {
        evidence.addAll(same.evidence);
        weight += same.weight;
    }

    Tag tag() {
        var places = new ArrayList<>(evidence);
        places.sort(Comparator.comparingInt(Evidence::start));
        return new Tag(Dimension.PERSON, id(), label(), Tag.Origin.TAGGER, places);
    }

    private static int fullness(PersonForm form) {
        int letters = 0;
        for (String word : form.name().words()) {
            letters += word.length() > 1 ? 8 + word.length() : 1;
        }
        return letters * 64 + Math.min(63, form.mentions().size());
    }

    /// Whether a form that is not the main one differs from it by letters, not by words.
    private static boolean isMisspelled(PersonForm form, String main) {
        PersonName mine = PersonName.of(main);
        if (mine == null || mine.words().size() != form.name().words().size()) {
            return false;
        }
        boolean misspelled = false;
        for (int i = 0; i < mine.words().size(); i++) {
            misspelled |=
                    Spelling.compare(mine.words().get(i), form.name().words().get(i)) == Spelling.Likeness.MISSPELLED;
        }
        return misspelled;
    }
}
