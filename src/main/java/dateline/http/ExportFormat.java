package dateline.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// A form in which all that a search finds can be had.
enum ExportFormat {
    NDJSON("ndjson", ".ndjson", "NDJSON", "application/x-ndjson", true),
    CSV("csv", ".csv", "CSV", "text/csv; charset=utf-8; header=present", true),
    ATOM("atom", ".atom", "Atom", "application/atom+xml; charset=utf-8", false),
    FEED_JSON("feedJson", ".feed.json", "JSON Feed", "application/feed+json", false);

    /// The parameters of a search that say how a page of it is shown, and mean nothing for all of it.
    static final List<String> NOT_HERE = List.of("limit", "page", "cursor", "facet", "facet.size", "histogram");

    private final String link;
    private final String suffix;
    private final String label;
    private final String mediaType;
    private final boolean file;

    ExportFormat(String link, String suffix, String label, String mediaType, boolean file) {
        this.link = link;
        this.suffix = suffix;
        this.label = label;
        this.mediaType = mediaType;
        this.file = file;
    }

    /// The name among an answer's links.
    String link() {
        return link;
    }

    String label() {
        return label;
    }

    String mediaType() {
        return mediaType;
    }

    /// What a file of it is called at its end.
    String suffix() {
        return suffix;
    }

    /// Whether browsers are to keep it rather than show it.
    boolean isFile() {
        return file;
    }

    String path() {
        return Links.API + suffix;
    }

    /// The address of all that a search finds.
    String address(SearchParameters asked) {
        return whole(asked).at(path());
    }

    /// The address of the page that shows it.
    static String page(SearchParameters asked) {
        return whole(asked).at(Links.SEARCH);
    }

    private static QueryString whole(SearchParameters asked) {
        return asked.given().without(NOT_HERE.toArray(String[]::new));
    }

    /// Begins to write to a stream.
    ExportWriter open(Export export, OutputStream out) throws IOException {
        return switch (this) {
            case NDJSON -> new NdjsonExport(out);
            case CSV -> new CsvExport(out);
            case ATOM -> new AtomExport(export, out);
            case FEED_JSON -> new FeedJsonExport(export, out);
        };
    }
}
