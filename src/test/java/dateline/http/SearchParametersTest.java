package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.article.Dimension;
import dateline.search.DateRange;
import dateline.search.Filter;
import dateline.search.QueryRefusedException;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Dated;
import dateline.search.SearchRequest.Interval;
import dateline.search.SearchRequest.Sort;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchParametersTest {
    private static SearchParameters read(String query) {
        return SearchParameters.read(QueryString.parse(query), Interval.NONE);
    }

    @Test
    void everyParameterReachesTheRequest() {
        var expected = SearchRequest.of("oil \"a b\"")
                .withFilter(Dimension.COUNTRY, new Filter(List.of("VE", "RU"), Filter.Operator.ALL, List.of("CU")))
                .withFilter(Dimension.MENTION, Filter.any("IR"))
                .withFilter(Dimension.PERSON, Filter.any("nicolas-maduro"))
                .withFilter(Dimension.TOPIC, Filter.any("medtop:20000639"))
                .withFilter(Dimension.PUBLISHER, Filter.any("nypost.com"))
                .withFilter(Dimension.LANGUAGE, new Filter(List.of(), Filter.Operator.ANY, List.of("es")))
                .withDates(
                        new DateRange(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2025-07-01T00:00:00Z")),
                        Dated.KNOWN)
                .withSort(Sort.OLDEST)
                .withPage(50, 100)
                .withFacets(List.of(Dimension.TOPIC, Dimension.MENTION), 5)
                .withHistogram(Interval.WEEK)
                .withHighlight(false);

        var asked = read("q=oil+%22a+b%22&country=VE&country=RU&country.op=all&country.not=CU&mention=IR"
                + "&person=nicolas-maduro&topic=medtop:20000639&publisher=nypost.com&language.not=es"
                + "&from=2025-01-01&to=2025-06&dated=known&sort=oldest&limit=50&page=3"
                + "&facet=topic,mention&facet.size=5&histogram=week&highlight=false&collapse=none");

        assertThat(asked.request()).isEqualTo(expected);
        assertThat(asked.page()).isEqualTo(3);
    }

    @Test
    void nothingAskedMeansEveryDefault() {
        assertThat(read("").request()).isEqualTo(SearchRequest.of(""));
        assertThat(SearchParameters.read(QueryString.EMPTY, Interval.AUTO).request())
                .isEqualTo(SearchRequest.of("").withHistogram(Interval.AUTO));
    }

    @Test
    void whatAFormSendsEmptyIsNotGiven() {
        var asked = read("q=&from=&to=&dated=&sort=&country=&person.op=&topic.not=");

        assertThat(asked.request()).isEqualTo(SearchRequest.of(""));
        assertThat(asked.given()).isEqualTo(QueryString.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "countri=VE|countri|unknown parameter 'countri'; did you mean 'country'?",
                "country.no=VE|country.no|unknown parameter 'country.no'; did you mean 'country.not'?",
                "utm_source=x|utm_source|unknown parameter 'utm_source'",
                "Q=x|Q|unknown parameter 'Q'",
                "cursor=|cursor|'cursor' needs a value; the first page is the address without it",
                "cursor=x&page=1|cursor|'cursor' and 'page' cannot be given together",
                "cursor=x&cursor=x|cursor|'cursor' may be given only once",
                "q=a&q=b|q|'q' may be given only once",
                "page=1&page=2|page|'page' may be given only once",
                "country.op=any&country.op=any|country.op|'country.op' may be given only once",
                "country.op=none|country.op|'country.op' must be one of any, all, got 'none'",
                "country=+|country|'country' needs a value",
                "country.not=+|country.not|'country.not' needs a value",
                "sort=date|sort|'sort' must be one of relevance, newest, oldest, got 'date'",
                "sort=Newest|sort|'sort' must be one of relevance, newest, oldest, got 'Newest'",
                "dated=yes|dated|'dated' must be one of known, unknown, got 'yes'",
                "histogram=hour|histogram|'histogram' must be one of auto, year, month, week, day, none, got 'hour'",
                "highlight=1|highlight|'highlight' must be true or false, got '1'",
                "limit=0|limit|'limit' must be a whole number from 1 to 100, got '0'",
                "limit=101|limit|'limit' must be a whole number from 1 to 100, got '101'",
                "limit=|limit|'limit' must be a whole number from 1 to 100, got ''",
                "limit=%2B7|limit|'limit' must be a whole number from 1 to 100, got '+7'",
                "limit=٣|limit|'limit' must be a whole number from 1 to 100, got '٣'",
                "page=-1|page|'page' must be a whole number from 1 to 10000, got '-1'",
                "page=501|page|page × limit must be at most 10,000, got 501 × 20; 'cursor' leads further (links.next)",
                "facet.size=101|facet.size|'facet.size' must be a whole number from 1 to 100, got '101'",
                "facet=country,none|facet|'facet' must be none or a list of country, mention, person, topic,"
                        + " publisher, language, got 'none'",
                "facet=|facet|'facet' must be none or a list of country, mention, person, topic,"
                        + " publisher, language, got ''",
                "from=2025-13-01|from|'from' must be a date (2025-01-31) or an RFC 3339 instant"
                        + " (2025-01-31T08:00:00Z), got '2025-13-01'",
                "to=tomorrow|to|'to' must be a date (2025-01-31) or an RFC 3339 instant"
                        + " (2025-01-31T08:00:00Z), got 'tomorrow'",
                "from=2025-02-01&to=2025-01-31|from|'from' lies after 'to': 2025-02-01, 2025-01-31",
                "collapse=copies|collapse|'collapse=copies' is not offered yet; use none",
                "collapse=all|collapse|'collapse' must be none, got 'all'",
            })
    void aParameterThatCannotBeReadIsRefusedByName(String query, String parameter, String message) {
        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> read(query))
                .withMessage(message)
                .satisfies(refused -> assertThat(refused.parameter()).isEqualTo(parameter));
    }

    @Test
    void moreThanAHundredValuesOfOneParameterAreRefused() {
        String values = "person=p&".repeat(101);

        assertThatExceptionOfType(QueryRefusedException.class)
                .isThrownBy(() -> read(values))
                .withMessage("'person' takes at most 100 values, got 101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2025-01-01&to=2025-01-01", "from=2025&to=2025", "page=500", "limit=100&page=100"})
    void theVeryEdgeIsStillFine(String query) {
        assertThat(read(query).request().query()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "q=oil&page=3, /search?q=oil&country=VE",
        "country=RU, /search?country=RU&country=VE",
        "country=VE&page=2, /search",
        "country=VE&country=RU&country.op=all, /search?country=RU&country.op=all",
        "country=VE&country.op=all, /search",
        "country.not=VE, /search?country=VE",
    })
    void togglingPicksAndUnpicksAndGoesBackToTheFirstPage(String query, String address) {
        assertThat(read(query).toggled(Dimension.COUNTRY, "VE").at("/search")).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "20,1", "21,2", "9999,500", "123456,500"})
    void pagesEndWithTheArticlesOrAtTenThousand(long total, int last) {
        assertThat(read("").lastPage(total)).isEqualTo(last);
    }
}
