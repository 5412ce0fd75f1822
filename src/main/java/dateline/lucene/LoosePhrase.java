package dateline.lucene;

import dateline.lucene.Passages.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.jspecify.annotations.Nullable;

/// The words of `"near words"~n` in one field of one article that take part in a match: each of them, in some
/// choice of places for all, lies within `n` moves of where the phrase would have it.
final class LoosePhrase {
    private final Term[] terms;
    private final int[] wanted;
    private final int slop;
    private final Map<Term, Places> places = new HashMap<>();

    private LoosePhrase(PhraseQuery phrase) {
        this.terms = phrase.getTerms();
        this.wanted = phrase.getPositions();
        this.slop = phrase.getSlop();
    }

    /// Reads where the words stand.
    static LoosePhrase read(PhraseQuery phrase, LeafReaderContext leaf, int document) throws IOException {
        var loose = new LoosePhrase(phrase);
        for (Term term : loose.terms) {
            if (!loose.places.containsKey(term)) {
                loose.places.put(term, Places.read(leaf.reader().postings(term, PostingsEnum.OFFSETS), document));
            }
        }
        return loose;
    }

    /// The first words that take part in a match, at most so many of each.
    List<Mark> marks(int most, Deadline deadline) {
        var marks = new ArrayList<Mark>();
        places.forEach((term, places) -> {
            int before = marks.size();
            for (int at = 0; at < places.positions.length && marks.size() - before < most; at++) {
                deadline.check();
                if (takesPart(term, places.positions[at])) {
                    marks.add(places.marks[at]);
                }
            }
        });
        return marks;
    }

    private boolean takesPart(Term term, int position) {
        for (int i = 0; i < terms.length; i++) {
            if (!terms[i].equals(term)) {
                continue;
            }
            int latest = position - wanted[i];
            for (int begin = latest - slop; begin <= latest; begin++) {
                if (othersFit(i, position, begin)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether all words but one have places of their own, none of them further moved than the slop allows,
    /// if the phrase begins there.
    private boolean othersFit(int taken, int takenPosition, int begin) {
        int[] chosen = new int[terms.length];
        chosen[taken] = takenPosition;
        for (int i = 0; i < terms.length; i++) {
            if (i != taken) {
                int position = places(i).first(begin + wanted[i]);
                // Words that are the same come in the order of the phrase, so the first place that is free is best.
                while (position >= 0 && isChosen(chosen, i, taken, position)) {
                    position = places(i).first(position + 1);
                }
                if (position < 0 || position > begin + wanted[i] + slop) {
                    return false;
                }
                chosen[i] = position;
            }
        }
        return true;
    }

    private Places places(int i) {
        return places.getOrDefault(terms[i], Places.NONE);
    }

    private boolean isChosen(int[] chosen, int until, int taken, int position) {
        for (int i = 0; i < until; i++) {
            if (chosen[i] == position && terms[i].equals(terms[until])) {
                return true;
            }
        }
        return chosen[taken] == position;
    }

    private static final class Places {
        static final Places NONE = new Places(0);

        private final int[] positions;
        private final Mark[] marks;

        private Places(int count) {
            positions = new int[count];
            marks = new Mark[count];
        }

        static Places read(@Nullable PostingsEnum postings, int document) throws IOException {
            if (postings == null || postings.advance(document) != document) {
                return NONE;
            }
            int count = postings.freq();
            var places = new Places(count);
            for (int i = 0; i < count; i++) {
                places.positions[i] = postings.nextPosition();
                places.marks[i] = new Mark(postings.startOffset(), postings.endOffset());
            }
            return places;
        }

        /// The first position that is no less, -1 where there is none.
        int first(int least) {
            int found = Arrays.binarySearch(positions, least);
            int at = found >= 0 ? found : -found - 1;
            return at < positions.length ? positions[at] : -1;
        }
    }
}
