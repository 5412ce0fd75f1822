package dateline.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A web server made of bare sockets, so that it can misbehave in every way.
public final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Handler handler;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /// Whose requests have been read.
    private final Set<Socket> asking = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    private RawServer(ServerSocket listener, Handler handler) {
        this.listener = listener;
        this.handler = handler;
    }

    /// One on a port of its own at 127.0.0.1.
    public static RawServer start(Handler handler) throws IOException {
        return start("127.0.0.1", 0, handler);
    }

    public static RawServer start(String address, int port, Handler handler) throws IOException {
        var server = new RawServer(new ServerSocket(port, 200, InetAddress.getByName(address)), handler);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    /// One that serves over TLS.
    static RawServer start(ServerSocket listener, Handler handler) {
        var server = new RawServer(listener, handler);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// `host:port`, as addresses have it.
    public String authority() {
        return listener.getInetAddress().getHostAddress() + ":" + port();
    }

    public String address(String target) {
        return "http://" + authority() + target;
    }

    /// All that came with a whole head, in order.
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /// The paths asked for, robots.txt left out.
    public List<String> documents() {
        return requests.stream()
                .map(Request::target)
                .filter(target -> !target.equals("/robots.txt"))
                .toList();
    }

    /// Connections ever made, whatever they said.
    public int connections() {
        return connections.get();
    }

    /// Writes the same again and again, slowly, until the client goes away or ten seconds have passed.
    public static void drip(OutputStream out, byte[] bytes) throws IOException {
        for (int i = 0; i < 500; i++) {
            out.write(bytes);
            out.flush();
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Socket socket) {
        open.add(socket);
        try (socket) {
            Request head = Request.read(socket, new BufferedInputStream(socket.getInputStream()));
            Request request = new Request(head.method(), head.target(), head.headers(), 1 + others(), socket);
            asking.add(socket);
            requests.add(request);
            handler.answer(request, socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException _) {
            // The client went away, as it may.
        } finally {
            asking.remove(socket);
            open.remove(socket);
        }
    }

    /// Clients that are still there; one that has closed its connection before it made the next has not to be waited
    /// for, however late its server notices.
    private int others() {
        return (int) asking.stream().filter(RawServer::isHeld).count();
    }

    private static boolean isHeld(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException _) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// What is done with a request; the connection closes after it.
    @FunctionalInterface
    public interface Handler {
        void answer(Request request, OutputStream out) throws IOException;
    }

    /// The head of a request.
    ///
    /// @param headers by name in lower case
    /// @param together clients that the server had when it came, this one too
    public record Request(String method, String target, Map<String, String> headers, int together, Socket client) {
        private static Request read(Socket client, InputStream in) throws IOException {
            String[] first = line(in).split(" ", 3);
            var headers = new TreeMap<String, String>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            return new Request(first[0], first.length > 1 ? first[1] : "", headers, 1, client);
        }

        private static String line(InputStream in) throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("no whole head");
                }
                line.append((char) c);
            }
            return line.toString().strip();
        }

        /// Whether the client still waits for its reply.
        public boolean isAwaited() {
            return isHeld(client);
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /// A reply as it stands on the wire: the status line, headers, a body with its length.
    public static byte[] reply(String status, List<String> headers, byte[] body) {
        List<String> head = new ArrayList<>(List.of("HTTP/1.1 " + status, "Content-Length: " + body.length));
        head.addAll(headers);
        byte[] start = (String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    public static byte[] reply(String status, String body, String... headers) {
        return reply(status, List.of(headers), body.getBytes(StandardCharsets.UTF_8));
    }
}
