package dateline.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/// What the fetcher takes from the machine it runs on.
///
/// @param clock for pauses, and for what is kept for a time; deadlines are always real
record Surroundings(
        InstantSource clock, Waiting waiting, Resolver resolver, Connector connector, SSLSocketFactory tls) {
    static Surroundings real(InstantSource clock, Waiting waiting) {
        return new Surroundings(
                clock, waiting, host -> List.of(InetAddress.getAllByName(host)), Socket::connect, (SSLSocketFactory)
                        SSLSocketFactory.getDefault());
    }

    /// A host's name → its addresses.
    @FunctionalInterface
    interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    /// Connects a socket to an address that has been checked.
    @FunctionalInterface
    interface Connector {
        void connect(Socket socket, InetSocketAddress address, int millis) throws IOException;
    }
}
