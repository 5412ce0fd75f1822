package dateline.source;

import dateline.article.PublicationDate;
import dateline.date.LooseDate;
import dateline.date.PathDate;
import dateline.date.TextDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// When a story came out, and where its page says so.
///
/// @param from what said it: `json-ld`, `meta`, `time`, `url` or `text`
record PageDate(PublicationDate date, String from) {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "article:published",
        "article.published",
        "og:published_time",
        "og:article:published_time",
        "og:pubdate",
        "datepublished",
        "parsely-pub-date",
        "publishdate",
        "publish-date",
        "publish_date",
        "publishtime",
        "published_time",
        "published_at",
        "published-date",
        "published",
        "pubdate",
        "pub_date",
        "publicationdate",
        "publication_date",
        "publication-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "cxenseparse:recs:pub",
        "mediator_published_time",
        "published_time_telegram",
        "iso-8601-publish-date",
        "originalpublicationdate",
        "original-publish-date",
        "article_date_original",
        "dc.date.issued",
        "dcterms.issued",
        "dc.issued",
        "dc:issued",
        "dcterms.available",
        "dc.date.published",
        "citation_publication_date",
        "citation_online_date",
        "citation_date",
        "rnews:datepublished",
        "bt:pubdate",
        "displaydate",
        "display-date",
        "release_date",
        "releasedate",
        "rbpubdate",
        "pdate",
        "ptime",
        "posted",
        "weibo:article:create_at",
        "dc.date.created",
        "dcterms.created",
        "dc.created",
        "dc:created",
        "datecreated",
        "article:created",
        "article.created",
        "created",
        "dcterms.date",
        "dc.date",
        "dc:date",
        "gentime",
        "date"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "article.updated",
        "last-modified",
        "lastmod",
        "updated"
    };

    /// The date of a page; empty where it gives none.
    ///
    /// @param near short texts around the headline and the byline
    static Optional<PageDate> of(PageFacts facts, @Nullable Address address, List<String> near) {
        var dates = new Search();
        PageData data = facts.data();
        dates.add("json-ld", data.text("datePublished"));
        for (String value : stated(facts, PUBLISHED)) {
            dates.add("meta", value);
        }
        facts.properties("datePublished").forEach(element -> dates.add("time", value(element)));
        facts.times().stream().filter(time -> time.hasAttr("pubdate")).forEach(time -> dates.add("time", value(time)));
        dates.add("json-ld", data.text("dateCreated"));
        PageElements.ofStory(facts.times()).forEach(time -> dates.add("time", value(time)));
        String path = address == null ? "" : PathDate.of(address.rest()).orElse("");
        dates.add("url", path.length() == 10 ? path : "");
        for (Element element : PageElements.ofStory(facts.dated())) {
            dates.add("text", value(element));
            dates.found("text", TextDate.of(PageElements.shortText(element, 200)));
        }
        near.forEach(text -> dates.found("text", TextDate.of(text)));
        dates.add("url", path);
        dates.add("time", only(facts.times()));
        dates.add("json-ld", data.text("dateModified"));
        for (String value : stated(facts, MODIFIED)) {
            dates.add("meta", value);
        }
        return Optional.ofNullable(dates.found);
    }

    private static List<String> stated(PageFacts facts, String[] names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            String value = facts.meta(name);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    /// The one time that a page gives, wherever on it; empty where it gives several.
    private static String only(List<Element> times) {
        List<String> values = times.stream()
                .map(PageDate::value)
                .filter(value -> value.length() < 100 && LooseDate.of(value).isPresent())
                .distinct()
                .toList();
        return values.size() == 1 ? values.getFirst() : "";
    }

    private static String value(Element element) {
        for (String attribute : List.of("datetime", "content", "title", "data-datetime")) {
            String value = element.attr(attribute);
            if (!value.isBlank() && value.length() < 100 && LooseDate.of(value).isPresent()) {
                return value;
            }
        }
        return PageElements.shortText(element, 100);
    }

    /// Takes the first that is a date.
    private static final class Search {
        private @Nullable PageDate found;

        void add(String from, String text) {
            if (found == null && !text.isBlank() && text.length() < 100) {
                found(from, LooseDate.of(text));
            }
        }

        void found(String from, Optional<PublicationDate> date) {
            if (found == null && date.isPresent() && isPlausible(date.get())) {
                found = new PageDate(date.get(), from);
            }
        }

        /// Programs write the beginning of their time where they have none.
        private static boolean isPlausible(PublicationDate date) {
            return date.day().getYear() > 1600
                    && date.day().getYear() < 2100
                    && !date.day().toString().equals("1970-01-01");
        }
    }
}
