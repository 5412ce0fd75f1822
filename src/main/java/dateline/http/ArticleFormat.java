package dateline.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The forms that one article is given out in, each at an address of its own.
enum ArticleFormat {
    HTML("text/html", "Page"),
    JSON("application/json", "JSON"),
    NINJS("application/json", "ninjs"),
    BIBTEX("application/x-bibtex", "BibTeX"),
    RIS("application/x-research-info-systems", "RIS");

    private final String mediaType;
    private final String title;

    ArticleFormat(String mediaType, String title) {
        this.mediaType = mediaType;
        this.title = title;
    }

    String mediaType() {
        return mediaType;
    }

    /// What readers know it by.
    String title() {
        return title;
    }

    /// What its address ends with, after the article's own under the API.
    String suffix() {
        return switch (this) {
            case HTML, JSON -> "";
            case NINJS, BIBTEX, RIS -> "/" + key();
        };
    }

    /// Its name among the `links` of an article.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String address(String id) {
        return this == HTML ? Links.article(id) : Links.articleJson(id) + suffix();
    }

    /// The `Link` header (RFC 8288) of an article in this form: all its other forms, what is related, and
    /// its versions (RFC 5829).
    String links(String id) {
        String others = Arrays.stream(values())
                .filter(other -> other != this)
                .map(other -> "<" + other.address(id) + ">; rel=\"alternate\"; type=\"" + other.mediaType
                        + "\"; title=\"" + other.title + "\"")
                .collect(Collectors.joining(", "));
        return others + ", <" + Links.related(id) + ">; rel=\"related\"; type=\"" + JSON.mediaType + "\", <"
                + Links.versionsJson(id) + ">; rel=\"version-history\"; type=\"" + JSON.mediaType + "\"";
    }
}
