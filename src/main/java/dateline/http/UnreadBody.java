package dateline.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/// What of a request's body nobody wanted, as of a draft that is too long.
///
/// A server that answers and closes while the client still sends resets the connection, and the client never gets to
/// read the answer (RFC 9112, section 9.6).
final class UnreadBody {
    /// Bytes that are read to let a client have its answer; who sends more may lose it.
    static final int MOST_BYTES = 64 << 20;

    /// Nanoseconds after which a client that is slow to send may lose it, too.
    private static final long LONGEST = 5_000_000_000L;

    private UnreadBody() {}

    /// Reads the rest of the body.
    static void drain(Context ctx) {
        if (ctx.header("Expect") != null) {
            // Asking for the rest would tell the client to send it.
            return;
        }
        long start = System.nanoTime();
        byte[] unwanted = new byte[1 << 14];
        try {
            InputStream in = ctx.bodyInputStream();
            for (int left = MOST_BYTES; left > 0 && System.nanoTime() - start < LONGEST; ) {
                int read = in.read(unwanted);
                if (read < 0) {
                    return;
                }
                left -= read;
            }
        } catch (IOException _) {
            // The client has gone; it wants no answer either.
        }
    }
}
