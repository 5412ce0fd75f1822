package dateline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.diff.TextChanges.Kind;
import dateline.diff.TextChanges.Paragraph;
import dateline.diff.TextChanges.Piece;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TextChangesTest {
    private static final int LARGEST = 4_000_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oil for grain.|Oil for grain.|Oil for grain.",
                "Oil for grain.|Oil for wheat.|Oil for [-grain-][+wheat+].",
                "Oil fell sharply.|Oil fell.|Oil fell [-sharply-].",
                "Oil fell.|Oil fell sharply.|Oil fell [+sharply+].",
                "It cost 1,200 dollars.|It cost 1,300 dollars.|It cost [-1,200-] [+1,300+] dollars.",
                "It isn't so.|It wasn't so.|It [-isn't-] [+wasn't+] so.",
                "A cat.|A cat!|A cat[-.-][+!+]",
                "石油価格が下落|石油価格が上昇|石油価格が[-下落-][+上昇+]",
                "‘No’|‘Yes’|‘[-No-][+Yes+]’",
                "cafe\u0301 open|cafe open|[-cafe\u0301-] [+cafe+] open",
                "''|New.|[+New.+]",
                "Old.|''|[-Old.-]",
            })
    void whatChangedIsMarkedWordByWord(String before, String after, String marked) {
        assertThat(marked(TextChanges.between(before, after))).isEqualTo(marked);
    }

    @Test
    void aParagraphThatStaysIsKeptWholeAndOneThatComesOrGoesIsMarkedWhole() {
        TextChanges changes = TextChanges.between("One.\n\nTwo is old.\n\nThree.", "One.\n\nThree.\n\nFour is new.");

        assertThat(marked(changes)).isEqualTo("One.\n\n[-Two is old.-]\n\nThree.\n\n[+Four is new.+]");
        assertThat(changes.added()).isEqualTo(3);
        assertThat(changes.removed()).isEqualTo(3);
        assertThat(changes.exact()).isTrue();
        assertThat(changes.isEmpty()).isFalse();
    }

    @Test
    void aParagraphThatWentBesideOneThatChangedKeepsItsOwnBounds() {
        assertThat(marked(TextChanges.between("Traders sold tin.\n\nMore soon.", "Traders bought tin.")))
                .isEqualTo("Traders [-sold-] [+bought+] tin.\n\n[-More soon.-]");
        assertThat(marked(TextChanges.between("Traders sold tin.", "Traders bought tin.\n\nMore soon.")))
                .isEqualTo("Traders [-sold-] [+bought+] tin.\n\n[+More soon.+]");
    }

    @Test
    void aRewrittenParagraphIsNoMixtureOfBoth() {
        assertThat(marked(TextChanges.between(
                        "The minister of trade said that the price would fall soon.",
                        "Nobody in the ministry of finance knew a word about the tax.")))
                .isEqualTo("[-The minister of trade said that the price would fall soon-]"
                        + "[+Nobody in the ministry of finance knew a word about the tax+].");
    }

    @Test
    void paragraphsThatWereJoinedOrPartedAreShownSo() {
        assertThat(marked(TextChanges.between("Oil fell today.\n\nGas rose.", "Oil fell today. Gas rose.")))
                .isEqualTo("Oil fell today. [-¶-] Gas rose.");
        assertThat(marked(TextChanges.between("Oil fell today. Gas rose.", "Oil fell today.\n\nGas rose.")))
                .isEqualTo("Oil fell today.[+¶+]\n\nGas rose.");
    }

    @Test
    void spacesAreNoChange() {
        assertThat(TextChanges.between("Oil  for\ngrain.\n\n\n Gas.", "Oil for grain.\n\nGas.")
                        .isEmpty())
                .isTrue();
    }

    @RepeatedTest(200)
    void withoutWhatWasAddedItIsTheOlderAndWithoutWhatWasRemovedTheNewer(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<String> words = List.of("oil", "gas", "grain", "the", "of", ".", ",", "\n\n", "石", "油", "it's");
        String before = text(random, words, 60);
        String after = random.nextBoolean() ? text(random, words, 60) : edited(random, before, words);
        TextChanges changes = TextChanges.between(before, after);

        assertThat(words(changes, Kind.ADDED)).isEqualTo(squeezed(before));
        assertThat(words(changes, Kind.REMOVED)).isEqualTo(squeezed(after));
        assertThat(changes.exact()).isTrue();
    }

    static Stream<List<String>> hostilePairs() {
        var random = new Random(7);
        String letters = random.ints(LARGEST / 2, 'a', 'z' + 1)
                .mapToObj(c -> (char) c + " ")
                .collect(Collectors.joining());
        String others = random.ints(LARGEST / 2, 'a', 'z' + 1)
                .mapToObj(c -> (char) c + " ")
                .collect(Collectors.joining());
        String numbers = IntStream.range(0, LARGEST / 8).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        String shuffled = shuffled(random, numbers);
        String ascending =
                IntStream.range(0, LARGEST / 8).mapToObj(i -> "v" + i).collect(Collectors.joining("\n\n"));
        String turned = IntStream.range(0, LARGEST / 8)
                .mapToObj(i -> "v" + (LARGEST / 8 - i))
                .collect(Collectors.joining("\n\n"));
        return Stream.of(
                List.of("a\n\n".repeat(LARGEST / 3), "b\n\n".repeat(LARGEST / 3)),
                List.of("a\n\nb\n\n".repeat(LARGEST / 6), "b\n\na\n\nc\n\n".repeat(LARGEST / 9)),
                List.of("a b ".repeat(LARGEST / 4), "b a c ".repeat(LARGEST / 6)),
                List.of("x".repeat(LARGEST), "x".repeat(LARGEST - 1) + "y"),
                List.of("-".repeat(LARGEST), "- ".repeat(LARGEST / 2)),
                List.of(" ".repeat(LARGEST), "\n".repeat(LARGEST)),
                List.of("e" + "\u0301".repeat(LARGEST - 1), "\u0301".repeat(LARGEST)),
                List.of(letters, others),
                List.of(numbers, shuffled),
                List.of(ascending, turned),
                List.of(numbers, numbers.replace("w7", "v7")),
                List.of("\uD800".repeat(LARGEST), "\uDC00".repeat(LARGEST)));
    }

    @ParameterizedTest
    @MethodSource("hostilePairs")
    void fourMegabytesAreComparedInAFewSecondsWhateverTheyAre(List<String> pair) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        TextChanges changes = TextChanges.between(pair.getFirst(), pair.getLast());
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);

        assertThat(took).isLessThan(Duration.ofSeconds(4));
        assertThat(changes.added()).isNotNegative();
    }

    @Test
    void aFewChangesInALongTextAreFoundExactly() {
        var random = new Random(3);
        List<String> words = IntStream.range(0, 3000).mapToObj(i -> "word" + i).toList();
        String before = text(random, words, 400_000);
        String after = before.replace(" word7 ", " other ").replace(" word8 ", " ");
        TextChanges changes = TextChanges.between(before, after);

        assertThat(changes.exact()).isTrue();
        assertThat(changes.added()).isBetween(100, 150);
        assertThat(changes.removed()).isBetween(200, 300);
    }

    @Test
    void whatIsTooMuchToCompareIsSaid() {
        TextChanges changes = TextChanges.between("a b ".repeat(100_000), "b c a ".repeat(100_000));

        assertThat(changes.exact()).isFalse();
    }

    private static String text(Random random, List<String> words, int size) {
        return random.ints(random.nextInt(size / 2, size), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
    }

    private static String edited(Random random, String text, List<String> words) {
        return Stream.of(text.split(" ", -1))
                .map(word -> random.nextInt(10) == 0 ? words.get(random.nextInt(words.size())) : word)
                .collect(Collectors.joining(" "));
    }

    private static String shuffled(Random random, String text) {
        List<String> words = new java.util.ArrayList<>(List.of(text.split(" ", -1)));
        java.util.Collections.shuffle(words, random);
        return String.join(" ", words);
    }

    private static String marked(TextChanges changes) {
        return changes.paragraphs().stream()
                .map(paragraph -> paragraph.pieces().stream()
                        .map(TextChangesTest::marked)
                        .collect(Collectors.joining())
                        .strip())
                .collect(Collectors.joining("\n\n"));
    }

    private static String marked(Piece piece) {
        return switch (piece.kind()) {
            case KEPT -> piece.text();
            case ADDED -> "[+" + piece.text() + "+]";
            case REMOVED -> "[-" + piece.text() + "-]";
        };
    }

    /// All but what is of that kind, without spaces.
    private static String words(TextChanges changes, Kind without) {
        Predicate<Piece> wanted =
                piece -> piece.kind() != without && !piece.text().equals("¶");
        return squeezed(changes.paragraphs().stream()
                .map(Paragraph::pieces)
                .flatMap(List::stream)
                .filter(wanted)
                .map(Piece::text)
                .collect(Collectors.joining()));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
