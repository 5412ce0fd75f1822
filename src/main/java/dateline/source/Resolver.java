package dateline.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// A host's name → its addresses.
@FunctionalInterface
interface Resolver {
    /// The system's.
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    List<InetAddress> resolve(String host) throws UnknownHostException;
}
