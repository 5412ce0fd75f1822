package dateline.lucene;

import dateline.lucene.Passages.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
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
        var stretches = new LinkedHashMap<PhraseQuery, List<Stretch>>();
        int count = 0;
        while (marks.size() < MARKS && count < STRETCHES && found.next()) {
            deadline.check();
            if (found.getQuery() instanceof PhraseQuery phrase && phrase.getSlop() > 0) {
                stretches
                        .computeIfAbsent(phrase, _ -> new ArrayList<>())
                        .add(new Stretch(found.startPosition(), found.endPosition()));
                count++;
            } else {
                marks.add(new Mark(found.startOffset(), found.endOffset()));
            }
        }
        for (Map.Entry<PhraseQuery, List<Stretch>> phrase : stretches.entrySet()) {
            addWords(marks, phrase.getKey(), joined(phrase.getValue()), leaf, document);
        }
        List<Mark> merged = merged(marks);
        return merged.subList(0, Math.min(MARKS, merged.size()));
    }

    /// Marks a phrase's words where they lie within one of its matches: the places of each word are read once,
    /// in step with the matches.
    private void addWords(
            List<Mark> marks, PhraseQuery phrase, List<Stretch> stretches, LeafReaderContext leaf, int document)
            throws IOException {
        for (Term term : Set.copyOf(Arrays.asList(phrase.getTerms()))) {
            @Nullable PostingsEnum places = leaf.reader().postings(term, PostingsEnum.OFFSETS);
            if (places == null || places.advance(document) != document) {
                continue;
            }
            int at = 0;
            for (int left = places.freq(); left > 0 && at < stretches.size(); left--) {
                deadline.check();
                int position = places.nextPosition();
                while (at < stretches.size() && stretches.get(at).end < position) {
                    at++;
                }
                if (at < stretches.size() && stretches.get(at).start <= position) {
                    marks.add(new Mark(places.startOffset(), places.endOffset()));
                }
            }
        }
    }

    /// Matches that overlap become one.
    private static List<Stretch> joined(List<Stretch> stretches) {
        stretches.sort(Comparator.comparingInt(Stretch::start));
        var joined = new ArrayList<Stretch>();
        for (Stretch stretch : stretches) {
            Stretch last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || stretch.start > last.end) {
                joined.add(stretch);
            } else if (stretch.end > last.end) {
                joined.set(joined.size() - 1, new Stretch(last.start, stretch.end));
            }
        }
        return joined;
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

    /// The positions of one proximity match, both ends included.
    private record Stretch(int start, int end) {}
}
