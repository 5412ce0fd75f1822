package dateline.source;

import dateline.article.PublicationDate;
import dateline.date.LooseDate;
import java.util.Locale;
import java.util.Optional;

/// Which version of its story a document is, as text that sorts: when it was made, then its number, for which some
/// agencies have one of their transmission.
final class Revision {
    private static final int DIGITS = 12;

    private Revision() {}

    /// The revision; empty where neither is stated.
    static Optional<String> of(String number, String made) {
        String digits = number.strip();
        boolean counts =
                !digits.isEmpty() && digits.length() <= DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        Optional<PublicationDate> date = LooseDate.of(made);
        if (!counts && date.isEmpty()) {
            return Optional.empty();
        }
        long seconds = date.map(day -> day.first().getEpochSecond()).orElse(0L);
        return Optional.of(
                String.format(Locale.ROOT, "%012d %012d", Math.max(0, seconds), counts ? Long.parseLong(digits) : 0));
    }
}
