package dateline.lucene;

import java.util.List;
import org.apache.lucene.queries.intervals.IntervalsSource;

/// A word, or words that follow one another, in any of their forms; all its places are equally long.
record NearText(IntervalsSource source) implements NearOperand {
    @Override
    public List<IntervalsSource> texts() {
        return List.of(source);
    }
}
