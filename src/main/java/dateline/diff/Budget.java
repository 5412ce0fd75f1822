package dateline.diff;

/// How much work one comparison may still be. Finding the least changes takes as many steps as the texts are long,
/// times the changes: too many where two long texts have little in common.
final class Budget {
    /// Some tenths of a second.
    private static final long STEPS = 30_000_000;

    private long left = STEPS;
    private boolean exhausted;

    /// Whether that many steps can still be made; once they cannot, the result is no longer exact.
    boolean take(long steps) {
        if (steps > left) {
            exhausted = true;
            return false;
        }
        left -= steps;
        return true;
    }

    /// Notes that something was taken for changed unread.
    void giveUp() {
        exhausted = true;
    }

    boolean isExhausted() {
        return exhausted;
    }
}
