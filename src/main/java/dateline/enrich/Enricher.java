package dateline.enrich;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.LearnedNames;
import dateline.article.Slug;
import dateline.article.Tag;
import dateline.article.Tag.Origin;
import dateline.article.TaggedArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns an article into a tagged one: the labels that its source gave, its publisher and its language. The
/// same article always gets the same tags. Safe for use by many threads.
public final class Enricher {
    /// Changes whenever the same article would get other tags; the index is then built anew.
    private static final String VERSION = "2";

    private final NewsVocabulary vocabulary;
    private final LearnedNames learned;

    /// @param learned what the archive knows of its people from its own articles
    public Enricher(NewsVocabulary vocabulary, LearnedNames learned) {
        this.vocabulary = vocabulary;
        this.learned = learned;
    }

    /// Of all that decides which tags an article gets.
    public String version() {
        return VERSION + ", names " + learned.number();
    }

    /// Tags an article.
    public TaggedArticle tag(Article article) {
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (String country : article.labels().countries()) {
            vocabulary.resolve(Dimension.COUNTRY, country).ifPresent(id -> {
                add(tags, Dimension.COUNTRY, id, country);
                add(tags, Dimension.MENTION, id, country);
            });
        }
        for (String person : article.labels().people()) {
            add(tags, Dimension.PERSON, Slug.of(person), person);
        }
        for (String topic : article.labels().topics()) {
            Optional<String> code = vocabulary.topicByCode(topic);
            add(tags, Dimension.TOPIC, code.orElse(Slug.of(topic)), topic);
        }
        if (article.publisher() != null) {
            add(
                    tags,
                    Dimension.PUBLISHER,
                    article.publisher().id(),
                    article.publisher().label());
        }
        if (article.language() != null) {
            add(tags, Dimension.LANGUAGE, article.language(), article.language());
        }
        return new TaggedArticle(article, List.copyOf(tags.values()));
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
        return messages;
    }

    private void add(Map<String, Tag> tags, Dimension dimension, String id, String name) {
        String label = vocabulary.label(dimension, id).orElse(name.strip());
        if (!id.isBlank() && !label.isBlank()) {
            tags.putIfAbsent(dimension.key() + ' ' + id, new Tag(dimension, id, label, Origin.SOURCE, List.of()));
        }
    }
}
