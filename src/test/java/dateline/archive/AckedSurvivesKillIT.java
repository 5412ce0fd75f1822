package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.Child;
import dateline.article.Article;
import dateline.search.Hit;
import dateline.search.SearchRequest;
import dateline.store.ArticleStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AckedSurvivesKillIT {
    private static final int KILLS = 12;
    private static final int CAMPAIGN = 200;
    private static final int PAGE = 100;

    @TempDir
    Path data;

    /// What each article may be found as: its last acknowledged version first, then what was tried since; 0 is
    /// none.
    private final Map<String, Candidates> known = new TreeMap<>();

    @Test
    void whatWasAcknowledgedSurvivesEveryKill() throws Exception {
        killAndCheck(KILLS, false);
    }

    @Test
    @Tag("campaign")
    void whatWasAcknowledgedSurvivesALongCampaignOfKills() throws Exception {
        killAndCheck(CAMPAIGN, false);
    }

    @Test
    void anAcknowledgementBeforeTheCommitIsFoundOut() {
        assertThatThrownBy(() -> killAndCheck(KILLS, true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("acknowledged");
    }

    private void killAndCheck(int kills, boolean early) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            var random = new Random(kill);
            runAndKill(kill, random, early);
            // Every third time the next child finds the archive as the kill left it, and is killed over that.
            if (kill % 3 != 0 || kill == kills) {
                check("kill " + kill);
            }
        }
    }

    private void runAndKill(int seed, Random random, boolean early) throws Exception {
        try (Child child = Child.of(
                AckingChild.class.getName(), data.toString(), Integer.toString(seed), Boolean.toString(early))) {
            switch (seed % 4) {
                case 1 -> child.out().await(1 + random.nextInt(5), line -> line.startsWith("ack "));
                case 2 -> child.out().await(1, "start"::equals);
                default -> child.out().await(1 + random.nextInt(80), line -> line.startsWith("ack "));
            }
            long until = System.nanoTime() + (early ? 0 : random.nextInt(seed % 4 == 2 ? 200_000_000 : 5_000_000));
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            child.kill();
            assertThat(child.err().soFar())
                    .as("what the child complained of")
                    .noneMatch(line -> line.contains("Exception"));
            child.out().soFar().forEach(this::note);
        }
    }

    private void note(String line) {
        String[] words = line.split(" ", 3);
        if (words.length < 3) {
            return;
        }
        Candidates before = known.getOrDefault(words[1], Candidates.NONE);
        int version = Integer.parseInt(words[2]);
        known.put(words[1], words[0].equals("ack") ? before.acknowledged(version) : before.tried(version));
    }

    private void check(String when) throws IOException, InterruptedException {
        Map<String, Integer> found = found(when);
        known.forEach((id, candidates) -> assertThat(candidates.versions)
                .as("%s: %s must be the version acknowledged last, or one tried since", when, id)
                .contains(found.getOrDefault(id, 0)));
        assertThat(known.keySet()).as("%s: articles tried", when).containsAll(found.keySet());
        known.replaceAll((id, _) -> Candidates.NONE.acknowledged(found.getOrDefault(id, 0)));
    }

    /// Every article of the archive by its id, read through a search that must agree with the store.
    private Map<String, Integer> found(String when) throws IOException, InterruptedException {
        var found = new HashMap<String, Integer>();
        try (Archive archive = Archive.open(data, "test");
                ArticleStore store = ArticleStore.open(data)) {
            archive.awaitSearchable();
            long total = archive.search(SearchRequest.of("")).total();
            for (int offset = 0; offset < total; offset += PAGE) {
                for (Hit hit : archive.search(SearchRequest.of("").withPage(PAGE, offset))
                        .hits()) {
                    Article article = hit.article().article();
                    String title = article.title();
                    Integer twice =
                            found.put(article.id(), Integer.valueOf(title.substring(title.lastIndexOf(' ') + 1)));
                    assertThat(twice)
                            .as("%s: %s is there twice", when, article.id())
                            .isNull();
                }
            }
            assertThat(List.of(total, (long) found.size(), store.size()))
                    .as("%s: total, distinct ids, articles in the store", when)
                    .containsOnly(archive.size());
        }
        return found;
    }

    private record Candidates(List<Integer> versions) {
        static final Candidates NONE = new Candidates(List.of(0));

        Candidates acknowledged(int version) {
            return new Candidates(List.of(version));
        }

        Candidates tried(int version) {
            var versions = new java.util.ArrayList<>(this.versions);
            versions.add(version);
            return new Candidates(List.copyOf(versions));
        }
    }
}
