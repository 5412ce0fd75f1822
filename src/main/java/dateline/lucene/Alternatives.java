package dateline.lucene;

import dateline.article.Dimension;
import dateline.search.Alternative;
import dateline.search.DateRange;
import dateline.search.Filter;
import dateline.search.Limits;
import dateline.search.Omission;
import dateline.search.QueryNode;
import dateline.search.QueryParser;
import dateline.search.QueryRefusedException;
import dateline.search.SearchRequest;
import dateline.search.SearchTimeoutException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Counts what a search that finds nothing would find without one of its parts: each filter, each bound of the
/// dates, each thing side by side in the query.
final class Alternatives {
    private final SearchRequest request;
    private final QueryNode node;
    private final Values.View values;
    private final Predicate<String> hasWords;
    private final Counting counting;
    private final List<Alternative> found = new ArrayList<>();

    /// Counts a search at the point in time of the answer.
    @FunctionalInterface
    interface Counting {
        long total(SearchRequest request, QueryNode node) throws IOException;
    }

    Alternatives(
            SearchRequest request, QueryNode node, Values.View values, Predicate<String> hasWords, Counting counting) {
        this.request = request;
        this.node = node;
        this.values = values;
        this.hasWords = hasWords;
        this.counting = counting;
    }

    /// Those that find anything, the most first; only those counted so far where time runs out.
    List<Alternative> counted() throws IOException {
        try {
            countWithoutDates();
            countWithoutClauses();
            countWithoutValues();
        } catch (SearchTimeoutException _) {
            // The answer itself stands; every count there is is right.
        }
        return found.stream()
                .sorted(Comparator.comparingLong(Alternative::total).reversed())
                .toList();
    }

    private void countWithoutDates() throws IOException {
        DateRange dates = request.dates();
        if (dates.from() != null) {
            count(Omission.Dating.FROM, request.withDates(new DateRange(null, dates.until()), request.dated()), node);
        }
        if (dates.until() != null) {
            count(Omission.Dating.TO, request.withDates(new DateRange(dates.from(), null), request.dated()), node);
        }
        if (request.dated() != null) {
            count(Omission.Dating.DATED, request.withDates(dates, null), node);
        }
    }

    private void countWithoutClauses() throws IOException {
        List<QueryNode> clauses = sideBySide(node);
        if (clauses.size() == 1) {
            boolean narrowed = !request.filters().isEmpty() || request.dates().isBounded() || request.dated() != null;
            if (narrowed && !(node instanceof QueryNode.All)) {
                count(new Omission.Clause(request.query().strip(), ""), request, new QueryNode.All());
            }
            return;
        }
        for (int i = 0; i < Math.min(clauses.size(), Limits.ALTERNATIVES); i++) {
            var rest = new ArrayList<>(clauses);
            QueryNode clause = rest.remove(i);
            countWithout(clause, written(rest));
        }
    }

    private void countWithout(QueryNode clause, String rest) throws IOException {
        QueryNode read;
        try {
            read = QueryParser.parse(rest, hasWords).node();
        } catch (QueryRefusedException _) {
            // Written out, with every operator said, it may be too long to be asked.
            return;
        }
        count(new Omission.Clause(clause.toString(), rest), request, read);
    }

    private static List<QueryNode> sideBySide(QueryNode node) {
        return node instanceof QueryNode.And(var nodes)
                ? nodes.stream().flatMap(one -> sideBySide(one).stream()).toList()
                : List.of(node);
    }

    /// Side by side as they would be typed.
    private static String written(List<QueryNode> clauses) {
        return clauses.stream().map(QueryNode::toString).collect(Collectors.joining(" "));
    }

    private void countWithoutValues() throws IOException {
        int left = Limits.ALTERNATIVES;
        for (var entry : request.filters().entrySet()) {
            for (Omission.Values omitted : omissions(entry.getKey(), entry.getValue())) {
                if (left-- == 0) {
                    return;
                }
                count(omitted, request.withFilter(omitted.dimension(), without(entry.getValue(), omitted)), node);
            }
        }
    }

    /// Where any picked value does, leaving one of them out finds no more.
    private List<Omission.Values> omissions(Dimension dimension, Filter filter) {
        var omissions = new ArrayList<Omission.Values>();
        switch (filter.operator()) {
            case ANY -> {
                if (!filter.ids().isEmpty()) {
                    omissions.add(omitted(dimension, filter.ids(), false));
                }
            }
            case ALL -> filter.ids().forEach(id -> omissions.add(omitted(dimension, List.of(id), false)));
        }
        filter.not().forEach(id -> omissions.add(omitted(dimension, List.of(id), true)));
        return omissions;
    }

    private Omission.Values omitted(Dimension dimension, List<String> ids, boolean excluded) {
        return new Omission.Values(
                dimension,
                ids,
                ids.stream().map(id -> values.labelOf(dimension, id)).toList(),
                excluded);
    }

    private static Filter without(Filter filter, Omission.Values omitted) {
        var kept = new ArrayList<>(omitted.excluded() ? filter.not() : filter.ids());
        kept.removeAll(omitted.ids());
        return omitted.excluded()
                ? new Filter(filter.ids(), filter.operator(), kept)
                : new Filter(kept, filter.operator(), filter.not());
    }

    private void count(Omission without, SearchRequest other, QueryNode otherNode) throws IOException {
        long total = counting.total(other, otherNode);
        if (total > 0) {
            found.add(new Alternative(without, total));
        }
    }
}
