package dateline.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The addresses of a host, asked for anew for each connection and each of them checked.
final class HostAddresses {
    /// Addresses of one host that are tried, one after the other.
    private static final int TRIED = 4;

    private final Surroundings.Resolver resolver;
    private final ExecutorService lookups;

    /// @param lookups runs what the system does not let anybody end: a lookup that takes too long is left there
    HostAddresses(Surroundings.Resolver resolver, ExecutorService lookups) {
        this.resolver = resolver;
        this.lookups = lookups;
    }

    /// @throws RefusedException if one of them is not public, and need be
    List<InetAddress> of(Destination destination, Deadline.Watch watch)
            throws IOException, RefusedException, InterruptedException {
        boolean literal = destination.host().indexOf(':') >= 0;
        if (literal) {
            // Before the JDK makes `::ffff:10.0.0.1` an IPv4 address.
            require(destination, IpLiteral.of(destination.host()));
        }
        List<InetAddress> addresses = lookUp(destination.host(), watch);
        for (InetAddress address : addresses) {
            require(destination, address.getAddress());
        }
        return addresses.stream().limit(TRIED).toList();
    }

    private List<InetAddress> lookUp(String host, Deadline.Watch watch) throws IOException, InterruptedException {
        Future<List<InetAddress>> lookup = lookups.submit(() -> resolver.resolve(host));
        watch.guard(() -> lookup.cancel(true));
        try {
            return lookup.get(watch.millisLeft() + 1000L, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                throw new UnknownHostException("no host of that name: " + host);
            }
            throw new IOException("the lookup of " + host + " failed", e.getCause());
        } catch (TimeoutException | CancellationException e) {
            throw new IOException("the lookup of " + host + " takes too long", e);
        }
    }

    private static void require(Destination destination, byte[] address) throws RefusedException {
        Optional<String> objection = PublicAddresses.objection(address);
        if (objection.isPresent() && !destination.privateAllowed()) {
            throw Destination.refused(destination.host() + " has an address that is not public: " + objection.get());
        }
    }
}
