package dateline.enrich;

import java.util.Locale;
import java.util.Set;

/// What was found held against what should have been: precision, recall and their harmonic mean (van Rijsbergen's
/// F1), over all documents together.
public final class Score {
    private long found;
    private long wanted;
    private long right;

    /// Counts one document.
    public void add(Set<String> foundHere, Set<String> wantedHere) {
        add(
                foundHere.size(),
                wantedHere.size(),
                foundHere.stream().filter(wantedHere::contains).count());
    }

    void add(long foundHere, long wantedHere, long rightHere) {
        found += foundHere;
        wanted += wantedHere;
        right += rightHere;
    }

    double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
        return wanted == 0 ? 0 : (double) right / wanted;
    }

    /// Their harmonic mean.
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /// As cells of a Markdown table: precision, recall, F1.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f | %.3f | **%.3f**", precision(), recall(), f1());
    }
}
