package dateline.lucene;

import dateline.lucene.TextTerms.Position;
import dateline.search.Limits;
import dateline.search.QueryNode;
import dateline.search.QueryRefusedException;
import dateline.search.SearchTimeoutException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Turns words near one another into a query for one field. Wildcards and fuzzy words become the words of the
/// index that they stand for, of which Lucene takes only so many.
final class NearTranslator {
    private final TextTerms terms;
    private final IndexReader reader;
    private final Deadline deadline;
    private final Consumer<QueryNode.Fuzzy> severalWords;
    private int expanded;

    /// @param severalWords told of fuzzy words that are several in a text
    NearTranslator(TextTerms terms, IndexReader reader, Deadline deadline, Consumer<QueryNode.Fuzzy> severalWords) {
        this.severalWords = severalWords;
        this.terms = terms;
        this.reader = reader;
        this.deadline = deadline;
    }

    Query near(String field, QueryNode.Near near) {
        return new IntervalQuery(field, new NearSource(chain(field, near)));
    }

    /// A wildcard of several words, such as `Jean-Cl*`.
    Query phrase(String field, List<String> words) {
        return new IntervalQuery(field, wildcards(field, words));
    }

    private NearChain chain(String field, QueryNode.Near near) {
        return new NearChain(
                near.nodes().stream().map(node -> operand(field, node)).toList(), near.links());
    }

    private NearOperand operand(String field, QueryNode node) {
        return switch (node) {
            case QueryNode.Word(var _, var text) -> new NearText(phrase(terms.positions(field, text), field, true));
            case QueryNode.Phrase(var _, var text, var _) ->
                new NearText(phrase(terms.positions(field, text), field, false));
            case QueryNode.Wildcard(var _, var pattern) -> new NearText(wildcards(field, terms.words(field, pattern)));
            case QueryNode.Fuzzy fuzzy -> new NearText(fuzzy(field, fuzzy));
            case QueryNode.Or(var nodes) ->
                new NearEither(nodes.stream().map(one -> operand(field, one)).toList());
            case QueryNode.Near near -> chain(field, near);
            case QueryNode.And _,
                    QueryNode.Not _,
                    QueryNode.Dates _,
                    QueryNode.Boost _,
                    QueryNode.All _,
                    QueryNode.None _ -> throw new IllegalArgumentException("cannot be near anything: " + node);
        };
    }

    private static IntervalsSource phrase(List<Position> positions, String field, boolean inflected) {
        var words = new ArrayList<IntervalsSource>();
        for (Position position : positions) {
            words.add(
                    inflected
                            ? any(Stream.of(position.inflected(field))
                                    .map(Term::bytes)
                                    .toList())
                            : Intervals.term(position.word()));
        }
        return phrase(words);
    }

    private IntervalsSource fuzzy(String field, QueryNode.Fuzzy fuzzy) {
        List<Position> positions = terms.positions(field, fuzzy.text());
        if (positions.size() > 1) {
            severalWords.accept(fuzzy);
            return phrase(positions, field, true);
        }
        return any(fuzzy(terms.fuzzy(field, fuzzy.text(), fuzzy.edits())));
    }

    private IntervalsSource wildcards(String field, List<String> patterns) {
        var words = new ArrayList<IntervalsSource>();
        for (String pattern : patterns) {
            if (TextTerms.isWild(pattern)) {
                words.add(any(expanded(terms.wildcard(field, pattern), field)));
            } else {
                terms.positions(field, pattern).forEach(position -> words.add(Intervals.term(position.word())));
            }
        }
        return phrase(words);
    }

    private static IntervalsSource phrase(List<IntervalsSource> words) {
        return switch (words.size()) {
            case 0 -> Intervals.noIntervals("no words");
            case 1 -> words.getFirst();
            default -> Intervals.phrase(words.toArray(IntervalsSource[]::new));
        };
    }

    private static IntervalsSource any(List<BytesRef> words) {
        return words.isEmpty()
                ? Intervals.noIntervals("no word of the archive")
                : Intervals.or(words.stream().map(Intervals::term).toList());
    }

    private List<BytesRef> expanded(MultiTermQuery pattern, String field) {
        return inTime(() -> {
            var found = new ArrayList<BytesRef>();
            @Nullable Terms all = MultiTerms.getTerms(reader, field);
            TermsEnum words = all == null ? TermsEnum.EMPTY : pattern.getTermsEnum(all);
            for (BytesRef word = words.next(); word != null; word = words.next()) {
                count();
                found.add(BytesRef.deepCopyOf(word));
            }
            return found;
        });
    }

    /// The words that the same fuzzy word stands for alone.
    private List<BytesRef> fuzzy(FuzzyQuery query) {
        return inTime(() -> {
            Set<Term> found = new HashSet<>();
            new IndexSearcher(reader).rewrite(query).visit(QueryVisitor.termCollector(found));
            found.forEach(_ -> count());
            return found.stream().map(Term::bytes).toList();
        });
    }

    private void count() {
        deadline.check();
        if (++expanded > Limits.NEAR_WORDS) {
            throw new QueryRefusedException("the query stands for too many words; make its wildcards longer", "q", 0);
        }
    }

    private <T> T inTime(Lookup<T> lookup) {
        try {
            return lookup.up();
        } catch (ExitableDirectoryReader.ExitingReaderException _) {
            throw new SearchTimeoutException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Lookup<T> {
        T up() throws IOException;
    }
}
