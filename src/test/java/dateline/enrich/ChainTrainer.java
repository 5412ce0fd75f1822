package dateline.enrich;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Trains a [NameModel] as a conditional random field: log-likelihood by stochastic gradient with AdaGrad steps.
final class ChainTrainer {
    private static final int N = Label.COUNT;
    private static final float RATE = 0.1f;

    /// The share of features that is left out at each step.
    private static final float DROP = 0.5f;

    /// A run of tokens with the slots of each and its right labels.
    static final class Run {
        private final int[][] slots;
        private final byte[] labels;

        Run(int[][] slots, byte[] labels) {
            this.slots = slots;
            this.labels = labels;
        }
    }

    private final float[] weights = new float[NameFeatures.SLOTS * N];
    /// Sums of the weights after each epoch of the second half, for their mean.
    private final float[] sums = new float[NameFeatures.SLOTS * N];
    private final float[] squares = new float[NameFeatures.SLOTS * N];
    private final float[] transitions = new float[N * N];
    private final float[] transitionSquares = new float[N * N];
    private final boolean[] allowed;
    private final float penalty;
    private final double[] gradient = new double[N];

    /// @param allowed the slots that may have weights
    /// @param penalty how strongly weights are drawn to zero
    ChainTrainer(boolean[] allowed, float penalty) {
        this.allowed = allowed;
        this.penalty = penalty;
    }

    /// The slots that occur in enough runs.
    static boolean[] frequent(List<Run> runs, int times) {
        int[] counts = new int[NameFeatures.SLOTS];
        for (Run run : runs) {
            for (int[] slots : run.slots) {
                for (int slot : slots) {
                    counts[slot]++;
                }
            }
        }
        boolean[] frequent = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            frequent[i] = counts[i] >= times;
        }
        return frequent;
    }

    NameModel train(List<Run> runs, int epochs, long seed) {
        var order = new ArrayList<>(runs);
        var random = new Random(seed);
        float counted = Math.ceilDiv(epochs, 2);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (Run run : order) {
                step(drop(run, random));
            }
            if (epoch * 2 >= epochs) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += weights[i] * (1 - DROP) / counted;
                }
            }
        }
        return new NameModel(sums, transitions);
    }

    /// A run without half of its features, another half each time: so that no feature relies on another.
    private Run drop(Run run, Random random) {
        int[][] kept = new int[run.slots.length][];
        for (int i = 0; i < kept.length; i++) {
            int[] all = run.slots[i];
            int[] some = new int[all.length];
            int n = 0;
            for (int slot : all) {
                if (allowed[slot] && random.nextFloat() >= DROP) {
                    some[n++] = slot;
                }
            }
            kept[i] = Arrays.copyOf(some, n);
        }
        return new Run(kept, run.labels);
    }

    private void step(Run run) {
        int length = run.labels.length;
        double[][] scores = new double[length][N];
        for (int i = 0; i < length; i++) {
            for (int slot : run.slots[i]) {
                if (allowed[slot]) {
                    for (int label = 0; label < N; label++) {
                        scores[i][label] += weights[slot * N + label];
                    }
                }
            }
        }
        double[][] forward = forward(scores);
        double[][] backward = backward(scores);
        double total = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < N; label++) {
            if (Label.mayFollow(label, Label.OUT)) {
                total = logAdd(total, forward[length - 1][label]);
            }
        }
        for (int i = 0; i < length; i++) {
            for (int label = 0; label < N; label++) {
                double marginal = Math.exp(forward[i][label] + backward[i][label] - total);
                gradient[label] = (run.labels[i] == label ? 1 : 0) - marginal;
            }
            update(run.slots[i]);
        }
        updateTransitions(run, scores, forward, backward, total);
    }

    private double[][] forward(double[][] scores) {
        double[][] forward = new double[scores.length][N];
        for (int i = 0; i < scores.length; i++) {
            for (int label = 0; label < N; label++) {
                double sum = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < N; before++) {
                    if (Label.mayFollow(before, label) && (i > 0 || before == Label.OUT)) {
                        sum = logAdd(sum, (i == 0 ? 0 : forward[i - 1][before]) + transitions[before * N + label]);
                    }
                }
                forward[i][label] = sum + scores[i][label];
            }
        }
        return forward;
    }

    private double[][] backward(double[][] scores) {
        double[][] backward = new double[scores.length][N];
        for (int i = scores.length - 1; i >= 0; i--) {
            for (int label = 0; label < N; label++) {
                if (i == scores.length - 1) {
                    backward[i][label] = Label.mayFollow(label, Label.OUT) ? 0 : Double.NEGATIVE_INFINITY;
                    continue;
                }
                double sum = Double.NEGATIVE_INFINITY;
                for (int after = 0; after < N; after++) {
                    if (Label.mayFollow(label, after)) {
                        sum = logAdd(
                                sum, transitions[label * N + after] + scores[i + 1][after] + backward[i + 1][after]);
                    }
                }
                backward[i][label] = sum;
            }
        }
        return backward;
    }

    private void update(int[] slots) {
        for (int slot : slots) {
            if (!allowed[slot]) {
                continue;
            }
            for (int label = 0; label < N; label++) {
                int at = slot * N + label;
                float g = (float) (gradient[label] - penalty * weights[at]);
                squares[at] += g * g;
                weights[at] += RATE * g / (float) Math.sqrt(squares[at] + 1e-6);
            }
        }
    }

    private void updateTransitions(Run run, double[][] scores, double[][] forward, double[][] backward, double total) {
        for (int before = 0; before < N; before++) {
            for (int after = 0; after < N; after++) {
                if (!Label.mayFollow(before, after)) {
                    continue;
                }
                double expected = 0;
                double seen = 0;
                for (int i = 0; i < scores.length; i++) {
                    if (i == 0 && before != Label.OUT) {
                        continue;
                    }
                    double score = (i == 0 ? 0 : forward[i - 1][before])
                            + transitions[before * N + after]
                            + scores[i][after]
                            + backward[i][after];
                    expected += Math.exp(score - total);
                    int previous = i == 0 ? Label.OUT : run.labels[i - 1];
                    seen += previous == before && run.labels[i] == after ? 1 : 0;
                }
                int at = before * N + after;
                float g = (float) (seen - expected);
                transitionSquares[at] += g * g;
                transitions[at] += RATE * g / (float) Math.sqrt(transitionSquares[at] + 1e-6);
            }
        }
    }

    private static double logAdd(double a, double b) {
        if (a == Double.NEGATIVE_INFINITY) {
            return b;
        }
        if (b == Double.NEGATIVE_INFINITY) {
            return a;
        }
        double most = Math.max(a, b);
        return most + Math.log1p(Math.exp(-Math.abs(a - b)));
    }
}
