package dateline.enrich;

/// Counts of things that are known by a 64-bit hash only; two things hardly ever share one.
final class HashCounts {
    private long[] keys = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    /// A hash of all characters of a text.
    static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash, text.length());
    }

    /// A hash of a hash and a number.
    static long mix(long hash, int number) {
        long mixed = (hash + number) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }

    /// Counts one more and tells how many there are now.
    int add(long hash) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(hash);
        if (counts[slot] == 0) {
            keys[slot] = hash;
            size++;
        }
        return ++counts[slot];
    }

    int count(long hash) {
        return counts[slot(hash)];
    }

    private int slot(long hash) {
        int slot = (int) hash & (keys.length - 1);
        while (counts[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
