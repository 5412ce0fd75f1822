package dateline.lucene;

import dateline.article.Article;
import dateline.search.SearchTimeoutException;
import dateline.search.Suggestions.Headline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/// Finds headlines that hold what somebody has typed so far.
final class Headlines {
    /// A single letter begins a word of nearly every headline.
    private static final int SHORTEST = 2;

    /// Copies of a story have its headline: so many are read for one that is shown.
    private static final int COPIES = 4;

    private final Snapshot snapshot;
    private final NewsAnalyzer analyzer;
    private final Deadline deadline;

    Headlines(Snapshot snapshot, NewsAnalyzer analyzer, Deadline deadline) {
        this.snapshot = snapshot;
        this.analyzer = analyzer;
        this.deadline = deadline;
    }

    /// The newest articles, each headline once, that have all these words in their title, the last one as the
    /// beginning of a word.
    List<Headline> beginning(String text, int limit) throws IOException {
        List<String> words =
                analyzer.words(text).stream().map(NewsAnalyzer.Word::term).toList();
        if (words.isEmpty() || (words.size() == 1 && words.getFirst().length() < SHORTEST)) {
            return List.of();
        }
        var searcher = new IndexSearcher(ExitableDirectoryReader.wrap(snapshot.reader, deadline));
        searcher.setTimeout(deadline);
        try {
            int wanted = Math.min(limit * COPIES, Math.max(1, snapshot.reader.maxDoc()));
            ScoreDoc[] found = searcher.search(
                            titled(words), new TopFieldCollectorManager(Fields.NEWEST, wanted, null, 1))
                    .scoreDocs;
            if (searcher.timedOut()) {
                throw new SearchTimeoutException();
            }
            return distinct(found, limit);
        } catch (ExitableDirectoryReader.ExitingReaderException _) {
            throw new SearchTimeoutException();
        }
    }

    private static Query titled(List<String> words) {
        var query = new BooleanQuery.Builder();
        for (String word : words.subList(0, words.size() - 1)) {
            query.add(new TermQuery(new Term(Fields.TITLE, word)), Occur.FILTER);
        }
        return query.add(new PrefixQuery(new Term(Fields.TITLE, words.getLast())), Occur.FILTER)
                .build();
    }

    private List<Headline> distinct(ScoreDoc[] found, int limit) throws IOException {
        var reading = new ArticleReader(snapshot);
        var headlines = new ArrayList<Headline>();
        var seen = new HashSet<String>();
        for (int i = 0; i < found.length && headlines.size() < limit; i++) {
            Article article = reading.read(found[i].doc, false).article();
            if (seen.add(article.title().strip().toLowerCase(Locale.ROOT))) {
                headlines.add(new Headline(article.id(), article.title(), article.published()));
            }
        }
        return headlines;
    }
}
