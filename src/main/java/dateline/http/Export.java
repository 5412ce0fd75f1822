package dateline.http;

import java.time.Instant;

/// What is said of an export as a whole.
///
/// @param asOf when the point in time was taken that it comes from
/// @param origin scheme, host and port that the client used, for addresses that are read elsewhere
record Export(SearchParameters asked, long total, Instant asOf, String origin) {
    /// What a feed of it is called.
    String title() {
        String query = asked.request().query().strip();
        return query.isEmpty() ? "Dateline: news articles" : "Dateline: " + query;
    }
}
