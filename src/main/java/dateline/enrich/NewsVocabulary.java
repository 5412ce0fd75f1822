package dateline.enrich;

import dateline.article.Dimension;
import dateline.article.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Names of countries (CLDR), well-known people, IPTC Media Topics and languages, with the hierarchy of the topics.
public final class NewsVocabulary implements Vocabulary {
    private final Countries countries = new Countries();
    private final Topics topics = new Topics();
    private final Authority authority = new Authority();
    private final Map<String, Optional<String>> languages = new ConcurrentHashMap<>();

    @Override
    public Optional<String> label(Dimension dimension, String id) {
        return switch (dimension) {
            case COUNTRY, MENTION -> countries.label(id);
            case TOPIC -> topics.label(id);
            case LANGUAGE -> languages.computeIfAbsent(id, NewsVocabulary::languageName);
            case PERSON -> authority.label(id);
            case PUBLISHER -> Optional.empty();
        };
    }

    @Override
    public Optional<String> resolve(Dimension dimension, String nameOrId) {
        return switch (dimension) {
            case COUNTRY, MENTION -> countries.resolve(nameOrId);
            case TOPIC -> topics.resolve(nameOrId);
            case PERSON -> authority.resolve(nameOrId);
            case PUBLISHER, LANGUAGE -> Optional.empty();
        };
    }

    @Override
    public List<String> aliases(Dimension dimension, String id) {
        return switch (dimension) {
            case COUNTRY, MENTION -> countries.aliases(id);
            case PERSON -> authority.aliases(id);
            case TOPIC, PUBLISHER, LANGUAGE -> List.of();
        };
    }

    @Override
    public List<String> broader(Dimension dimension, String id) {
        return dimension == Dimension.TOPIC ? topics.broader(id) : List.of();
    }

    Authority authority() {
        return authority;
    }

    Topics topics() {
        return topics;
    }

    /// The topic of an IPTC code, however it is written.
    Optional<String> topicByCode(String code) {
        return topics.byCode(code);
    }

    private static Optional<String> languageName(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
