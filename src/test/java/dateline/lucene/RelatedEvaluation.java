package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.LearnedNames;
import dateline.enrich.Enricher;
import dateline.enrich.NewsVocabulary;
import dateline.search.RelatedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds related coverage against stories grouped by event, beside Lucene's MoreLikeThis on the same stories, and
/// prints the table of the README: `mvn verify -Dtest=RelatedEvaluation`. Needs the folder of labelled data beside
/// the project.
@Tag("shared")
class RelatedEvaluation {
    private static final int DEPTH = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path data = Path.of(System.getProperty("shared")).resolve("data");
    private final NewsVocabulary vocabulary = new NewsVocabulary();
    private final Enricher enricher = new Enricher(vocabulary, LearnedNames.NONE);
    private final StringBuilder table = new StringBuilder();

    /// Ids of the articles found for one, the best first, itself left out.
    private interface Method {
        List<String> related(Article article) throws IOException;
    }

    @Test
    void printsTheTable(@TempDir Path folder) throws IOException {
        table.append("| | ECB+, tuned on | ECB+, other half | giveme5w1h, tuned on | giveme5w1h, other half | CPU |\n");
        table.append("|---|---|---|---|---|---|\n");
        evaluate("no dates", folder.resolve("a"), new EventStories(data, false), false);
        evaluate("no dates, among 143,565 others", folder.resolve("b"), new EventStories(data, false), true);
        evaluate("dates, among 143,565 others", folder.resolve("c"), new EventStories(data, true), true);
        System.out.println(table);
        Path file = Files.createDirectories(Path.of("target")).resolve("related.md");
        Files.writeString(file, table);
        assertThat(file).isNotEmptyFile();
    }

    private void evaluate(String what, Path folder, EventStories stories, boolean others) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path plain = Files.createDirectories(folder.resolve("plain"));
        try (LuceneEngine engine = LuceneEngine.open(own, vocabulary, "evaluation");
                var english = new EnglishAnalyzer();
                var writer = new IndexWriter(FSDirectory.open(plain), new IndexWriterConfig(english))) {
            for (EventStories.Story story : stories.all()) {
                add(engine, writer, story.article());
            }
            if (others) {
                stories.others(article -> add(engine, writer, article));
            }
            engine.commit();
            engine.refresh();
            writer.commit();
            try (DirectoryReader ours = DirectoryReader.open(FSDirectory.open(own));
                    DirectoryReader theirs = DirectoryReader.open(writer);
                    var news = new NewsAnalyzer()) {
                var methods = new LinkedHashMap<String, Method>();
                methods.put("Dateline", article -> related(engine, article));
                if (!stories.areDated()) { // nothing else reads dates
                    methods.put("MoreLikeThis, defaults, same index", new Like(ours, news, 2, 5));
                    methods.put("MoreLikeThis 1, 2, same index", new Like(ours, news, 1, 2));
                    methods.put("MoreLikeThis, defaults, EnglishAnalyzer", new Like(theirs, english, 2, 5));
                    methods.put("MoreLikeThis 1, 2, EnglishAnalyzer", new Like(theirs, english, 1, 2));
                }
                for (var method : methods.entrySet()) {
                    row(method.getKey() + "; " + what, stories, method.getValue());
                }
            }
        }
    }

    private void add(LuceneEngine engine, IndexWriter plain, Article article) {
        try {
            engine.put(enricher.tag(article), 1, false);
            var document = new Document();
            document.add(new StringField(Fields.ID, article.id(), Field.Store.NO));
            document.add(new SortedDocValuesField(Fields.ID, new BytesRef(article.id())));
            document.add(new TextField(Fields.TITLE, article.title(), Field.Store.NO));
            document.add(new TextField(Fields.BODY, article.body(), Field.Store.NO));
            plain.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> related(LuceneEngine engine, Article article) throws IOException {
        return engine.related(new RelatedRequest.OfArticle(article.id(), DEPTH)).orElseThrow().hits().stream()
                .map(hit -> hit.hit().article().article().id())
                .toList();
    }

    /// Lucene's own, with the words frequent enough in the story and in the index.
    private record Like(DirectoryReader reader, Analyzer analyzer, int inStory, int inIndex) implements Method {
        @Override
        public List<String> related(Article article) throws IOException {
            var like = new MoreLikeThis(reader);
            like.setAnalyzer(analyzer);
            like.setFieldNames(new String[] {Fields.TITLE, Fields.BODY});
            like.setMinTermFreq(inStory);
            like.setMinDocFreq(inIndex);
            var query = like.like(Map.of(Fields.TITLE, List.of(article.title()), Fields.BODY, List.of(article.body())));
            var ids = new ArrayList<String>();
            SortedDocValues values = MultiDocValues.getSortedValues(reader, Fields.ID);
            ScoreDoc[] found = new IndexSearcher(reader).search(query, DEPTH + 1).scoreDocs;
            Arrays.sort(found, Comparator.comparingInt(one -> one.doc));
            var byDocument = new HashMap<Integer, String>();
            for (ScoreDoc one : found) {
                values.advanceExact(one.doc);
                byDocument.put(one.doc, values.lookupOrd(values.ordValue()).utf8ToString());
            }
            Arrays.sort(
                    found,
                    Comparator.comparingDouble((ScoreDoc one) -> -one.score).thenComparingInt(one -> one.doc));
            for (ScoreDoc one : found) {
                String id = byDocument.get(one.doc);
                if (id != null && !id.equals(article.id()) && ids.size() < DEPTH) {
                    ids.add(id);
                }
            }
            return ids;
        }
    }

    private void row(String what, EventStories stories, Method method) throws IOException {
        var events = new HashMap<String, String>();
        stories.all().forEach(story -> events.put(story.article().id(), story.event()));
        var cells = new StringBuilder();
        var nanos = new ArrayList<Long>();
        for (String source : List.of("ecb-", "g5-")) {
            for (boolean first : List.of(true, false)) {
                List<EventStories.Story> half = stories.half(source, first);
                int right = 0;
                double reciprocal = 0;
                for (EventStories.Story story : half) {
                    long start = THREADS.getCurrentThreadCpuTime();
                    List<String> found = method.related(story.article());
                    nanos.add(THREADS.getCurrentThreadCpuTime() - start);
                    int rank = rank(found, story.event(), events);
                    right += rank == 1 ? 1 : 0;
                    reciprocal += rank == 0 ? 0 : 1.0 / rank;
                }
                cells.append(String.format(
                        Locale.ROOT,
                        " %.3f / %.3f (%d) |",
                        (double) right / half.size(),
                        reciprocal / half.size(),
                        half.size()));
            }
        }
        nanos.sort(null);
        table.append(
                String.format(Locale.ROOT, "| %s |%s %.1f ms |%n", what, cells, nanos.get(nanos.size() / 2) / 1e6));
    }

    private static int rank(List<String> found, String event, Map<String, String> events) {
        for (int i = 0; i < found.size(); i++) {
            if (event.equals(events.get(found.get(i)))) {
                return i + 1;
            }
        }
        return 0;
    }
}
