package dateline.lucene;

import dateline.search.QueryNode.Near.Link;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalsSource;

/// Operands each near the one before it.
///
/// @param links between each two of them
record NearChain(List<NearOperand> operands, List<Link> links) implements NearOperand {
    @Override
    public IntervalsSource source() {
        return new NearSource(this);
    }

    @Override
    public List<IntervalsSource> texts() {
        return NearOperand.texts(operands);
    }
}
