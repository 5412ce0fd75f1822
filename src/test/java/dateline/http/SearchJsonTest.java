package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.search.FacetCounts;
import dateline.search.Histogram;
import dateline.search.Hit;
import dateline.search.SearchRequest.Interval;
import dateline.search.SearchResults;
import dateline.search.Warning;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SearchJsonTest {
    private static String json(String query, SearchResults results) {
        var asked = SearchParameters.read(QueryString.parse(query), Interval.NONE);
        QueryString next = asked.next(results.total()).orElse(null);
        return new String(new SearchJson(asked, results, next, 3).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void anAnswerHasTheShapeOfTheContract() {
        var story = Story.of("reut-1", "Oil & more", "unused")
                .on("2025-11")
                .by("nypost.com", "New York Post")
                .at("https://nypost.com/1")
                .via("DOWNTHENEWS")
                .about("VE", "Venezuela")
                .with("Nicolás Maduro")
                .tag(Dimension.TOPIC, "medtop:20001243", "oil and gas")
                .tagged();
        var bare = Story.of("x", "Undated", "unused").tagged();
        var results = new SearchResults(
                "oil",
                List.of(new Warning(4, "quote is not closed"), new Warning("country", "unknown")),
                3,
                List.of(
                        new Hit(story, "<mark>Oil</mark> &amp; more", List.of("… <mark>oil</mark> …"), 1.5f),
                        new Hit(bare, "Undated", List.of(), 0)),
                Map.of(
                        Dimension.COUNTRY,
                        new FacetCounts(
                                2,
                                List.of(
                                        new FacetCounts.Value("VE", "Venezuela", 2, true),
                                        new FacetCounts.Value("RU", "Russia", 1, false)))),
                new Histogram(Interval.MONTH, List.of(new Histogram.Bucket(LocalDate.parse("2025-11-01"), 2)), 1),
                17);

        assertThat(json("q=oil+%22&country=VE&facet=country&limit=2&histogram=auto", results))
                .isEqualTo("""
                {"query":{"text":"oil \\"","parsed":"oil",\
                "warnings":[{"position":4,"message":"quote is not closed"},\
                {"parameter":"country","message":"unknown"}],"didYouMean":null},\
                "total":{"value":3,"exact":true,"unit":"articles"},\
                "items":[{"id":"reut-1","title":"Oil & more",\
                "titleHighlighted":"<mark>Oil</mark> &amp; more",\
                "url":"https://nypost.com/1","publisher":{"id":"nypost.com","label":"New York Post"},\
                "aggregator":"DOWNTHENEWS","published":"2025-11","language":"en",\
                "snippets":["… <mark>oil</mark> …"],\
                "countries":[{"id":"VE","label":"Venezuela"}],\
                "people":[{"id":"nicolas-maduro","label":"Nicolás Maduro"}],\
                "topics":[{"id":"medtop:20001243","label":"oil and gas"}],"copyCount":0,"score":1.5},\
                {"id":"x","title":"Undated","titleHighlighted":"Undated","url":null,"publisher":null,\
                "aggregator":null,"published":null,"language":"en","snippets":[],\
                "countries":[],"people":[],"topics":[],"copyCount":0,"score":0.0}],\
                "facets":{"country":{"distinct":2,"values":[\
                {"id":"VE","label":"Venezuela","count":2,"selected":true,\
                "link":"/api/v1/articles?q=oil+%22&facet=country&limit=2&histogram=auto"},\
                {"id":"RU","label":"Russia","count":1,"selected":false,\
                "link":"/api/v1/articles?q=oil+%22&country=VE&facet=country&limit=2&histogram=auto&country=RU"}]}},\
                "histogram":{"interval":"month","buckets":[{"from":"2025-11-01","count":2}],"undated":1},\
                "links":{"self":"/api/v1/articles?q=oil+%22&country=VE&facet=country&limit=2&histogram=auto",\
                "next":"/api/v1/articles?q=oil+%22&country=VE&facet=country&limit=2&histogram=auto&page=2",\
                "html":"/search?q=oil+%22&country=VE&facet=country&limit=2&histogram=auto",\
                "ndjson":"/api/v1/articles.ndjson?q=oil+%22&country=VE",\
                "csv":"/api/v1/articles.csv?q=oil+%22&country=VE",\
                "atom":"/api/v1/articles.atom?q=oil+%22&country=VE",\
                "feedJson":"/api/v1/articles.feed.json?q=oil+%22&country=VE"},\
                "tookMs":3,"generation":17}""");
    }

    @Test
    void theLastPageHasNoNext() {
        var results = new SearchResults("", List.of(), 40, List.of(), Map.of(), null, 1);

        assertThat(json("facet=none&page=2", results)).endsWith("""
                "items":[],"facets":{},"histogram":null,\
                "links":{"self":"/api/v1/articles?facet=none&page=2","html":"/search?facet=none&page=2",\
                "ndjson":"/api/v1/articles.ndjson","csv":"/api/v1/articles.csv",\
                "atom":"/api/v1/articles.atom","feedJson":"/api/v1/articles.feed.json"},\
                "tookMs":3,"generation":1}""");
    }
}
