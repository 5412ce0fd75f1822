package dateline.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalsSource;

/// What is near something in one field.
sealed interface NearOperand permits NearText, NearEither, NearChain {
    /// All that can stand in its place, to find articles by.
    IntervalsSource source();

    /// The texts it is made of.
    List<IntervalsSource> texts();

    static List<IntervalsSource> texts(List<NearOperand> operands) {
        var texts = new ArrayList<IntervalsSource>();
        operands.forEach(operand -> texts.addAll(operand.texts()));
        return texts;
    }
}
