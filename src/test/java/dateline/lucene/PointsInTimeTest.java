package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Vocabulary;
import dateline.enrich.NewsVocabulary;
import dateline.search.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointsInTimeTest {
    private static final Vocabulary VOCABULARY = new NewsVocabulary();
    private static final Values VALUES = new Values(VOCABULARY);

    private final List<Snapshot> made = new ArrayList<>();
    private long now;
    private final PointsInTime points = new PointsInTime(() -> now);
    private Directory directory;

    @BeforeEach
    void index(@TempDir Path folder) throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, VOCABULARY, "test")) {
            engine.commit();
        }
        directory = new MMapDirectory(folder);
    }

    /// Whatever a test has done: once all is closed, nobody reads any more.
    @AfterEach
    void noReaderIsLeftOpen() throws IOException {
        points.close();
        assertThat(made).allMatch(snapshot -> snapshot.reader.getRefCount() == 0);
        directory.close();
    }

    /// One that only `points` still holds.
    private Snapshot held() throws IOException {
        Snapshot snapshot = Snapshot.first(DirectoryReader.open(directory), VALUES, 1);
        made.add(snapshot);
        points.hold(snapshot);
        snapshot.release();
        return snapshot;
    }

    private boolean walkOn(Snapshot snapshot) throws IOException {
        Snapshot found = points.walkOn(snapshot.number());
        if (found != null) {
            assertThat(found).isSameAs(snapshot);
            found.release();
        }
        return found != null;
    }

    private static boolean isOpen(Snapshot snapshot) {
        return snapshot.reader.getRefCount() > 0;
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void onePointIsHeldForFiveMinutesAfterItsLastUse() throws IOException {
        Snapshot snapshot = held();
        for (int i = 0; i < 3; i++) {
            pass(Duration.ofMinutes(5));
            assertThat(walkOn(snapshot)).isTrue();
        }
        pass(Duration.ofMinutes(5).plusNanos(1));
        assertThat(walkOn(snapshot)).isFalse();
        assertThat(isOpen(snapshot)).isFalse();
    }

    @Test
    void oneThatNobodyComesBackToIsFreedByAnyOtherUse() throws IOException {
        Snapshot old = held();
        pass(Duration.ofMinutes(6));
        points.dropUnused();
        assertThat(isOpen(old)).isFalse();
        assertThat(points.size()).isZero();
    }

    @Test
    void whoeverStillReadsAPointKeepsItOpenWhenItIsDropped() throws IOException {
        Snapshot snapshot = held();
        Snapshot reading = points.walkOn(snapshot.number());
        pass(Duration.ofMinutes(6));
        points.dropUnused();
        assertThat(isOpen(snapshot)).isTrue();
        assertThat(reading).isSameAs(snapshot);
        snapshot.release();
        assertThat(isOpen(snapshot)).isFalse();
    }

    @Test
    void browsingDoesNotPushOutThoseWhoWalk() throws IOException {
        var walked = new ArrayList<Snapshot>();
        for (int i = 0; i < Limits.POINTS_IN_TIME - 1; i++) {
            Snapshot snapshot = held();
            walkOn(snapshot);
            walked.add(snapshot);
            pass(Duration.ofSeconds(1));
        }
        Snapshot last = held();
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofSeconds(1));
            Snapshot next = held();
            assertThat(isOpen(last)).isFalse();
            last = next;
        }
        assertThat(walked).allMatch(PointsInTimeTest::isOpen);
        assertThat(points.size()).isEqualTo(Limits.POINTS_IN_TIME);
    }

    @Test
    void theOldestThatNobodyWalksGoesFirst() throws IOException {
        Snapshot first = held();
        pass(Duration.ofSeconds(1));
        Snapshot second = held();
        for (int i = 2; i < Limits.POINTS_IN_TIME; i++) {
            pass(Duration.ofSeconds(1));
            held();
        }
        held();
        assertThat(isOpen(first)).isFalse();
        assertThat(isOpen(second)).isTrue();
    }

    @Test
    void amongThoseWhoWalkTheLongestUnusedGoes() throws IOException {
        var walked = new ArrayList<Snapshot>();
        for (int i = 0; i < Limits.POINTS_IN_TIME; i++) {
            Snapshot snapshot = held();
            walkOn(snapshot);
            walked.add(snapshot);
            pass(Duration.ofSeconds(1));
        }
        walkOn(walked.getFirst());
        Snapshot newcomer = held();
        assertThat(isOpen(walked.get(1))).isFalse();
        assertThat(isOpen(walked.getFirst())).isTrue();
        assertThat(walkOn(newcomer)).isTrue();
    }

    @Test
    void onePointAskedForAgainIsHeldOnce() throws IOException {
        Snapshot snapshot = held();
        pass(Duration.ofMinutes(4));
        points.hold(snapshot);
        pass(Duration.ofMinutes(4));
        assertThat(walkOn(snapshot)).isTrue();
        assertThat(points.size()).isOne();
        assertThat(snapshot.reader.getRefCount()).isOne();
    }

    @Test
    void nothingIsHeldAfterClosing() throws IOException {
        Snapshot before = held();
        points.close();
        Snapshot after = held();
        assertThat(isOpen(before)).isFalse();
        assertThat(isOpen(after)).isFalse();
    }
}
