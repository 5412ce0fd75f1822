package dateline.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// One HTTP/1.1 connection that is kept, with next to no work of its own, so that the server is what is measured.
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] body = new byte[1 << 16];
    private int length;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /// Asks for an address and reads the whole answer.
    ///
    /// @throws IOException where it is not a 200
    void get(String address) throws IOException {
        out.write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        String status = line();
        int expected = -1;
        boolean chunked = false;
        for (String header = line().toLowerCase(Locale.ROOT); !header.isEmpty(); ) {
            if (header.startsWith("content-length:")) {
                expected = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.startsWith("transfer-encoding:") && header.endsWith("chunked");
            header = line().toLowerCase(Locale.ROOT);
        }
        length = 0;
        if (chunked) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                read(size);
                line();
            }
            line();
        } else {
            read(expected);
        }
        if (!status.contains(" 200 ")) {
            throw new IOException(status + " for " + address + ": " + text());
        }
    }

    /// The body of the last answer.
    String text() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    private void read(int count) throws IOException {
        if (length + count > body.length) {
            body = Arrays.copyOf(body, Math.max(body.length * 2, length + count));
        }
        if (in.readNBytes(body, length, count) < count) {
            throw new EOFException("the answer ended early");
        }
        length += count;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
