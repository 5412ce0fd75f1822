package dateline.enrich;

import dateline.enrich.NameLexicon.WordClass;

/// Each token of an article in two small numbers for [NameFeatures]: its kind among words, and what lists of
/// names and things know of it.
final class NameContext {
    static final int BOUNDARY_KIND = 127;
    static final int BOUNDARY_KNOWN = 63;

    private static final int NO_WORD = 126;
    private static final int CAPITALISED_WORD = 125;
    private static final int SMALL_WORD = 124;

    private static final long NAMES =
            WordClass.GIVEN.bit() | WordClass.SURNAME.bit() | WordClass.NAMELIKE.bit() | WordClass.FAMOUS.bit();

    private static final long THINGS = WordClass.PLACE.bit()
            | WordClass.TOWN.bit()
            | WordClass.DEMONYM.bit()
            | WordClass.THINGS.bit()
            | WordClass.THING.bit();

    private final NameReading reading;
    private final byte[] kinds;
    private final byte[] known;

    NameContext(NameReading reading) {
        this.reading = reading;
        kinds = new byte[reading.size()];
        known = new byte[reading.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) findKind(i);
            known[i] = (byte) findKnown(reading.mask(i));
        }
    }

    /// The one class that tells most about a token, and whether it is capitalised.
    int kind(int token) {
        return kinds[token];
    }

    /// Which lists a token is in.
    int known(int token) {
        return known[token];
    }

    /// Whether a token is a common word or of a class of words, not just a name.
    boolean isListed(int token) {
        return (reading.mask(token) & ~NAMES) != 0;
    }

    private int findKind(int token) {
        NewsText text = reading.text();
        long mask = reading.mask(token) & ~NAMES;
        if (mask != 0) {
            return Long.numberOfTrailingZeros(mask) * 2 + (text.isCapitalised(token) ? 1 : 0);
        }
        if (!text.isWord(token)) {
            return NO_WORD;
        }
        return text.isCapitalised(token) ? CAPITALISED_WORD : SMALL_WORD;
    }

    private static int findKnown(long mask) {
        int known = 0;
        known |= (mask & WordClass.GIVEN.bit()) != 0 ? 1 : 0;
        known |= (mask & WordClass.SURNAME.bit()) != 0 ? 2 : 0;
        known |= (mask & WordClass.COMMON.bit()) != 0 ? 4 : 0;
        known |= (mask & THINGS) != 0 ? 8 : 0;
        known |= (mask & WordClass.NAMELIKE.bit()) != 0 ? 16 : 0;
        known |= (mask & WordClass.FAMOUS.bit()) != 0 ? 32 : 0;
        return Math.min(known, BOUNDARY_KNOWN - 1);
    }
}
