package dateline.lucene;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.LearnedNames;
import dateline.article.Source;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.enrich.Enricher;
import dateline.enrich.NewsVocabulary;
import dateline.source.Parsers;
import dateline.source.Refusal;
import dateline.source.Sink;
import dateline.source.SourceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Real articles with real labels, in an order made by seed, and searches for what stands in them.
final class ReutersSupply {
    private final List<Article> pool = new ArrayList<>();
    private final Enricher enricher = new Enricher(new NewsVocabulary(), LearnedNames.NONE);
    private final Random random;

    ReutersSupply(long seed, int size) throws IOException {
        random = new Random(seed);
        Path file = Path.of(System.getProperty("shared"), "data/articles/reuters21578-sgml-raw-0to13.tgz");
        new SourceFiles(new Parsers()).read(List.of(file), InputStream.nullInputStream(), null, new Sink() {
            @Override
            public void story(Source source, Article article) {
                if (pool.size() < size) {
                    pool.add(article);
                }
            }

            @Override
            public void refused(Refusal refusal) {}
        });
    }

    /// One of them under another id, so that an article can be replaced by a wholly different one.
    TaggedArticle article(String id) {
        Article a = pool.get(random.nextInt(pool.size()));
        return enricher.tag(new Article(
                id,
                a.title(),
                a.body(),
                random.nextInt(15) == 0 ? null : a.published(),
                a.publisher(),
                a.url(),
                a.language(),
                a.authors(),
                a.labels(),
                a.captions(),
                a.aggregator()));
    }

    RequestSupply requests() {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        var instants = new ArrayList<Instant>();
        var words = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            TaggedArticle tagged = article("sample");
            for (Tag tag : tagged.tags()) {
                values.computeIfAbsent(tag.dimension(), _ -> new ArrayList<>()).add(tag.id());
            }
            if (tagged.article().published() != null) {
                instants.add(tagged.article().published().first());
            }
            List<String> text = Arrays.stream(tagged.article().body().split("\\s+", -1))
                    .filter(word -> word.chars().allMatch(Character::isLetter) && word.length() > 2)
                    .toList();
            if (!text.isEmpty()) {
                words.add(text.get(random.nextInt(text.size())));
            }
        }
        return new RequestSupply(11, words, values, instants);
    }
}
