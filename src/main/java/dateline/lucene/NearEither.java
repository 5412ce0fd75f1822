package dateline.lucene;

import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/// Any of these operands.
record NearEither(List<NearOperand> operands) implements NearOperand {
    @Override
    public IntervalsSource source() {
        return Intervals.or(operands.stream().map(NearOperand::source).toList());
    }

    @Override
    public List<IntervalsSource> texts() {
        return NearOperand.texts(operands);
    }
}
