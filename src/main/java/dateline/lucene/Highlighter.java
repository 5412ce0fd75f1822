package dateline.lucene;

import dateline.lucene.Passages.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Finds what a query matched in an article, from the offsets in the postings. Lucene's own matches decide, so
/// what is marked is what was found: a phrase as one, the words of a proximity query one by one, nothing that
/// only a `NOT` names.
///
/// (Lucene's unified highlighter reads these same matches, but stops at 10,000 characters, marks a proximity
/// match as one span and cuts a match at a passage's end.)
final class Highlighter {
    /// Marks of one field: those that passages are chosen among, and enough beyond to fill the last of them.
    private static final int MARKS = 700;
    /// Proximity matches of one field; they overlap, so many of them may give few marks.
    private static final int STRETCHES = 5_000;

    private final Weight weight;
    private final Deadline deadline;

    Highlighter(IndexSearcher searcher, Query query, Deadline deadline) throws IOException {
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        this.deadline = deadline;
    }

    /// The matches of one document; null where it does not match.
    ///
    /// @throws dateline.search.SearchTimeoutException if the deadline has passed
    @Nullable
    Matches matches(LeafReaderContext leaf, int document) throws IOException {
        deadline.check();
        return weight.matches(leaf, document);
    }

    /// The first places that matched in one field, in order, without overlaps.
    ///
    /// @throws dateline.search.SearchTimeoutException if the deadline passes meanwhile
    List<Mark> marks(@Nullable Matches matches, String field, LeafReaderContext leaf, int document) throws IOException {
        @Nullable MatchesIterator found = matches == null ? null : matches.getMatches(field);
        if (found == null) {
            return List.of();
        }
        var marks = new ArrayList<Mark>();
        var loose = new LinkedHashSet<PhraseQuery>();
        int count = 0;
        while (marks.size() < MARKS && count < STRETCHES && found.next()) {
            deadline.check();
            if (found.getQuery() instanceof PhraseQuery phrase && phrase.getSlop() > 0) {
                loose.add(phrase);
                count++;
            } else {
                marks.add(new Mark(found.startOffset(), found.endOffset()));
            }
        }
        for (PhraseQuery phrase : loose) {
            marks.addAll(LoosePhrase.read(phrase, leaf, document).marks(MARKS, deadline));
        }
        List<Mark> merged = merged(marks);
        return merged.subList(0, Math.min(MARKS, merged.size()));
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
