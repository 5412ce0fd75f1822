package dateline.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an archive has learned of its articles: by which full names the bearers of a surname are known in each
/// year, and in how many articles. Frozen under a number.
///
/// @param number grows with each table that an archive computes; 0 is [#NONE]
/// @param rows in order of surname, year and name, whatever order they are given in
public record LearnedNames(long number, List<Row> rows) {
    /// Of an archive that has learned nothing yet.
    public static final LearnedNames NONE = new LearnedNames(0, List.of());

    /// Fewer articles may be a coincidence.
    private static final int FEWEST = 3;

    /// A name dominates where it is in so many times as many articles as all others of the surname together.
    private static final int DOMINANCE = 4;

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::surname).thenComparingInt(Row::year).thenComparing(Row::name);

    /// One full name of the bearers of a surname.
    ///
    /// @param surname folded
    /// @param year of publication; 0 for undated articles
    /// @param name a full name as articles have it
    /// @param articles how many of that year name that person in full
    public record Row(String surname, int year, String name, int articles) {
        public Row {
            if (surname.isBlank() || name.isBlank() || articles < 1) {
                throw new IllegalArgumentException("a learned name needs a surname, a name and articles, got '"
                        + surname + "', '" + name + "', " + articles);
            }
        }
    }

    public LearnedNames {
        var sorted = new ArrayList<>(rows);
        sorted.sort(ORDER);
        rows = List.copyOf(sorted);
    }

    /// The full name that a surname alone means: that of the article's year and its neighbours, or of all years
    /// where those know none.
    public Optional<String> dominant(String surname, @Nullable PublicationDate published) {
        int from = firstRow(surname);
        if (from == rows.size() || !rows.get(from).surname().equals(surname)) {
            return Optional.empty();
        }
        if (published != null) {
            int year = published.day().getYear();
            Map<String, Integer> near = articles(surname, from, year - 1, year + 1);
            if (!near.isEmpty()) {
                return dominant(near);
            }
        }
        return dominant(articles(surname, from, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private Map<String, Integer> articles(String surname, int from, int firstYear, int lastYear) {
        var articles = new HashMap<String, Integer>();
        for (int i = from; i < rows.size() && rows.get(i).surname().equals(surname); i++) {
            Row row = rows.get(i);
            if (row.year() >= firstYear && row.year() <= lastYear) {
                articles.merge(row.name(), row.articles(), Integer::sum);
            }
        }
        return articles;
    }

    private static Optional<String> dominant(Map<String, Integer> articles) {
        int total = 0;
        int most = 0;
        String best = "";
        for (var entry : articles.entrySet()) {
            total += entry.getValue();
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        // A name with four fifths of all has no equal, so the order of the map does not matter.
        return dominates(most, total) ? Optional.of(best) : Optional.empty();
    }

    /// Whether a name in so many articles of a surname's total is meant by the surname alone.
    public static boolean dominates(int articles, int total) {
        return articles >= FEWEST && articles >= DOMINANCE * (total - articles);
    }

    private int firstRow(String surname) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).surname().compareTo(surname) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
