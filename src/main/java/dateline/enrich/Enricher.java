package dateline.enrich;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Labels;
import dateline.article.LearnedNames;
import dateline.article.Slug;
import dateline.article.Tag;
import dateline.article.Tag.Origin;
import dateline.article.TaggedArticle;
import dateline.article.UnresolvedPerson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Turns an article into a tagged one: what its source says it is about, what the taggers find in its title and
/// body, its publisher and its language. The same article always gets the same tags from one [#version]. Safe for
/// use by many threads.
public final class Enricher {
    /// Changes whenever the same article would get other tags; the index is then built anew.
    private static final String VERSION = "3";

    /// Places kept for one tag, the first ones: a story that says one name more often is no story.
    private static final int MAX_EVIDENCE = 1000;

    /// People kept for one article, the most important first: a story that names more is a list.
    private static final int MAX_PEOPLE = 1000;

    private final NewsVocabulary vocabulary;
    private final LearnedNames learned;
    /// Run by whoever needs it first.
    private final FutureTask<Taggers> taggers;

    /// Tables are read with the first article, or by [#prepare].
    ///
    /// @param learned what the archive knows of its people from its own articles
    public Enricher(NewsVocabulary vocabulary, LearnedNames learned) {
        this(vocabulary, learned, new FutureTask<>(() -> Taggers.over(vocabulary)));
    }

    private Enricher(NewsVocabulary vocabulary, LearnedNames learned, FutureTask<Taggers> taggers) {
        this.vocabulary = vocabulary;
        this.learned = learned;
        this.taggers = taggers;
    }

    /// Reads the taggers' tables unless they are read, which takes some tenths of a second.
    public void prepare() {
        taggers.run();
    }

    private Taggers taggers() {
        taggers.run();
        try {
            return taggers.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the taggers' tables were read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the taggers' tables cannot be read", e);
        }
    }

    private record Taggers(NameFinder names, CountryTagger countries, PersonTagger people, TopicTagger topics) {
        static Taggers over(NewsVocabulary vocabulary) {
            var gazetteer = new Gazetteer();
            Authority authority = vocabulary.authority();
            return new Taggers(
                    new NameFinder(gazetteer, authority),
                    new CountryTagger(gazetteer, authority::countriesOf),
                    new PersonTagger(authority),
                    new TopicTagger(vocabulary.topics()));
        }
    }

    /// The same taggers where an archive has learned something else.
    public Enricher knowing(LearnedNames names) {
        return new Enricher(vocabulary, names, taggers);
    }

    /// Of all that decides which tags an article gets.
    public String version() {
        return VERSION + ", names " + learned.number();
    }

    /// Tags an article. Countries and people that its source states take the place of those that the taggers find, and
    /// so do topics with an IPTC code; a source's own topics stand beside the found ones.
    public TaggedArticle tag(Article article) {
        NewsText text = NewsText.of(article.title(), article.body());
        boolean english = isEnglish(article, text);
        List<Span> names = names(text, english);
        List<Tag> countries = taggers().countries.tag(text, names);
        PersonTagger.People people = taggers().people.tag(text, names, countries, article.published(), learned);
        var tags = new Tags();
        stated(tags, article.labels());
        boolean arePeopleStated = tags.has(Dimension.PERSON);
        if (!tags.has(Dimension.COUNTRY)) {
            countries.stream()
                    .filter(tag -> tag.dimension() == Dimension.COUNTRY)
                    .forEach(tags::add);
        }
        countries.stream().filter(tag -> tag.dimension() == Dimension.MENTION).forEach(tags::add);
        if (!arePeopleStated) {
            people.tags().stream().limit(MAX_PEOPLE).forEach(tags::add);
        }
        if (english && !hasCodedTopic(article.labels())) {
            taggers().topics.tag(text).forEach(tags::add);
        }
        if (article.publisher() != null) {
            state(
                    tags,
                    Dimension.PUBLISHER,
                    article.publisher().id(),
                    article.publisher().label());
        }
        if (article.language() != null) {
            languages(article.language()).forEach(language -> state(tags, Dimension.LANGUAGE, language, language));
        }
        return new TaggedArticle(article, tags.inOrder(), arePeopleStated ? List.of() : cut(people.unresolved()));
    }

