package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.Child;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A week of fifty feeds, half of them troubled, in which the aggregator's process is killed twice.
class AggregatorWeekIT {
    private static final int KILLS = 2;
    private static final int PAGE = 100;
    /// The week and as long after it as a feed may be left alone.
    private static final Instant END = WorldClock.START.plus(WorldFeed.WEEK).plus(Duration.ofHours(30));

    @TempDir
    Path folder;

    private final List<Instant> kills = new ArrayList<>();

    @Test
    void aWeekOfFeedsIsGatheredOnceAndPolitely() throws Exception {
        WorldClock clock = WorldClock.open(folder.resolve("clock"));
        try (FeedWorld world = FeedWorld.start(clock, 1)) {
            live(world, clock);
            List<Visit> visits = world.visits();
            List<GatheredStory> gathered = gathered();
            var check = new WeekCheck(world.plan(), kills);
            check.stories(gathered);
            check.manners(visits);
            assertThat(world.attacksThatGotThrough())
                    .as("connections to the inside")
                    .isZero();
            assertThat(visits)
                    .as("what robots.txt forbids")
                    .noneMatch(visit -> world.plan().forbids(visit));
            assertThat(visits.stream().filter(visit -> visit.status() == 304).count())
                    .as("not modified")
                    .isGreaterThan(visits.size() / 3);
            assertBreachesAreFoundOut(check, gathered, visits);
        }
    }

    /// The negative control: the check must not pass where a story is missing, there twice or old, or a request came
    /// too soon.
    private static void assertBreachesAreFoundOut(WeekCheck check, List<GatheredStory> gathered, List<Visit> visits) {
        GatheredStory one = gathered.getFirst();
        var missing = new ArrayList<>(gathered);
        missing.remove(one);
        var twice = new ArrayList<>(gathered);
        twice.add(new GatheredStory("other", one.name(), one.version(), true, true));
        var old = new ArrayList<>(missing);
        old.add(new GatheredStory(one.id(), one.name(), one.version() - 1, true, true));
        var teased = new ArrayList<>(missing);
        teased.add(new GatheredStory(one.id(), one.name(), one.version(), false, true));
        for (List<GatheredStory> wrong : List.of(missing, twice, old, teased)) {
            assertThatThrownBy(() -> check.stories(wrong)).isInstanceOf(AssertionError.class);
        }
        Visit last = visits.getLast();
        var soon = new ArrayList<>(visits);
        soon.add(new Visit(last.host(), last.target(), last.start().plusMillis(999), 200, false, 1));
        assertThatThrownBy(() -> check.manners(soon)).isInstanceOf(AssertionError.class);
    }

    private void live(FeedWorld world, WorldClock clock) throws Exception {
        Path list = Files.write(folder.resolve("feeds"), world.subscriptions());
        Path allowed = Files.write(folder.resolve("allowed"), world.allowed());
        var random = new Random(1);
        for (int run = 0; run <= KILLS; run++) {
            try (Child child = Child.quick(
                    WeekChild.class.getName(),
                    data().toString(),
                    folder.resolve("clock").toString(),
                    list.toString(),
                    allowed.toString(),
                    END.toString())) {
                if (run < KILLS) {
                    world.afterVisits(100 + random.nextInt(700), child::signalKill);
                }
                // Each tick has its time, so that a slow machine may take longer for all of them.
                for (int tick = 1; !child.out().await(tick, _ -> true).isEmpty(); tick++) {}
                int status = child.exitStatus();
                assertThat(child.err().soFar())
                        .as("complaints")
                        .noneMatch(line -> line.startsWith("refused ")
                                || line.startsWith("troubled ")
                                || line.contains("Exception"));
                assertThat(status == 0).as("%s", child).isEqualTo(run == KILLS);
            }
            kills.add(clock.instant());
            clock.advance(Duration.ofMinutes(1));
        }
    }

    private List<GatheredStory> gathered() throws IOException, InterruptedException {
        List<GatheredStory> gathered = new ArrayList<>();
        try (Archive archive = Archive.open(data(), "test")) {
            archive.awaitSearchable();
            long total = archive.search(SearchRequest.of("")).total();
            for (int offset = 0; offset < total; offset += PAGE) {
                for (Hit hit : archive.search(SearchRequest.of("").withPage(PAGE, offset))
                        .hits()) {
                    gathered.add(GatheredStory.of(hit.article().article()));
                }
            }
            assertThat((long) gathered.size()).isEqualTo(archive.size());
        }
        return gathered;
    }

    private Path data() {
        return folder.resolve("archive");
    }
}
