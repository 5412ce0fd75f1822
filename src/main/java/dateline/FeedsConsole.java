package dateline;

import dateline.archive.AggregatorListener;
import dateline.archive.PollReport;
import dateline.article.Feed;
import dateline.source.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the aggregator says while it goes on: a line of standard error for each poll that brought something or failed,
/// and on a terminal the sum below them.
final class FeedsConsole implements AggregatorListener {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final boolean terminal;
    private final ZoneId zone = ZoneId.systemDefault();
    private long polls;
    private long notModified;
    private long added;
    private long changed;
    private long completed;
    private long refused;
    private long failed;

    FeedsConsole(boolean terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void polled(PollReport report) {
        Feed feed = report.after();
        polls++;
        added += report.added();
        changed += report.changed();
        refused += report.refused().size();
        failed += report.isFailed() ? 1 : 0;
        notModified += feed.counts().notModified() - report.before().counts().notModified();
        for (Refusal refusal : report.refused()) {
            say("refused  " + plain(refusal.toString()));
        }
        List<String> news = news(report);
        if (!news.isEmpty()) {
            say(time(feed.times().lastFetch()) + "  " + name(feed) + ": " + String.join("; ", news));
        }
        showSum();
    }

    @Override
    public synchronized void completed(Feed feed, int articles) {
        completed += articles;
        say(time(Instant.now()) + "  " + name(feed) + ": " + articles + " completed from their pages");
        showSum();
    }

    @Override
    public synchronized void troubled(Feed feed, String reason) {
        failed++;
        say(time(Instant.now()) + "  " + name(feed) + ": not taken in, tried again later: " + plain(reason));
    }

    @Override
    public synchronized void listTroubled(String reason) {
        failed++;
        say(time(Instant.now()) + "  the changed list is not followed yet, tried again: " + plain(reason));
    }

    /// Whether any feed could not be had or not be taken in.
    synchronized boolean isAnyFailed() {
        return failed > 0;
    }

    /// Whether no feed was asked for.
    synchronized boolean isSilent() {
        return polls + failed + completed == 0;
    }

    /// For people: what all polls came to.
    synchronized String summary() {
        return String.format(
                Locale.ROOT,
                "%,d fetches: %,d new articles, %,d changed, %,d completed later; %,d not modified, %,d failed, %,d items refused",
                polls,
                added,
                changed,
                completed,
                notModified,
                failed,
                refused);
    }

    /// Takes the sum away.
    synchronized void finish() {
        if (terminal) {
            System.err.print("\r\u001b[K");
        }
    }

    private List<String> news(PollReport report) {
        Feed feed = report.after();
        var news = new ArrayList<String>();
        if (report.added() > 0) {
            news.add(report.added() + " new");
        }
        if (report.changed() > 0) {
            news.add(report.changed() + " changed");
        }
        if (!feed.address().equals(report.before().address())) {
            news.add("now at " + plain(feed.address()));
        }
        String error = feed.health().error();
        if (error != null) {
            Instant next = feed.times().nextFetch();
            news.add(plain(error) + (next == null ? "" : "; next attempt " + day(next)));
        }
        return news;
    }

    private static String name(Feed feed) {
        return plain(feed.title().isBlank() ? feed.subscription() : feed.title());
    }

    /// Titles and errors come from strangers: nothing in them may move the cursor or turn the line around.
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private String time(@org.jspecify.annotations.Nullable Instant instant) {
        return TIME.format((instant == null ? Instant.now() : instant).atZone(zone));
    }

    /// A day and a time for people.
    String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    private void showSum() {
        if (terminal) {
            System.err.print("\r\u001b[K" + summary());
        }
    }

    /// Says something above the sum.
    synchronized void say(String line) {
        finish();
        System.err.println(line);
    }
}
