package dateline.store;

import org.jspecify.annotations.Nullable;

/// Where a source came from, split so that the path of a large file, or the address of a feed, is stored once.
///
/// @param item the number behind the last `#` of a path, or what is behind the first `#` of an address
record Origin(String path, @Nullable String item) {
    static Origin of(String origin) {
        if (origin.startsWith("http://") || origin.startsWith("https://")) {
            int end = origin.indexOf('#');
            return end < 0 ? new Origin(origin, null) : new Origin(origin.substring(0, end), origin.substring(end + 1));
        }
        int hash = origin.lastIndexOf('#');
        boolean numbered = hash > 0
                && hash < origin.length() - 1
                && origin.substring(hash + 1).chars().allMatch(Character::isDigit);
        return numbered ? new Origin(origin.substring(0, hash), origin.substring(hash + 1)) : new Origin(origin, null);
    }

    @Override
    public String toString() {
        return item == null ? path : path + "#" + item;
    }
}
