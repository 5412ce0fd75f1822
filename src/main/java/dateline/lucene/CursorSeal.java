package dateline.lucene;

import dateline.article.Dimension;
import dateline.search.CursorGoneException;
import dateline.search.Filter;
import dateline.search.QueryRefusedException;
import dateline.search.SearchRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Writes cursors that say nothing to their holders and cannot be changed by them: a place and a fingerprint of
/// the search, signed with a key that this process alone has.
final class CursorSeal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int PLACE = Long.BYTES + Integer.BYTES + Float.BYTES + Integer.BYTES;
    private static final int SIGNED = Integer.BYTES + PLACE + Long.BYTES;
    /// Half of the whole signature, which RFC 2104 allows.
    private static final int SIGNATURE = 16;

    /// Where a page begins.
    ///
    /// @param point the number of the point in time
    /// @param document the last one before, in that point in time
    /// @param score its score
    /// @param seen how many articles come before
    record Place(long point, int document, float score, int seen) {}

    private final SecretKeySpec key;
    /// Tells a cursor from before a restart from a forged one.
    private final int process;

    CursorSeal() {
        var random = new SecureRandom();
        var secret = new byte[32];
        random.nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
        process = random.nextInt();
    }

    /// The cursor of a place in a search.
    String seal(Place place, SearchRequest request) {
        var bytes = new byte[SIGNED + SIGNATURE];
        ByteBuffer.wrap(bytes)
                .putInt(process)
                .putLong(place.point)
                .putInt(place.document)
                .putFloat(place.score)
                .putInt(place.seen)
                .putLong(fingerprint(request));
        System.arraycopy(signature(bytes), 0, bytes, SIGNED, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The place that a cursor means.
    ///
    /// @throws QueryRefusedException if it was not made here or for another search
    /// @throws CursorGoneException if it comes from before a restart
    Place open(String cursor, SearchRequest request) {
        byte[] sealed = decode(cursor);
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        if (bytes.getInt() != process) {
            throw new CursorGoneException();
        }
        byte[] signature = Arrays.copyOfRange(sealed, SIGNED, SIGNED + SIGNATURE);
        if (!MessageDigest.isEqual(signature, signature(sealed))) {
            throw refused("the cursor is none that this server has given; take it as it stands in links.next");
        }
        var place = new Place(bytes.getLong(), bytes.getInt(), bytes.getFloat(), bytes.getInt());
        if (bytes.getLong() != fingerprint(request)) {
            throw refused("the cursor belongs to another search; only limit, facets, histogram and highlight may"
                    + " differ from those it was given for");
        }
        return place;
    }

    private static byte[] decode(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == SIGNED + SIGNATURE) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // refused below
        }
        throw refused("the cursor cannot be read; take it as it stands in links.next");
    }

    private byte[] signature(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(bytes, 0, SIGNED);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /// Of all that decides which articles there are and in which order: of the whole request but what is reset
    /// here, so that a part that it gains later counts unless somebody decides otherwise.
    private static long fingerprint(SearchRequest request) {
        SearchRequest plain = request.withPage(0, 0)
                .withFacets(List.of(), 1)
                .withHistogram(SearchRequest.Interval.NONE)
                .withHighlight(false)
                .withSort(request.order());
        for (Dimension dimension : request.filters().keySet()) {
            plain = plain.withFilter(dimension, sorted(request.filter(dimension)));
        }
        // Two requests may read alike, but then their lists differ; an enum's own hash is stable in one process.
        String text = plain.hashCode() + " " + plain;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The order in which values were picked does not matter.
    private static Filter sorted(Filter filter) {
        return new Filter(
                filter.ids().stream().sorted().toList(),
                filter.operator(),
                filter.not().stream().sorted().toList());
    }

    private static QueryRefusedException refused(String message) {
        return new QueryRefusedException(message, "cursor", -1);
    }
}
