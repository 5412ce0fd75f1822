package dateline.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// The process that owns an index, as it says itself in the file that it has locked.
///
/// @param started when, in epoch milliseconds, 0 where the system does not tell
/// @param lends whether it gives the index to a process that asks for it
/// @param reached sequence number of the last change in its index, or [#FAILED]
/// @param detail where it can be found, may be empty
record IndexOwner(long pid, long started, String command, boolean lends, long reached, String detail) {
    /// What a process writes instead of a sequence number when its indexing has ended for good.
    static final long FAILED = -1;
    /// Bytes of the text: always as many, so that none of an earlier one is left.
    static final int TEXT = 256;

    private static final String LENT = "lent";
    private static final String KEPT = "kept";

    static IndexOwner thisProcess(String command, boolean lends, long reached, String detail) {
        ProcessHandle process = ProcessHandle.current();
        return new IndexOwner(process.pid(), startOf(process), command, lends, reached, detail);
    }

    /// Process ids come again, their start instants do not.
    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /// What a file says; empty where it says nothing that can be understood.
    static Optional<IndexOwner> parse(String text) {
        String[] parts = text.strip().split(" ", 6);
        if (parts.length < 5 || !(parts[3].equals(LENT) || parts[3].equals(KEPT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IndexOwner(
                    Long.parseLong(parts[0]),
                    Long.parseLong(parts[1]),
                    parts[2],
                    parts[3].equals(LENT),
                    Long.parseLong(parts[4]),
                    parts.length == 6 ? parts[5] : ""));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// What [#parse] reads.
    byte[] bytes() {
        byte[] text = (pid + " " + started + " " + command + " " + (lends ? LENT : KEPT) + " " + reached + " " + detail)
                .getBytes(StandardCharsets.UTF_8);
        byte[] padded = new byte[TEXT];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(text, 0, padded, 0, Math.min(text.length, TEXT - 1));
        padded[TEXT - 1] = '\n';
        return padded;
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(process -> process.isAlive() && startOf(process) == started)
                .isPresent();
    }

    /// For readers: `dateline serve (process 4711, http://127.0.0.1:8080)`.
    String described() {
        return "dateline " + command + " (process " + pid + (detail.isBlank() ? "" : ", " + detail.strip()) + ")";
    }
}
