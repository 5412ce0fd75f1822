package dateline.archive;

import java.time.Instant;

/// A request that the simulated world got.
///
/// @param host number of the host
/// @param start when it came, by the world's clock
/// @param status of the reply; 0: it broke off
/// @param conditional whether it named a version
/// @param together requests that the host had then, this one too
record Visit(int host, String target, Instant start, int status, boolean conditional, int together) {
    boolean isRobots() {
        return target.equals("/robots.txt");
    }
}
