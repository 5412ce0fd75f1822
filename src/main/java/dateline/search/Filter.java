package dateline.search;

import java.util.LinkedHashSet;
import java.util.List;

/// A reader's choice in one dimension.
///
/// @param ids picked values, combined by `operator`; empty: no choice
/// @param not values that no article found may have
public record Filter(List<String> ids, Operator operator, List<String> not) {
    /// How several picked values combine.
    public enum Operator {
        ANY,
        ALL
    }

    public Filter {
        ids = List.copyOf(new LinkedHashSet<>(ids));
        not = List.copyOf(new LinkedHashSet<>(not));
    }

    /// Any of these values.
    public static Filter any(String... ids) {
        return new Filter(List.of(ids), Operator.ANY, List.of());
    }

    /// The same without its picked values: what drill-sideways counts under.
    public Filter withoutSelection() {
        return new Filter(List.of(), operator, not);
    }

    public boolean isEmpty() {
        return ids.isEmpty() && not.isEmpty();
    }
}
