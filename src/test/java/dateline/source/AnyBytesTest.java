package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever bytes come in, reading ends, and what went in comes out as a story or is refused.
class AnyBytesTest {
    private static final int LINES = 60;

    @RepeatedTest(300)
    void everyLineIsAStoryOrRefused(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<byte[]> lines = lines(random);
        var document = new ByteArrayOutputStream();
        var told = new TreeSet<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = random.nextInt(4) == 0 ? mutate(lines.get(i), random) : lines.get(i);
            document.writeBytes(line);
            document.write('\n');
        }
        Collected read = Collected.of(document.toByteArray(), Format.JSON);
        read.refusals.forEach(refusal -> told.add(refusal.line()));
        byte[] all = document.toByteArray();
        // Stories whose lines were left alone must all be there, wherever mutations put line ends.
        List<String> whole = new ArrayList<>();
        for (String line : new String(all, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            if (line.matches("\\{\"id\":\"s\\d+\",\"title\":\"[A-Za-z0-9 ]+\"}")) {
                whole.add(line.substring(7, line.indexOf('"', 7)));
            }
        }
        assertThat(read.ids()).containsAll(whole);
        long filled = new String(all, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank())
                .count();
        assertThat((long) read.articles.size() + read.refusals.size()).isBetween(1L, filled * 3);
        assertThat(read.articles.size() + told.size()).as("stories %s", read).isGreaterThanOrEqualTo(whole.size());
    }

    @RepeatedTest(300)
    void everyKindOfFileEndsAndIsAccountedFor(RepetitionInfo repetition) throws IOException {
        var random = new Random(1000L + repetition.getCurrentRepetition());
        byte[] seed = seed(random);
        for (int i = 0; i < 4; i++) {
            byte[] mutated = mutate(seed, random);
            Collected read = Collected.of(mutated);
            assertThat(read.articles.size() + read.refusals.size()).isPositive();
            assertThat(read.bytes).isLessThanOrEqualTo(mutated.length);
            assertThat(read.refusals)
                    .allSatisfy(refusal -> assertThat(refusal.reason())
                            .isNotBlank()
                            .matches(reason -> reason.length() < 400)
                            .matches(reason -> reason.chars().noneMatch(Character::isISOControl)));
        }
    }

    @RepeatedTest(100)
    void aFileCutAnywhereGivesAllBeforeTheCut(RepetitionInfo repetition) throws IOException {
        var random = new Random(2000L + repetition.getCurrentRepetition());
        var document = new ByteArrayOutputStream();
        List<Integer> ends = new ArrayList<>();
        for (byte[] line : lines(random)) {
            document.writeBytes(line);
            ends.add(document.size());
            document.write('\n');
        }
        byte[] all = document.toByteArray();
        int cut = 1 + random.nextInt(all.length - 1);
        Collected read = Collected.of(Arrays.copyOf(all, cut));
        int before = (int) ends.stream().filter(end -> end <= cut).count();
        assertThat(read.articles).hasSize(before);
        boolean within = cut > (before == 0 ? 0 : ends.get(before - 1) + 1);
        assertThat(read.refusals).hasSize(within ? 1 : 0);
        Collected zipped = Collected.of(cutGzip(all, random));
        assertThat(zipped.ids()).isSubsetOf(Collected.of(all).ids());
        assertThat(zipped.refusals).isNotEmpty();
    }

    private static byte[] cutGzip(byte[] all, Random random) throws IOException {
        byte[] gzip = SourceFilesTest.gzip(all);
        return Arrays.copyOf(gzip, 1 + random.nextInt(gzip.length - 1));
    }

    private static byte[] seed(Random random) throws IOException {
        var document = new ByteArrayOutputStream();
        switch (random.nextInt(6)) {
            case 0 ->
                lines(random).forEach(line -> {
                    document.writeBytes(line);
                    document.write('\n');
                });
            case 1 -> {
                document.write('[');
                lines(random).forEach(line -> {
                    document.writeBytes(line);
                    document.write(',');
                });
                document.writeBytes("{\"title\":\"last\"}]".getBytes(StandardCharsets.UTF_8));
            }
            case 2 -> document.writeBytes(ReutersSgmlTest.resource("wire.sgm"));
            case 3 -> document.writeBytes(ReutersSgmlTest.resource("aggregated.txt"));
            case 4 -> document.writeBytes(SourceFilesTest.gzip(ReutersSgmlTest.resource("wire.sgm")));
            default ->
                document.writeBytes(SourceFilesTest.tar(
                        "a.sgm",
                        ReutersSgmlTest.resource("wire.sgm"),
                        "b.txt",
                        ReutersSgmlTest.resource("aggregated.txt")));
        }
        return document.toByteArray();
    }

    private static List<byte[]> lines(Random random) {
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            String line = "{\"id\":\"s" + i + "\",\"title\":\"Story " + random.nextInt(1000) + "\"}";
            lines.add(line.getBytes(StandardCharsets.UTF_8));
        }
        return lines;
    }

    /// Flips, drops, doubles and puts in bytes, those of the grammars more often.
    private static byte[] mutate(byte[] bytes, Random random) {
        byte[] special = "{}[]\",:\\\n<>&;/ \t".getBytes(StandardCharsets.US_ASCII);
        var mutated = new ByteArrayOutputStream();
        mutated.writeBytes(bytes);
        for (int i = random.nextInt(4); i >= 0; i--) {
            byte[] now = mutated.toByteArray();
            if (now.length == 0) {
                break;
            }
            int at = random.nextInt(now.length);
            int end = Math.min(now.length, at + 1 + random.nextInt(8));
            mutated.reset();
            mutated.write(now, 0, at);
            switch (random.nextInt(4)) {
                case 0 -> mutated.write(special[random.nextInt(special.length)]);
                case 1 -> mutated.write(random.nextInt(256));
                case 2 -> {
                    mutated.write(now, at, end - at);
                    mutated.write(now, at, end - at);
                }
                default -> {}
            }
            int rest = random.nextBoolean() ? end : at;
            mutated.write(now, rest, now.length - rest);
        }
        return mutated.toByteArray();
    }
}
