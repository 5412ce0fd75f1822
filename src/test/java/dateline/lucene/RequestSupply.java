package dateline.lucene;

import dateline.article.Dimension;
import dateline.search.DateRange;
import dateline.search.Filter;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Searches made by seed: every operator, filter and range.
final class RequestSupply {
    private final Random random;
    private final QuerySupply queries;
    private final Map<Dimension, List<String>> values;
    private final List<Instant> instants;

    /// @param words to search for
    /// @param values of each dimension, to filter by
    /// @param instants between which dates are chosen
    RequestSupply(long seed, List<String> words, Map<Dimension, List<String>> values, List<Instant> instants) {
        this.random = new Random(seed);
        this.queries = new QuerySupply(random, words, values);
        this.values = values;
        this.instants = instants;
    }

    SearchRequest request() {
        var request = SearchRequest.of(random.nextInt(4) == 0 ? "" : queries.query(3))
                .withFacets(Arrays.asList(Dimension.values()), 100)
                .withHistogram(one(List.of(Interval.AUTO, Interval.YEAR, Interval.MONTH, Interval.WEEK, Interval.DAY)))
                .withHighlight(random.nextInt(4) == 0)
                .withSort(random.nextBoolean() ? one(List.of(SearchRequest.Sort.values())) : null);
        for (Dimension dimension : Dimension.values()) {
            if (random.nextInt(5) == 0) {
                request = request.withFilter(dimension, filter(dimension));
            }
        }
        if (random.nextInt(4) == 0) {
            Instant a = one(instants);
            Instant b = one(instants);
            request = request.withDates(
                    new DateRange(random.nextInt(3) == 0 ? null : a, random.nextInt(3) == 0 ? null : b), null);
        } else if (random.nextInt(6) == 0) {
            request = request.withDates(DateRange.ALL, one(List.of(SearchRequest.Dated.values())));
        }
        return request;
    }

    private Filter filter(Dimension dimension) {
        Filter.Operator operator = one(List.of(Filter.Operator.values()));
        return new Filter(some(dimension), operator, random.nextInt(3) == 0 ? some(dimension) : List.of());
    }

    private List<String> some(Dimension dimension) {
        List<String> all = values.getOrDefault(dimension, List.of());
        var some = new ArrayList<String>();
        for (int n = random.nextInt(3); n > 0; n--) {
            some.add(random.nextInt(12) == 0 ? "nobody-has-this" : one(all));
        }
        return some;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
