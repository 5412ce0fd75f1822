package dateline.lucene;

import dateline.article.Dimension;
import dateline.article.Vocabulary;
import dateline.search.Filter;
import dateline.search.SearchRequest;
import dateline.search.Warning;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What readers call the values of a dimension.
final class ValueNames {
    /// Values offered in place of one that nothing has.
    private static final int OFFERED = 3;

    /// Unknown values of one request for which others are looked for: each may mean going through all names.
    private static final int LOOKED_UP = 5;

    private final Vocabulary vocabulary;
    private final Values.View values;
    private final Deadline deadline;

    ValueNames(Vocabulary vocabulary, Values.View values, Deadline deadline) {
        this.vocabulary = vocabulary;
        this.values = values;
        this.deadline = deadline;
    }

    /// The ids of the archive that a reader's text stands for: an id, a name or another name of the
    /// vocabulary, a label of the archive; and where none of these fits, every value with all words of the
    /// text in one of its names.
    ///
    /// @param whole whether the text must be the whole name
    List<String> ids(Dimension dimension, String text, boolean whole) {
        Set<String> ids = new LinkedHashSet<>(values.withId(dimension, text));
        vocabulary
                .resolve(dimension, text)
                .filter(id -> values.number(dimension, id) >= 0)
                .ifPresent(ids::add);
        String words = NameKey.words(text);
        if (!words.isEmpty()) {
            ids.addAll(values.withName(dimension, NameKey.whole(words)));
        }
        if (ids.isEmpty() && !words.isEmpty() && !whole) {
            List<String> each = List.of(words.split("-", -1));
            String together = NameKey.whole(words);
            ids.addAll(values.ids(
                    dimension,
                    deadline,
                    number -> values.anyName(
                            number,
                            name -> NameKey.holds(name, together)
                                    || each.stream().allMatch(word -> NameKey.holds(name, word)))));
        }
        return List.copyOf(ids);
    }

    /// The ids of the archive whose id or name, or a word of it, fits a pattern of `*` and `?`.
    List<String> matching(Dimension dimension, String pattern) {
        var wanted = new NamePattern(pattern);
        return values.ids(
                dimension, deadline, number -> values.anyName(number, name -> wanted.matches(values.id(number), name)));
    }

    /// Says that a query asks for a value that no article here has.
    String unknown(Dimension dimension, String text) {
        Optional<String> elsewhere = vocabulary.resolve(dimension, text);
        String known = elsewhere.map(id -> " (" + named(dimension, id) + ")").orElse("");
        String what = switch (dimension) {
            case COUNTRY -> "no article here is about a country '";
            case MENTION -> "no article here mentions a country '";
            case PERSON -> "no person is called '";
            case TOPIC -> "no article here has a topic '";
            case PUBLISHER -> "no publisher is called '";
            case LANGUAGE -> "no article here is in a language '";
        };
        String here = dimension == Dimension.PERSON || dimension == Dimension.PUBLISHER ? " here" : "";
        return what + text + "'" + known + here + "; finds nothing";
    }

    /// Names the values of a request's filters that no article here has ever had.
    List<Warning> unknown(SearchRequest request) {
        var warnings = new ArrayList<Warning>();
        request.filters().forEach((dimension, filter) -> addUnknown(warnings, dimension, filter));
        return warnings;
    }

    private void addUnknown(List<Warning> warnings, Dimension dimension, Filter filter) {
        for (String id : filter.ids()) {
            addUnknown(warnings, dimension, dimension.key(), id);
        }
        for (String id : filter.not()) {
            addUnknown(warnings, dimension, dimension.key() + ".not", id);
        }
    }

    private void addUnknown(List<Warning> warnings, Dimension dimension, String parameter, String id) {
        if (values.number(dimension, id) < 0) {
            warnings.add(new Warning(parameter, unknownId(dimension, id, warnings.size() < LOOKED_UP)));
        }
    }

    private String unknownId(Dimension dimension, String id, boolean looksUp) {
        String kind = dimension.name().toLowerCase(Locale.ROOT);
        if (vocabulary.label(dimension, id).filter(label -> !label.equals(id)).isPresent()) {
            return "no article here has the " + kind + " " + named(dimension, id);
        }
        List<String> others = looksUp ? ids(dimension, id, false) : List.of();
        String meant = others.stream()
                .limit(OFFERED)
                .map(other -> named(dimension, other))
                .collect(Collectors.joining(" or "));
        return kind + " '" + id + "' is not known here" + (meant.isEmpty() ? "" : "; did you mean " + meant + "?");
    }

    private String named(Dimension dimension, String id) {
        String label = values.labelOf(dimension, id);
        return label.equals(id) ? id : id + " (" + label + ")";
    }
}
