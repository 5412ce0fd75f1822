package dateline.archive;

import dateline.archive.WorldFormat.Manner;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which feeds there are in the simulated week, what their servers do, and what must be gathered in the end.
///
/// @param feeds by the number of their host
/// @param robots what a host's robots.txt says; the others have none
/// @param expected the last version of every story that can be had, by its name
/// @param lucky stories that were there for a short time only, so that they may have been missed
record WorldPlan(
        Map<Integer, List<WorldFeed>> feeds,
        Map<Integer, String> robots,
        Map<String, Integer> expected,
        Set<String> lucky) {
    static final WorldPlan EMPTY = new WorldPlan(Map.of(), Map.of(), Map.of(), Set.of());

    private static final List<WorldFormat> FORMATS = List.of(WorldFormat.values());
    private static final int ALWAYS = 24 * 365;
    private static final int LOOP = 22;
    /// Stories that are older than the week, of each feed; fewer than it lists.
    private static final int BEFORE = 5;
    private static final int GONE = 72;
    private static final Duration SLOW = Duration.ofHours(3);
    private static final Duration BUSY = Duration.ofHours(5);

    /// @param homes `http://host:port` of each host
    /// @param inside an address that nobody may be led to
    static WorldPlan of(List<String> homes, String inside, long seed) {
        var plan = new WorldPlan(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
        for (int host = 0; host < homes.size(); host++) {
            plan.plan(host, homes.get(host), inside, new Random(seed * 1000 + host));
        }
        return plan;
    }

    /// The time between two requests that a host wants.
    Duration pause(int host) {
        return Duration.ofSeconds(robots.getOrDefault(host, "").contains("Crawl-delay: 20") ? 20 : 1);
    }

    /// Whether that is what robots.txt forbids.
    boolean forbids(Visit visit) {
        String rules = robots.getOrDefault(visit.host(), "");
        return !visit.isRobots()
                && (rules.contains("Disallow: /\n")
                        || (rules.contains("Disallow: /story/")
                                && visit.target().startsWith("/story/")));
    }

    /// Whether that host sends its visitors round in circles, so that one poll asks for the same again and again.
    boolean isLoop(int host) {
        return host == LOOP;
    }

    /// For how long a feed is to be left alone after a request.
    Duration asked(Visit visit) {
        return switch (visit.status()) {
            case 429 -> SLOW;
            case 503 -> BUSY;
            default -> WeekChild.EVERY;
        };
    }

    private void plan(int host, String home, String inside, Random random) {
        WorldFormat format = FORMATS.get(host % FORMATS.size());
        List<WorldStory> stories = stories(host, home, host == 10 || host == 11 ? 0 : 0.2, random);
        WorldFeed usual = WorldFeed.of(home, "/feed", format, stories);
        switch (host) {
            case 0, 1, 2 ->
                expect(host, usual.at("/feed", "/moved").when(48, ALWAYS, "/feed", Trouble.redirect(301, "/moved")));
            case 3, 4 ->
                expect(host, usual.at("/feed", "/now").when(0, ALWAYS, "/feed", Trouble.redirect(302, "/now")));
            case 5, 6 -> expect(host, usual.when(30, 40, "/", Trouble.status("500 Oops")));
            case 7 ->
                expect(host, usual.when(40, 50, "/", Trouble.status("429 Slow", "Retry-After: " + SLOW.toSeconds())));
            case 8 -> expect(host, usual.when(50, 60, "/", Trouble.busy(BUSY)));
            case 9 -> expect(host, usual.when(20, 30, "/", Trouble.status("404 Not Found")));
            case 10, 11 -> gone(host, usual.when(GONE, ALWAYS, "/", Trouble.status("410 Gone")));
            case 12, 13 -> expect(host, usual.when(24, 34, "/", Trouble.truncated()));
            case 14 -> expect(host, usual.when(20, 28, "/", Trouble.drip()));
            case 15 -> expect(host, usual.when(26, 34, "/", Trouble.bomb()));
            case 16 -> expect(host, usual.when(60, 72, "/", Trouble.redirect(307, inside)));
            case 17 -> expect(host, usual.when(60, 72, "/", Trouble.html()));
            case 18 -> add(host, usual.when(0, ALWAYS, "/", Trouble.drip()));
            case 19 -> add(host, usual.when(0, ALWAYS, "/", Trouble.bomb()));
            case 20 -> add(host, usual.when(0, ALWAYS, "/", Trouble.redirect(302, inside)));
            case 21 -> add(host, usual.when(0, ALWAYS, "/", Trouble.redirect(307, "http://169.254.169.254/")));
            case LOOP -> add(host, usual.when(0, ALWAYS, "/", Trouble.redirect(301, "/feed")));
            case 23 -> add(host, usual.when(0, ALWAYS, "/", Trouble.status("404 Not Found")));
            case 24 -> {
                robots.put(host, "User-agent: *\nDisallow: /\n");
                add(host, usual);
            }
            case 25 -> {
                robots.put(host, "User-agent: *\nDisallow: /story/\nCrawl-delay: 20\n");
                expect(host, usual);
            }
            case 26, 27, 28, 29 -> {
                robots.put(host, host == 26 ? "User-agent: *\nCrawl-delay: 20\n" : "");
                WorldFeed teaser = WorldFeed.of(home, "/feed", WorldFormat.RSS, stories)
                        .with(new Manner(true, true, true, "UTF-8"));
                expect(
                        host,
                        host < 28
                                ? teaser
                                : teaser.when(70, 74, "/story/", Trouble.status("500 Oops"))
                                        .when(100, 104, "/story/", Trouble.status("503 Busy")));
            }
            case 30, 31 -> {
                expect(host, usual);
                // The site's feed of all stories and that of some.
                List<WorldStory> some = stories.stream()
                        .filter(story -> story.number() % 2 == 0)
                        .toList();
                add(host, WorldFeed.of(home, "/some", WorldFormat.RSS, some));
            }
            case 32 ->
                expect(
                        host,
                        WorldFeed.of(home, "/feed", WorldFormat.RSS, stories)
                                .with(new Manner(false, true, true, "windows-1252"))
                                .in(Charset.forName("windows-1252")));
            case 33 ->
                expect(
                        host,
                        WorldFeed.of(home, "/feed", WorldFormat.ATOM, stories).in(Charset.forName("windows-1252")));
            case 34 -> expect(host, usual.with(new Manner(false, true, false, "UTF-8")));
            case 35 ->
                expect(
                        host,
                        WorldFeed.of(home, "/feed", WorldFormat.RSS, stories)
                                .with(new Manner(false, false, true, "UTF-8")));
            default ->
                expect(
                        host,
                        switch (host % 4) {
                            case 0 -> usual.told("ETag");
                            case 1 -> usual.told("Last-Modified");
                            case 2 -> usual.told();
                            default -> usual;
                        });
        }
    }

    private void expect(int host, WorldFeed feed) {
        add(host, feed);
        feed.stories().forEach(story -> expected.put(story.name(), story.lastVersion()));
    }

    /// What came in the last day before it went may have been missed.
    private void gone(int host, WorldFeed feed) {
        add(host, feed);
        feed.stories().forEach(story -> lucky.add(story.name()));
        Instant sure = WorldClock.START.plus(Duration.ofHours(GONE - 26));
        feed.stories().stream()
                .filter(story -> story.published().isBefore(sure))
                .forEach(story -> expected.put(story.name(), story.lastVersion()));
    }

    private void add(int host, WorldFeed feed) {
        feeds.computeIfAbsent(host, _ -> new ArrayList<>()).add(feed);
    }

    /// Some from before the week, and one every few hours in it.
    private static List<WorldStory> stories(int host, String home, double changing, Random random) {
        List<WorldStory> stories = new ArrayList<>();
        Instant end = WorldClock.START.plus(WorldFeed.WEEK);
        int hours = 4 << random.nextInt(4);
        Instant next = WorldClock.START.minus(Duration.ofHours(5L * hours));
        for (int number = 0; next.isBefore(end); number++) {
            List<Instant> changes = new ArrayList<>();
            for (Instant change = next; random.nextDouble() < changing; ) {
                change = change.plus(Duration.ofMinutes(10 + random.nextInt(600)));
                if (change.isAfter(WorldClock.START) && change.isBefore(end)) {
                    changes.add(change);
                }
            }
            stories.add(new WorldStory(host, number, home + "/story/" + host + "-" + number, next, changes));
            next = next.plus(Duration.ofMinutes(30 + random.nextInt(hours * 120)));
        }
        int before = (int) stories.stream()
                .filter(story -> story.published().isBefore(WorldClock.START))
                .count();
        return stories.subList(Math.max(0, before - BEFORE), stories.size());
    }
}
