package dateline.source;

/// Something that was not taken in, and why.
///
/// @param origin the path as given
/// @param line from 1; 0 means the whole file
public record Refusal(String origin, int line, String reason) {
    public Refusal {
        if (line < 0) {
            throw new IllegalArgumentException("line must be 0 or more, got " + line);
        }
    }

    /// For people: `origin:line: reason`, or `origin: reason` where it is the whole file.
    @Override
    public String toString() {
        return origin + (line == 0 ? "" : ":" + line) + ": " + reason;
    }
}
