package dateline.lucene;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Labels;
import dateline.article.LearnedNames;
import dateline.article.PublicationDate;
import dateline.article.Publisher;
import dateline.article.TaggedArticle;
import dateline.enrich.Enricher;
import dateline.enrich.NewsVocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Articles made by seed: few words, so that queries find many; several values a dimension; some undated, some
/// with date only.
final class ArticleSupply {
    static final List<String> WORDS = List.of(
            "president",
            "presidents",
            "election",
            "elections",
            "oil",
            "barrel",
            "barrels",
            "market",
            "markets",
            "trade",
            "trading",
            "war",
            "ceasefire",
            "minister",
            "ministers",
            "visited",
            "visit",
            "visiting",
            "Maduro",
            "Xi",
            "Jinping",
            "São",
            "Tomé",
            "O'Neill",
            "Jean-Claude",
            "storm",
            "storms",
            "flood",
            "vaccine",
            "vaccines",
            "court",
            "courts",
            "ruled",
            "ruling",
            "the",
            "of",
            "in",
            "and",
            "said",
            "U.S.",
            "goal",
            "goals",
            "scored",
            "striker",
            "festival",
            "film",
            "films",
            "bank",
            "banks",
            "rates",
            "rate",
            "inflation",
            "strike",
            "strikes",
            "school",
            "schools",
            "river",
            "climate",
            "carbon",
            "energy");
    static final List<String> COUNTRIES =
            List.of("VE", "RU", "CN", "US", "BR", "DE", "FR", "IN", "NG", "ZA", "JP", "XK", "SUHH");
    static final List<String> PEOPLE = List.of(
            "Nicolás Maduro",
            "Xi Jinping",
            "Angela Merkel",
            "Hugo Chávez",
            "Ruth O'Neill",
            "Jean-Claude Juncker",
            "Ada Lovelace");
    static final List<String> TOPICS = List.of(
            "medtop:20000056",
            "medtop:16000000",
            "medtop:11000000",
            "medtop:15000000",
            "medtop:20001065",
            "medtop:04000000",
            "grain",
            "Crude oil");
    /// Ids that its articles have.
    static final Map<Dimension, List<String>> VALUES = Map.of(
            Dimension.COUNTRY,
            COUNTRIES,
            Dimension.MENTION,
            COUNTRIES,
            Dimension.PERSON,
            List.of("nicolas-maduro", "xi-jinping", "angela-merkel", "hugo-chavez", "ruth-o-neill"),
            Dimension.TOPIC,
            List.of("medtop:20000056", "medtop:16000000", "medtop:11000000", "medtop:15000000", "grain", "crude-oil"),
            Dimension.PUBLISHER,
            List.of("a.example", "b.example", "c.example"),
            Dimension.LANGUAGE,
            List.of("en", "es", "fr"));
    private static final List<String> PUBLISHERS =
            List.of("a.example", "b.example", "c.example", "d.example", "e.example");
    private static final List<String> LANGUAGES = List.of("en", "es", "fr");

    private final Random random;
    private final Enricher enricher = new Enricher(new NewsVocabulary(), LearnedNames.NONE);

    ArticleSupply(long seed) {
        random = new Random(seed);
    }

    TaggedArticle article(String id) {
        PublicationDate published = switch (random.nextInt(10)) {
            case 0 -> null;
            case 1, 2 ->
                PublicationDate.parse(
                        LocalDate.ofEpochDay(17_800 + random.nextInt(900)).toString());
            default -> PublicationDate.at(Instant.ofEpochSecond(1_540_000_000L + random.nextInt(80_000_000)));
        };
        String publisher = pick(PUBLISHERS);
        return enricher.tag(new Article(
                id,
                words(3 + random.nextInt(5)),
                words(20 + random.nextInt(40)),
                published,
                random.nextInt(20) == 0 ? null : new Publisher(publisher, publisher),
                null,
                random.nextInt(8) == 0 ? null : pick(LANGUAGES),
                List.of(),
                new Labels(some(COUNTRIES, 3), some(PEOPLE, 3), some(TOPICS, 3)),
                random.nextInt(6) == 0 ? List.of(words(5), words(4)) : List.of(),
                null));
    }

    private String words(int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            // the square makes some words common and some rare
            words.add(WORDS.get((int) (WORDS.size() * random.nextDouble() * random.nextDouble())));
        }
        return String.join(" ", words);
    }

    private List<String> some(List<String> values, int most) {
        var some = new ArrayList<String>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            some.add(pick(values));
        }
        return some;
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
