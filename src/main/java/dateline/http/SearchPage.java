package dateline.http;

import dateline.search.Correction;
import dateline.search.DateRange;
import dateline.search.Page;
import dateline.search.SearchRequest.Sort;
import dateline.search.SearchResults;
import dateline.search.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that `/search` shows.
///
/// @param total in words
/// @param widest the search without any filter
/// @param meant null where no other spelling finds more
/// @param others where nothing is found: what would be without one part of the search
record SearchPage(
        Frame frame,
        SearchBox box,
        boolean found,
        String total,
        long tookMs,
        String parsed,
        List<Warning> warnings,
        List<SortLink> sorts,
        List<Chip> chips,
        String widest,
        List<FacetList> facets,
        @Nullable Timeline timeline,
        DateForm dates,
        List<ResultItem> items,
        Paging paging,
        @Nullable Meant meant,
        List<OtherSearch> others,
        List<ExportLink> exports) {
    /// The query as the archive would spell it, and how much it finds.
    record Meant(String query, String address, String total) {}

    /// One order of the articles.
    record SortLink(String label, String address, boolean current) {}

    /// All that was found, to keep.
    record ExportLink(String label, String address) {}

    /// The form for the dates.
    ///
    /// @param from day in ISO 8601, "" where the range is open
    record DateForm(String from, String to, List<QueryString.Parameter> kept) {}

    static SearchPage of(Frame frame, SearchParameters asked, Page page, long tookMs, Names names) {
        SearchResults results = page.results();
        QueryString given = asked.start();
        return new SearchPage(
                frame,
                new SearchBox(asked.request().query(), given.without("q").parameters(), false),
                results.total() > 0,
                Words.articles(results.total()),
                tookMs,
                results.parsed(),
                results.warnings(),
                sorts(asked),
                Chip.of(asked, results, names),
                given.keep(parameter -> List.of("q", "sort").contains(parameter.name()))
                        .at(Links.SEARCH),
                FacetList.of(asked, results),
                Timeline.of(asked, results.histogram()),
                dates(asked),
                results.hits().stream().map(hit -> ResultItem.of(asked, hit)).toList(),
                Paging.of(asked, page),
                meant(given, results.didYouMean()),
                OtherSearch.of(asked, results),
                exports(asked));
    }

    private static @Nullable Meant meant(QueryString given, @Nullable Correction correction) {
        return correction == null
                ? null
                : new Meant(
                        correction.query(),
                        given.with("q", correction.query()).at(Links.SEARCH),
                        Words.articles(correction.total()));
    }

    private static List<SortLink> sorts(SearchParameters asked) {
        boolean query = !asked.request().query().isBlank();
        Sort standard = query ? Sort.RELEVANCE : Sort.NEWEST;
        var links = new ArrayList<SortLink>();
        for (Sort sort : Sort.values()) {
            if (sort == Sort.RELEVANCE && !query) {
                continue;
            }
            QueryString start = asked.start();
            QueryString sorted =
                    sort == standard ? start.without("sort") : start.with("sort", SearchParameters.word(sort));
            boolean current = asked.request().order() == sort;
            links.add(new SortLink(SearchParameters.word(sort), sorted.at(Links.SEARCH), current));
        }
        return List.copyOf(links);
    }

    private static List<ExportLink> exports(SearchParameters asked) {
        return Arrays.stream(ExportFormat.values())
                .map(format -> new ExportLink(format.label(), format.address(asked)))
                .toList();
    }

    private static DateForm dates(SearchParameters asked) {
        DateRange range = asked.request().dates();
        Instant until = range.until();
        return new DateForm(
                range.from() == null ? "" : day(range.from()),
                until == null ? "" : day(until.minusMillis(1)),
                asked.start().without("from", "to").parameters());
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
