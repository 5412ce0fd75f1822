package dateline.lucene;

import dateline.lucene.Passages.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Finds what a query matched in an article, from the offsets in the postings. Lucene's own matches decide, so
/// what is marked is what was found: a phrase as one, the words of a proximity query one by one, nothing that
/// only a `NOT` names.
///
/// (Lucene's unified highlighter reads these same matches, but stops at 10,000 characters, marks a proximity
/// match as one span and cuts a match at a passage's end.)
final class Highlighter {
    private final IndexSearcher searcher;
    private final Weight weight;

    Highlighter(IndexSearcher searcher, Query query) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /// The matches of one document; null where it does not match.
    @Nullable
    Matches matches(LeafReaderContext leaf, int document) throws IOException {
        return weight.matches(leaf, document);
    }

    /// The places that matched in one field, in order, without overlaps.
    List<Mark> marks(@Nullable Matches matches, String field, LeafReaderContext leaf, int document) throws IOException {
        @Nullable MatchesIterator found = matches == null ? null : matches.getMatches(field);
        if (found == null) {
            return List.of();
        }
        var marks = new ArrayList<Mark>();
        while (found.next()) {
            if (found.getQuery() instanceof PhraseQuery phrase && phrase.getSlop() > 0) {
                addWords(marks, phrase, found.startPosition(), found.endPosition(), leaf, document);
            } else {
                marks.add(new Mark(found.startOffset(), found.endOffset()));
            }
        }
        return merged(marks);
    }

    private void addWords(
            List<Mark> marks, PhraseQuery phrase, int start, int end, LeafReaderContext leaf, int document)
            throws IOException {
        for (Term term : phrase.getTerms()) {
            Weight word = searcher.createWeight(new TermQuery(term), ScoreMode.COMPLETE_NO_SCORES, 1);
            @Nullable Matches matches = word.matches(leaf, document);
            @Nullable MatchesIterator found = matches == null ? null : matches.getMatches(term.field());
            while (found != null && found.next()) {
                if (found.startPosition() >= start && found.endPosition() <= end) {
                    marks.add(new Mark(found.startOffset(), found.endOffset()));
                }
            }
        }
    }

    private static List<Mark> merged(List<Mark> marks) {
        marks.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
        var merged = new ArrayList<Mark>(marks.size());
        for (Mark mark : marks) {
            Mark last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || mark.start() >= last.end()) {
                merged.add(mark);
            } else if (mark.end() > last.end()) {
                merged.set(merged.size() - 1, new Mark(last.start(), mark.end()));
            }
        }
        return merged;
    }
}
