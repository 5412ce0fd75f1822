package dateline.enrich;

import dateline.enrich.ChainTrainer.Run;
import dateline.enrich.NameLexicon.WordClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Trains the two models of a [NameFinder]: the first on texts as they are, the second on what the first finds
/// in texts that it was not trained on.
final class NameTrainer {
    private static final int FOLDS = 5;
    private static final long SEED = 20250101;

    /// A feature that occurs less often is learned by heart, not understood.
    private static final int FREQUENT = 12;

    private static final float PENALTY = 0.01f;
    private static final int EPOCHS = 10;

    private static final long NAMES = WordClass.GIVEN.bit() | WordClass.SURNAME.bit() | WordClass.FAMOUS.bit();

    private final NameLexicon lexicon;
    private final NamePhrases phrases;

    NameTrainer(NameLexicon lexicon, NamePhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    NameFinder train(List<LabelledText> texts) {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < texts.size(); i++) {
            for (LabelledText variant : variants(texts.get(i))) {
                samples.add(new Sample(variant, i, variant.id().endsWith("+")));
            }
        }
        var folds = new NameModel[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            folds[fold] = model(
                    samples.stream().filter(each -> each.text % FOLDS != left).toList());
        }
        NameModel first = model(samples);
        for (Sample sample : samples) {
            NameModel unseen = folds[sample.text % FOLDS];
            sample.evidence.learn(unseen.label(sample.reading, sample.evidence, 0));
        }
        return new NameFinder(lexicon, new KnownNames(List.of(), lexicon), phrases, first, model(samples));
    }

    private static NameModel model(List<Sample> samples) {
        var runs = new ArrayList<Run>();
        for (Sample sample : samples) {
            sample.addRuns(runs);
        }
        return new ChainTrainer(ChainTrainer.frequent(runs, FREQUENT), PENALTY).train(runs, EPOCHS, SEED);
    }

    /// The text itself, once more where name lists do not help, and with titles and some sentences in capitals.
    private static List<LabelledText> variants(LabelledText text) {
        return List.of(
                text,
                new LabelledText(text.id() + "+", text.title(), text.body(), text.names()),
                new LabelledText(
                        text.id() + "+",
                        headlineOrUpper(text.title()),
                        capitalised(text.body(), text.id()),
                        text.names()));
    }

    private static String headlineOrUpper(String title) {
        return (title.hashCode() & 3) == 0 ? sameLength(title, title.toUpperCase(Locale.ROOT)) : headline(title);
    }

    /// A body with a line in six in capitals and another in six like a headline.
    private static String capitalised(String body, String seed) {
        var made = new StringBuilder();
        String[] lines = body.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int lot = Math.floorMod((seed + i).hashCode(), 6);
            String line = lines[i];
            made.append(lot == 0 ? sameLength(line, line.toUpperCase(Locale.ROOT)) : lot == 1 ? headline(line) : line);
            made.append(i + 1 < lines.length ? "\n" : "");
        }
        return made.toString();
    }

    private static String headline(String line) {
        var made = new StringBuilder(line);
        for (int i = 0; i < line.length(); i++) {
            boolean begins = i == 0 || line.charAt(i - 1) == ' ';
            int end = line.indexOf(' ', i);
            boolean small = end >= 0 && end - i <= 3 && i > 0;
            if (begins && !small) {
                made.setCharAt(i, Character.toUpperCase(line.charAt(i)));
            }
        }
        return made.toString();
    }

    private static String sameLength(String line, String changed) {
        return changed.length() == line.length() ? changed : line;
    }

    private final class Sample {
        final NameReading reading;
        final NameEvidence evidence;
        final byte[] labels;
        /// The number of its text, which decides the fold.
        final int text;

        Sample(LabelledText labelled, int number, boolean nameless) {
            NewsText news = NewsText.of(labelled.title(), labelled.body());
            reading = new NameReading(news, lexicon, phrases);
            labels = labelled.labels(news);
            text = number;
            if (nameless) {
                forgetNames(labelled.id());
            }
            evidence = new NameEvidence(reading);
        }

        /// Takes half of the names for unknown ones, each everywhere in the text.
        private void forgetNames(String seed) {
            for (int i = 0; i < reading.size(); i++) {
                if (((seed + reading.word(i)).hashCode() & 64) != 0) {
                    reading.forget(i, NAMES);
                }
            }
        }

        void addRuns(List<Run> runs) {
            var features = new NameFeatures(reading, evidence);
            for (int first = 0; first < reading.size(); first++) {
                if (!reading.isEligible(first)) {
                    continue;
                }
                int last = NameModel.runEnd(reading, first);
                int[][] slots = new int[last - first + 1][];
                for (int i = first; i <= last; i++) {
                    int[] of = features.of(i, first, last);
                    slots[i - first] = Arrays.copyOf(of, features.count());
                }
                runs.add(new Run(slots, Arrays.copyOfRange(labels, first, last + 1)));
                first = last;
            }
        }
    }
}
