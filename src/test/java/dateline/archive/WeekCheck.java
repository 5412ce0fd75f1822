package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractDurationAssert;

/// What must be true after the simulated week, whatever happened in it.
final class WeekCheck {
    /// A host whose bytes are not what they claim to be, so that nobody can tell its accents.
    private static final String GARBLED = "F33N";

    private final WorldPlan plan;
    private final List<Instant> kills;

    WeekCheck(WorldPlan plan, List<Instant> kills) {
        this.plan = plan;
        this.kills = kills;
    }

    /// Every story once, in its last version, with the text of that.
    void stories(List<GatheredStory> gathered) {
        Map<String, List<Integer>> versions = new TreeMap<>();
        gathered.forEach(story ->
                versions.computeIfAbsent(story.name(), _ -> new ArrayList<>()).add(story.version()));
        Map<String, List<Integer>> expected = new TreeMap<>();
        plan.expected().forEach((name, version) -> expected.put(name, List.of(version)));
        Map<String, List<Integer>> surely = new TreeMap<>(versions);
        surely.keySet().removeIf(name -> plan.lucky().contains(name) && !expected.containsKey(name));
        assertThat(surely).as("versions of each story").isEqualTo(expected);
        assertThat(gathered).as("stories with an older text").allMatch(GatheredStory::whole);
        assertThat(gathered.stream().filter(story -> !story.name().startsWith(GARBLED)))
                .as("stories with damaged accents")
                .allMatch(GatheredStory::clean);
        assertThat(versions.values()).as("versions that are there at once").allMatch(there -> there.size() == 1);
    }

    /// One request at a time, with a pause after each, and no feed more often than it allows.
    void manners(List<Visit> visits) {
        assertThat(visits).as("requests beside others").allMatch(visit -> visit.together() == 1);
        Map<Integer, List<Visit>> hosts = visits.stream()
                .sorted(Comparator.comparing(Visit::start))
                .collect(Collectors.groupingBy(Visit::host, TreeMap::new, Collectors.toList()));
        hosts.forEach((host, there) -> {
            Duration pause = plan.pause(host);
            for (int i = 1; i < there.size(); i++) {
                between("pause", there.get(i - 1), there.get(i)).isGreaterThanOrEqualTo(pause);
            }
        });
        visits.stream()
                .sorted(Comparator.comparing(Visit::start))
                .filter(visit ->
                        !visit.isRobots() && !visit.target().startsWith("/story/") && !plan.isLoop(visit.host()))
                .collect(Collectors.groupingBy(visit -> visit.host() + visit.target()))
                .values()
                .forEach(this::feed);
    }

    private void feed(List<Visit> visits) {
        boolean answered = false;
        for (int i = 1; i < visits.size(); i++) {
            Visit before = visits.get(i - 1);
            Visit after = visits.get(i);
            answered |= before.status() == 200 || before.status() == 304;
            // What was under way is asked for again, and so is what never answered before the start.
            if (wasKilled(before) || (!answered && isKillBetween(before, after))) {
                continue;
            }
            between("time asked for", before, after).isGreaterThanOrEqualTo(plan.asked(before));
            assertThat(before.status()).as("asked again after %s", before).isNotIn(301, 308, 410);
        }
    }

    private boolean isKillBetween(Visit before, Visit after) {
        return kills.stream().anyMatch(kill -> !kill.isBefore(before.start()) && !kill.isAfter(after.start()));
    }

    private boolean wasKilled(Visit visit) {
        return kills.stream()
                .anyMatch(kill ->
                        !visit.start().isAfter(kill) && visit.start().isAfter(kill.minus(Duration.ofMinutes(30))));
    }

    private static AbstractDurationAssert<?> between(String what, Visit before, Visit after) {
        return assertThat(Duration.between(before.start(), after.start())).as("%s: %s, then %s", what, before, after);
    }
}
