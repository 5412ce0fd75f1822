package dateline.enrich;

import java.util.ArrayList;
import java.util.List;

/// A linear-chain model of the labels of a run of tokens: a weight for each feature and label, and for each
/// label after another.
final class NameModel {
    /// Weights stand in the table as whole hundredths.
    private static final float UNIT = 0.01f;

    private static final String TRANSITIONS = "-";

    /// For each slot of [NameFeatures] a weight for each label.
    private final float[] weights;

    /// For each label the weight of each that may follow.
    private final float[] transitions;

    NameModel(float[] weights, float[] transitions) {
        this.weights = weights;
        this.transitions = transitions;
    }

    /// Reads a model.
    ///
    /// @param name the rows that are the model's
    /// @param rows model, slot in base 36, and a weight for each label in hundredths; or the label before
    static NameModel read(String name, List<List<String>> rows) {
        float[] weights = new float[NameFeatures.SLOTS * Label.COUNT];
        float[] transitions = new float[Label.COUNT * Label.COUNT];
        for (List<String> row : rows) {
            if (!row.get(0).startsWith(name)) {
                continue;
            }
            float[] target = row.get(0).endsWith(TRANSITIONS) ? transitions : weights;
            int at = Integer.parseInt(row.get(1), 36) * Label.COUNT;
            for (int label = 0; label < Label.COUNT; label++) {
                target[at + label] = Integer.parseInt(row.get(2 + label)) * UNIT;
            }
        }
        return new NameModel(weights, transitions);
    }

    /// The rows to read it from again.
    ///
    /// @param least rows all of whose weights are smaller are left out
    List<List<String>> rows(String name, float least) {
        var rows = new ArrayList<List<String>>();
        for (int label = 0; label < Label.COUNT; label++) {
            rows.add(row(name + TRANSITIONS, transitions, label));
        }
        for (int slot = 0; slot < NameFeatures.SLOTS; slot++) {
            float most = 0;
            for (int label = 0; label < Label.COUNT; label++) {
                most = Math.max(most, Math.abs(weights[slot * Label.COUNT + label]));
            }
            if (most >= least) {
                rows.add(row(name, weights, slot));
            }
        }
        return rows;
    }

    private static List<String> row(String name, float[] values, int at) {
        var row = new ArrayList<String>();
        row.add(name);
        row.add(Integer.toString(at, 36));
        for (int label = 0; label < Label.COUNT; label++) {
            row.add(Integer.toString(Math.round(values[at * Label.COUNT + label] / UNIT)));
        }
        return row;
    }

    /// The best labels of all tokens of an article.
    ///
    /// @param caution what is added to the score of [Label#OUT]
    byte[] label(NameReading reading, NameEvidence evidence, float caution) {
        var features = new NameFeatures(reading, evidence);
        byte[] labels = new byte[reading.size()];
        var decoder = new Decoder();
        int token = 0;
        while (token < reading.size()) {
            if (!reading.isEligible(token)) {
                token++;
                continue;
            }
            int last = runEnd(reading, token);
            decoder.begin(last - token + 1);
            for (int i = token; i <= last; i++) {
                decoder.score(i - token, features.of(i, token, last), features.count(), caution);
            }
            decoder.decode(labels, token);
            token = last + 1;
        }
        return labels;
    }

    /// The last token of the run of eligible ones that begins here; a run ends with its sentence.
    static int runEnd(NameReading reading, int first) {
        int last = first;
        while (last + 1 < reading.size()
                && reading.isEligible(last + 1)
                && reading.text().sentence(last + 1) == reading.text().sentence(first)) {
            last++;
        }
        return last;
    }

    /// Finds the labels of one run after another, in arrays that are used again.
    private final class Decoder {
        private float[] scores = new float[64 * Label.COUNT];
        private byte[] from = new byte[64 * Label.COUNT];
        private int length;

        void begin(int tokens) {
            length = tokens;
            if (scores.length < tokens * Label.COUNT) {
                scores = new float[tokens * Label.COUNT];
                from = new byte[tokens * Label.COUNT];
            }
        }

        void score(int at, int[] slots, int count, float caution) {
            float out = caution;
            float begin = 0;
            float inside = 0;
            float last = 0;
            float only = 0;
            for (int i = 0; i < count; i++) {
                int slot = slots[i] * Label.COUNT;
                out += weights[slot];
                begin += weights[slot + Label.BEGIN];
                inside += weights[slot + Label.INSIDE];
                last += weights[slot + Label.LAST];
                only += weights[slot + Label.ONLY];
            }
            int base = at * Label.COUNT;
            scores[base] = out;
            scores[base + Label.BEGIN] = begin;
            scores[base + Label.INSIDE] = inside;
            scores[base + Label.LAST] = last;
            scores[base + Label.ONLY] = only;
        }

        void decode(byte[] labels, int first) {
            for (int at = 0; at < length; at++) {
                for (int label = 0; label < Label.COUNT; label++) {
                    step(at, label);
                }
            }
            int best = Label.OUT;
            float most = Float.NEGATIVE_INFINITY;
            for (int label = 0; label < Label.COUNT; label++) {
                float score = scores[(length - 1) * Label.COUNT + label];
                if (Label.mayFollow(label, Label.OUT) && score > most) {
                    most = score;
                    best = label;
                }
            }
            for (int at = length - 1; at >= 0; at--) {
                labels[first + at] = (byte) best;
                best = from[at * Label.COUNT + best];
            }
        }

        private void step(int at, int label) {
            float most = Float.NEGATIVE_INFINITY;
            int best = Label.OUT;
            for (int before = 0; before < Label.COUNT; before++) {
                if (!Label.mayFollow(before, label) || (at == 0 && before != Label.OUT)) {
                    continue;
                }
                float score = (at == 0 ? 0 : scores[(at - 1) * Label.COUNT + before])
                        + transitions[before * Label.COUNT + label];
                if (score > most) {
                    most = score;
                    best = before;
                }
            }
            scores[at * Label.COUNT + label] += most;
            from[at * Label.COUNT + label] = (byte) best;
        }
    }
}
