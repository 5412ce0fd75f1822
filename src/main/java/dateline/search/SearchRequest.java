package dateline.search;

import dateline.article.Dimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One search, whole: what is asked, how it is narrowed, ordered, counted and shown. Build one with [#of] and the
/// `with` methods.
///
/// @param query the reader's text, "" for all articles
/// @param filters only dimensions with a choice
/// @param dated null: dated and undated articles
/// @param sort null: relevance where there is a query, else newest
/// @param limit articles to return, 0..100; 0 only counts
/// @param offset articles to skip, offset + limit at most 10,000
/// @param facets dimensions to count, in the order wanted
/// @param facetSize values a facet, 1..100
/// @param highlight whether titles and snippets are marked
public record SearchRequest(
        String query,
        Map<Dimension, Filter> filters,
        DateRange dates,
        @Nullable Dated dated,
        @Nullable Sort sort,
        int limit,
        int offset,
        List<Dimension> facets,
        int facetSize,
        Interval histogram,
        boolean highlight) {
    public static final List<Dimension> DEFAULT_FACETS =
            List.of(Dimension.COUNTRY, Dimension.PERSON, Dimension.TOPIC, Dimension.PUBLISHER, Dimension.LANGUAGE);

    /// Whether a publication date is known.
    public enum Dated {
        KNOWN,
        UNKNOWN
    }

    /// The order of the articles. Newest and oldest are strict, ties by id, undated last.
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    /// The width of a histogram's buckets.
    public enum Interval {
        AUTO,
        YEAR,
        MONTH,
        WEEK,
        DAY,
        NONE
    }

    public SearchRequest {
        if (limit < 0 || limit > Limits.PAGE_SIZE) {
            throw new IllegalArgumentException("limit must be 0.." + Limits.PAGE_SIZE + ", got " + limit);
        }
        if (offset < 0 || offset + limit > Limits.PAGING) {
            throw new IllegalArgumentException(
                    "offset + limit must be 0.." + Limits.PAGING + ", got " + offset + " + " + limit);
        }
        if (facetSize < 1 || facetSize > Limits.FACET_SIZE) {
            throw new IllegalArgumentException("facet size must be 1.." + Limits.FACET_SIZE + ", got " + facetSize);
        }
        var chosen = new EnumMap<Dimension, Filter>(Dimension.class);
        filters.forEach((dimension, filter) -> {
            if (!filter.isEmpty()) {
                chosen.put(dimension, filter);
            }
        });
        filters = Collections.unmodifiableMap(chosen);
        facets = List.copyOf(facets);
    }

    /// That query with every default.
    public static SearchRequest of(String query) {
        return new SearchRequest(
                query, Map.of(), DateRange.ALL, null, null, 20, 0, DEFAULT_FACETS, 10, Interval.NONE, true);
    }

    /// The order to use once `sort` is resolved.
    public Sort order() {
        if (sort != null) {
            return sort;
        }
        return query.isBlank() ? Sort.NEWEST : Sort.RELEVANCE;
    }

    public Filter filter(Dimension dimension) {
        return filters.getOrDefault(dimension, new Filter(List.of(), Filter.Operator.ANY, List.of()));
    }

    public SearchRequest withFilter(Dimension dimension, Filter filter) {
        var changed = new EnumMap<Dimension, Filter>(Dimension.class);
        changed.putAll(filters);
        changed.put(dimension, filter);
        return new SearchRequest(
                query, changed, dates, dated, sort, limit, offset, facets, facetSize, histogram, highlight);
    }

    public SearchRequest withDates(DateRange range, @Nullable Dated known) {
        return new SearchRequest(
                query, filters, range, known, sort, limit, offset, facets, facetSize, histogram, highlight);
    }

    public SearchRequest withSort(@Nullable Sort order) {
        return new SearchRequest(
                query, filters, dates, dated, order, limit, offset, facets, facetSize, histogram, highlight);
    }

    public SearchRequest withPage(int size, int skip) {
        return new SearchRequest(
                query, filters, dates, dated, sort, size, skip, facets, facetSize, histogram, highlight);
    }

    public SearchRequest withFacets(List<Dimension> dimensions, int size) {
        return new SearchRequest(
                query,
                filters,
                dates,
                dated,
                sort,
                limit,
                offset,
                new ArrayList<>(dimensions),
                size,
                histogram,
                highlight);
    }

    public SearchRequest withHistogram(Interval interval) {
        return new SearchRequest(
                query, filters, dates, dated, sort, limit, offset, facets, facetSize, interval, highlight);
    }

    public SearchRequest withHighlight(boolean marked) {
        return new SearchRequest(
                query, filters, dates, dated, sort, limit, offset, facets, facetSize, histogram, marked);
    }
}
