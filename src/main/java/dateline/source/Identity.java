package dateline.source;

import dateline.article.Article;
import dateline.article.Publisher;
import dateline.article.Slug;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ids of articles and publishers (`api.md`, "Identifiers").
final class Identity {
    private static final int HASH_DIGITS = 32;

    private Identity() {}

    /// An id that a document gives for itself, checked.
    static String given(String id) throws MalformedSourceException {
        if (id.isBlank() || !fits(id)) {
            throw MalformedSourceException.of("id", "1 to " + Article.MAX_ID_BYTES + " UTF-8 bytes are wanted", id);
        }
        if (id.codePoints().anyMatch(Character::isISOControl)) {
            throw MalformedSourceException.of("id", "control characters are not taken", id);
        }
        if (id.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw MalformedSourceException.of("id", "half a surrogate pair is not taken", id);
        }
        // A browser takes both for steps through folders, percent-encoded or not, and never asks for them.
        if (id.equals(".") || id.equals("..")) {
            throw MalformedSourceException.of("id", "'.' and '..' cannot stand in an address", id);
        }
        return id;
    }

    /// Whether an id is short enough: a letter can decompose into 18, and the index refuses a word of 33,000
    /// bytes.
    static boolean fits(String id) {
        return id.length() <= Article.MAX_ID_BYTES
                && id.getBytes(StandardCharsets.UTF_8).length <= Article.MAX_ID_BYTES;
    }

    /// A name whose slug is to be an id, checked.
    static void requireFits(String id, String field, String name) throws MalformedSourceException {
        if (!fits(id)) {
            throw MalformedSourceException.of(
                    field, "a name whose id has at most " + Article.MAX_ID_BYTES + " UTF-8 bytes is wanted", name);
        }
    }

    /// The id of a document that gives none.
    static String of(@Nullable Address address, @Nullable Publisher publisher, String title, String body) {
        String text = address != null
                ? address.key()
                : (publisher == null ? "" : publisher.id()) + '\0' + title + '\0' + body;
        return "h-" + sha256(text).substring(0, HASH_DIGITS);
    }

    /// The id of a feed's item whose address does not tell it: by the feed, and what that knows the item by.
    static String ofItem(String feed, String key) {
        return "h-" + sha256(feed + '\0' + key).substring(0, HASH_DIGITS);
    }

    /// Who published a story.
    ///
    /// @param name as the document states it, a name or a host; empty where it does not
    /// @param aggregated whether the address is that of who passed the story on
    static @Nullable Publisher publisher(String name, @Nullable Address address, boolean aggregated)
            throws MalformedSourceException {
        String site = address == null || aggregated ? "" : address.unwrapped().site();
        if (name.isEmpty()) {
            return site.isEmpty() ? null : checked(new Publisher(site, site));
        }
        Optional<Address> stated = Address.of(name);
        if (stated.isPresent()) {
            return checked(new Publisher(stated.get().site(), stated.get().site()));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (Address.isHostName(lower)) {
            return checked(new Publisher(Address.withoutWww(lower), name));
        }
        String id = site.isEmpty() ? Slug.of(name) : site;
        if (id.isEmpty()) {
            throw MalformedSourceException.of("publisher", "a name needs a letter or a digit", name);
        }
        return checked(new Publisher(id, name));
    }

    private static Publisher checked(Publisher publisher) throws MalformedSourceException {
        requireFits(publisher.id(), "publisher", publisher.label());
        return publisher;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