    /// A language, and before it what it is a kind of: who asks for English means that of every country.
    private static List<String> languages(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen <= 0 ? List.of(tag) : List.of(tag.substring(0, hyphen), tag);
    }

    /// The finder of names knows English: of what it finds in other languages only well-known people are sure.
    private List<Span> names(NewsText text, boolean english) {
        List<Span> names = TitleTail.without(text, taggers().names.find(text));
        if (english) {
            return names;
        }
        var surnames = new HashSet<String>();
        var known = new ArrayList<Span>();
        for (Span name : names) {
            if (isKnown(text, name) || surnames.contains(text.folded(name.last()))) {
                surnames.add(text.folded(name.last()));
                known.add(name);
            }
        }
        return known;
    }

    private boolean isKnown(NewsText text, Span name) {
        return vocabulary.authority().find(text.text(name.first(), name.last())).isPresent();
    }

    private static List<UnresolvedPerson> cut(List<UnresolvedPerson> people) {
        return people.stream()
                .limit(MAX_PEOPLE)
                .map(person -> new UnresolvedPerson(person.name(), Tags.cut(person.evidence())))
                .toList();
    }

    /// Phrases of topics are English; in other languages some mean something else.
    private static boolean isEnglish(Article article, NewsText text) {
        String language = article.language();
        return language == null ? English.isLikely(text) : language.equals("en") || language.startsWith("en-");
    }

    private boolean hasCodedTopic(Labels labels) {
        return labels.topics().stream()
                .anyMatch(topic -> vocabulary.topicByCode(topic).isPresent());
    }

    /// What a source's labels say that cannot be understood: kept in the store, reported, never guessed.
    public List<String> unresolved(Article article) {
        var messages = new ArrayList<String>();
        for (String country : article.labels().countries()) {
            if (vocabulary.resolve(Dimension.COUNTRY, country).isEmpty()) {
                messages.add("countries: '" + country
                        + "' is no country known by name or ISO 3166-1 code; kept in the source only");
            }
        }
        for (String topic : article.labels().topics()) {
            if (topic.strip().startsWith(Topics.SCHEME)
                    && vocabulary.topicByCode(topic).isEmpty()) {
                messages.add("topics: '" + topic + "' is no Media Topic in use; kept as a topic of the source's own");
            }
        }
        return messages;
    }

    private void stated(Tags tags, Labels labels) {
        for (String country : labels.countries()) {
            vocabulary.resolve(Dimension.COUNTRY, country).ifPresent(id -> {
                state(tags, Dimension.COUNTRY, id, country);
                state(tags, Dimension.MENTION, id, country);
            });
        }
        for (String person : labels.people()) {
            String id = vocabulary.resolve(Dimension.PERSON, person).orElse(Slug.of(person));
            state(tags, Dimension.PERSON, id, person);
        }
        for (String topic : labels.topics()) {
            String id = vocabulary.topicByCode(topic).orElse(Slug.of(topic));
            state(tags, Dimension.TOPIC, id, topic);
        }
    }

    /// A name without a letter or a digit has no id and gives no tag.
    private void state(Tags tags, Dimension dimension, String id, String name) {
        String label = vocabulary.label(dimension, id).orElse(name.strip());
        if (!id.isBlank() && !label.isBlank()) {
            tags.add(new Tag(dimension, id, label, Origin.SOURCE, List.of()));
        }
    }

    /// The tags of one article, each value of a dimension once, the first to come.
    private static final class Tags {
        private final Map<String, Tag> byValue = new LinkedHashMap<>();

        void add(Tag tag) {
            byValue.putIfAbsent(tag.dimension().key() + ' ' + tag.id(), cut(tag));
        }

        private static Tag cut(Tag tag) {
            return tag.evidence().size() <= MAX_EVIDENCE
                    ? tag
                    : new Tag(tag.dimension(), tag.id(), tag.label(), tag.origin(), cut(tag.evidence()));
        }

        static List<Tag.Evidence> cut(List<Tag.Evidence> evidence) {
            return evidence.size() <= MAX_EVIDENCE ? evidence : evidence.subList(0, MAX_EVIDENCE);
        }

        boolean has(Dimension dimension) {
            return byValue.values().stream().anyMatch(tag -> tag.dimension() == dimension);
        }

        List<Tag> inOrder() {
            return List.copyOf(byValue.values());
        }
    }
}
