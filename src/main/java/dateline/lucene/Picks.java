package dateline.lucene;

import dateline.article.Dimension;
import dateline.search.Filter;
import dateline.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;

/// The facets that are counted sideways: something of them is picked, and their other values are counted as if it
/// were not. Each with the numbers of its picked values.
final class Picks {
    static final Picks NONE = new Picks(List.of(), new int[0][]);

    private final List<Dimension> dimensions;
    private final int[][] numbers;

    private Picks(List<Dimension> dimensions, int[][] numbers) {
        this.dimensions = dimensions;
        this.numbers = numbers;
    }

    /// Those of the facets wanted.
    static Picks of(SearchRequest request, Values.View values) {
        var dimensions = new ArrayList<Dimension>();
        for (Dimension dimension : request.facets()) {
            if (isSideways(request.filter(dimension)) && !dimensions.contains(dimension)) {
                dimensions.add(dimension);
            }
        }
        int[][] numbers = new int[dimensions.size()][];
        for (int pick = 0; pick < numbers.length; pick++) {
            Dimension dimension = dimensions.get(pick);
            numbers[pick] = request.filter(dimension).ids().stream()
                    .mapToInt(id -> values.number(dimension, id))
                    .toArray();
        }
        return new Picks(dimensions, numbers);
    }

    /// Whether the other values of a facet are counted as if none of it were picked.
    static boolean isSideways(Filter filter) {
        return !filter.ids().isEmpty() && filter.operator() == Filter.Operator.ANY;
    }

    int size() {
        return numbers.length;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    /// Below 0 where it is not counted sideways.
    int indexOf(Dimension dimension) {
        return dimensions.indexOf(dimension);
    }

    /// Whether a row has any of the picked values.
    boolean has(int pick, int[] row, int start, int end) {
        int[] wanted = numbers[pick];
        for (int i = start; i < end; i++) {
            for (int number : wanted) {
                if (row[i] == number) {
                    return true;
                }
            }
        }
        return false;
    }
}
