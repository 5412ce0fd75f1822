package dateline.fetch;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/// A connection whose replies have a whole head of a bearable size. The library takes half a head for a whole one
/// where the connection ends, and would follow half of a redirect's address.
final class HeadConnection extends DefaultBHttpClientConnection {
    private static final int HEAD_BYTES = 256 << 10;

    private boolean inHead = true;

    HeadConnection(Http1Config limits) {
        super(limits);
    }

    void attach(Socket socket) throws IOException {
        bind(new SocketHolder(socket) {
            @Override
            protected InputStream getInputStream(Socket given) throws IOException {
                return new Head(given.getInputStream());
            }
        });
    }

    /// From here on the body is read, which has its own limits.
    void headIsRead() {
        inHead = false;
    }

    private final class Head extends FilterInputStream {
        private int left = HEAD_BYTES;

        Head(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            check(b < 0 ? -1 : 1);
            return b;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int count = in.read(to, offset, length);
            check(count);
            return count;
        }

        private void check(int count) throws IOException {
            if (!inHead) {
                return;
            }
            if (count < 0) {
                throw new EOFException("the connection ends within the head of the reply");
            }
            left -= count;
            if (left < 0) {
                throw new IOException("the head of the reply is larger than " + HEAD_BYTES + " bytes");
            }
        }
    }
}
