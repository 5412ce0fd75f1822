package dateline;

import dateline.archive.AggregatorLimits;
import dateline.fetch.FetchSettings;
import dateline.fetch.PollSchedule;
import dateline.source.Opml;
import dateline.source.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// The options of the aggregator, for those commands that can follow feeds.
final class FeedsOptions {
    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "15m",
            description = {
                "How often a lively feed is fetched, 1s to 1d, such as 15m (default: ${DEFAULT-VALUE}).",
                "One that has been silent is left alone for an eighth of its silence, at most a day."
            })
    private String every = "15m";

    @Option(
            names = "--allow-private",
            paramLabel = "HOST[:PORT]",
            description = {
                "Fetch also from this host though its address is private, such as localhost:8000; repeatable.",
                "Without a port: its ports 80 and 443."
            })
    private List<String> allowPrivate = new ArrayList<>();

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            defaultValue = "",
            description = "Where sites that are fetched from can reach you; goes into the User-Agent.")
    private String contact = "";

    PollSchedule schedule() {
        Duration interval = Durations.parse("--every", every);
        if (interval.compareTo(PollSchedule.SHORTEST) < 0 || interval.compareTo(PollSchedule.LONGEST) > 0) {
            throw new WrongUsageException("--every must be 1s to 1d, got " + every);
        }
        return new PollSchedule(interval);
    }

    FetchSettings fetching() {
        Set<String> allowed = allowPrivate.stream().map(FeedsOptions::host).collect(Collectors.toSet());
        try {
            return FetchSettings.DEFAULT.withContact(contact).withAllowedPrivate(allowed);
        } catch (IllegalArgumentException _) {
            throw new WrongUsageException("--contact must be plain ASCII, got '" + contact + "'");
        }
    }

    /// A host, perhaps with a port, as addresses are compared with it.
    private static String host(String given) {
        int colon = given.endsWith("]") ? -1 : given.lastIndexOf(':');
        String host = colon < 0 ? given : given.substring(0, colon);
        boolean isHost = !host.isEmpty()
                && host.chars().allMatch(c -> c > ' ' && c != '/' && c != '@')
                && (host.indexOf(':') < 0 || host.startsWith("["));
        if (!isHost || (colon >= 0 && !isPort(given.substring(colon + 1)))) {
            throw new WrongUsageException(
                    "--allow-private must be a host with or without a port, such as localhost:8000 or [::1]:8000, got '"
                            + given + "'");
        }
        return given.toLowerCase(Locale.ROOT);
    }

    private static boolean isPort(String digits) {
        return !digits.isEmpty()
                && digits.length() <= 5
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(digits) <= 65_535
                && Integer.parseInt(digits) > 0;
    }

    /// Reads a list of feeds and names what of it cannot be followed.
    ///
    /// @throws RefusedException where nothing of it can
    static Opml named(Path file) throws IOException {
        Opml list = read(file);
        list.problems().forEach(problem -> System.err.println("refused  " + problem));
        if (list.subscriptions().isEmpty()) {
            throw new RefusedException(file + ": no feed to follow");
        }
        return list;
    }

    /// Reads a list of feeds; what of it cannot be followed is among its problems.
    static Opml read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": a folder; a list of feeds is wanted, OPML or an address a line");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file; a list of feeds is wanted, OPML or an address a line");
        }
        Opml list;
        try (InputStream in = Files.newInputStream(file)) {
            list = Opml.read(in, file.toString());
        }
        if (list.subscriptions().size() <= AggregatorLimits.FEEDS) {
            return list;
        }
        var problems = new ArrayList<>(list.problems());
        problems.add(new Refusal(
                file.toString(),
                0,
                "more than " + AggregatorLimits.FEEDS + " feeds; the " + AggregatorLimits.FEEDS
                        + " first are followed"));
        return new Opml(list.subscriptions().subList(0, AggregatorLimits.FEEDS), problems, list.whole());
    }
}
