package dateline.store;

import org.jspecify.annotations.Nullable;

/// Where a source came from, split so that the path of a large file is stored once.
///
/// @param item the part behind the last `#`
record Origin(String path, @Nullable String item) {
    static Origin of(String origin) {
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
