package dateline.lucene;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.PublicationDate;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.search.Hit;
import dateline.search.RelatedHit;
import dateline.search.RelatedResults;
import dateline.search.SearchTimeoutException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Related coverage of one story at one point in time.
///
/// Lucene's own MoreLikeThis would count a word and its stem twice, knows neither people nor dates, and cannot say
/// why an article was found.
final class Related {
    /// Articles beyond those wanted among which the date may change the order.
    private static final int RANKED = 20;
    /// Tags of one dimension that are looked for, the most important ones: a list of winners names hundreds of people.
    private static final int TAGS = 12;

    private static final int SKIP_AFTER = 1;

    private final Snapshot snapshot;
    private final NewsAnalyzer analyzer;
    private final StopWords stopWords;
    private final RelatedWeights weights;
    private final IndexSearcher searcher;

    Related(Snapshot snapshot, NewsAnalyzer analyzer, StopWords stopWords, RelatedWeights weights, Deadline deadline) {
        this.snapshot = snapshot;
        this.analyzer = analyzer;
        this.stopWords = stopWords;
        this.weights = weights;
        this.searcher = new IndexSearcher(snapshot.reader);
        searcher.setTimeout(deadline);
    }

    /// @param itself the story's own document, -1 where it has none
    RelatedResults to(TaggedArticle story, int itself, int limit) throws IOException {
        List<StoryWord> words = StoryWord.of(story.article(), analyzer, stopWords);
        List<TellingWords.Telling> telling = new TellingWords(snapshot.reader, weights).of(words);
        List<StoryWord> chosen =
                telling.stream().map(TellingWords.Telling::word).toList();
        List<ScoreDoc> found = best(query(story, telling), itself, limit + RANKED);
        var reasons = new SharedReasons(snapshot, story, chosen, found);
        int enough = Math.min(weights.shared(), chosen.size() + reasons.people());
        List<ScoreDoc> related = found.stream()
                .filter(one -> reasons.shared(one.doc) >= enough)
                .map(one -> new ScoreDoc(
                        one.doc, one.score * nearness(story.article().published(), one.doc)))
                .sorted(Comparator.comparingDouble((ScoreDoc one) -> -one.score).thenComparingInt(one -> one.doc))
                .limit(limit)
                .toList();
        return new RelatedResults(
                chosen.stream().map(StoryWord::written).toList(), hits(related, reasons), snapshot.generation);
    }

    /// One flat list of alternatives, which Lucene can skip most articles with; which of those found share enough is
    /// seen later.
    private Query query(TaggedArticle story, List<TellingWords.Telling> telling) throws IOException {
        var query = new BooleanQuery.Builder();
        for (TellingWords.Telling word : telling) {
            add(query, word.word(), Fields.BODY, word.weight());
            add(query, word.word(), Fields.TITLE, word.weight() * weights.title());
        }
        addTags(query, story.tags(Dimension.PERSON), weights.people());
        addTags(query, story.tags(Dimension.COUNTRY), weights.countries());
        addTags(query, story.tags(Dimension.TOPIC), weights.topics());
        return query.build();
    }

    /// A word and its inflections count as one; forms that no article has are left out, for they cost time too.
    private void add(BooleanQuery.Builder query, StoryWord word, String field, float weight) throws IOException {
        var forms = new ArrayList<Query>();
        var together = new SynonymQuery.Builder(field);
        for (BytesRef form : word.forms()) {
            var term = new Term(field, form);
            TermStates states = TermStates.build(searcher, term, true);
            if (states.docFreq() > 0) {
                forms.add(new TermQuery(term, states));
                together.addTerm(term);
            }
        }
        if (!forms.isEmpty()) {
            Query any = forms.size() == 1 ? forms.getFirst() : together.build();
            query.add(new BoostQuery(any, weight), Occur.SHOULD);
        }
    }

    private void addTags(BooleanQuery.Builder query, List<Tag> tags, float weight) throws IOException {
        for (Tag tag : tags.subList(0, Math.min(TAGS, tags.size()))) {
            var term = new Term(tag.dimension().key(), tag.id());
            int articles = snapshot.reader.docFreq(term);
            if (articles > 0) {
                double rarity = TellingWords.rarity(articles, snapshot.reader.maxDoc());
                Query tagged = new ConstantScoreQuery(new TermQuery(term));
                query.add(new BoostQuery(tagged, (float) (weight * rarity)), Occur.SHOULD);
            }
        }
    }

    private List<ScoreDoc> best(Query query, int itself, int count) throws IOException {
        int wanted = Math.min(count + 1, Math.max(1, snapshot.reader.maxDoc()));
        TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(wanted, null, SKIP_AFTER));
        if (searcher.timedOut()) {
            throw new SearchTimeoutException();
        }
        return Stream.of(top.scoreDocs)
                .filter(found -> found.doc != itself)
                .limit(count)
                .toList();
    }

    /// What an article's score is multiplied by: more the nearer it is in time.
    private float nearness(@Nullable PublicationDate published, int document) {
        LeafReaderContext leaf = snapshot.leaf(document);
        int day = snapshot.rows(leaf).days[document - leaf.docBase];
        if (published == null || day == FacetRows.UNDATED) {
            return 1;
        }
        long apart = Math.abs(published.day().toEpochDay() - day);
        return 1 + weights.near() * weights.days() / (weights.days() + apart);
    }

    private List<RelatedHit> hits(List<ScoreDoc> related, SharedReasons reasons) throws IOException {
        var reading = new ArticleReader(snapshot);
        var hits = new ArrayList<RelatedHit>();
        for (ScoreDoc one : related) {
            TaggedArticle found = reading.read(one.doc, true);
            Article article = found.article();
            String title = Passages.whole(article.headline(), List.of());
            List<String> lead = Passages.best(article.body(), List.of(), 1);
            hits.add(new RelatedHit(new Hit(found, title, lead, one.score), reasons.with(found, one.doc)));
        }
        return hits;
    }
}
