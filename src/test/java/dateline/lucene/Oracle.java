package dateline.lucene;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.article.Vocabulary;
import dateline.search.DateRange;
import dateline.search.Filter;
import dateline.search.QueryNode;
import dateline.search.QueryParser;
import dateline.search.SearchRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Answers searches by looking at every article, one by one: slow, simple and right. It shares with the engine
/// only what the words of a text are ([NewsAnalyzer], tested on its own) and how a query is read.
final class Oracle {
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Vocabulary vocabulary;

    Oracle(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void put(TaggedArticle tagged) {
        entries.put(tagged.article().id(), new Entry(tagged));
    }

    void delete(String id) {
        entries.remove(id);
    }

    int size() {
        return entries.size();
    }

    Set<String> ids() {
        return entries.keySet();
    }

    /// The articles found, in no order of relevance.
    List<Article> find(SearchRequest request) {
        QueryNode node = QueryParser.parse(request.query()).node();
        return entries.values().stream()
                .filter(entry -> passes(entry, request) && matches(entry, node))
                .map(entry -> entry.tagged.article())
                .toList();
    }

    /// The same, oldest first, undated last, ties by id.
    static List<String> oldest(List<Article> articles) {
        return articles.stream()
                .sorted(Comparator.comparing((Article a) -> a.published() == null
                                ? Instant.MAX
                                : a.published().first())
                        .thenComparing(Article::id))
                .map(Article::id)
                .toList();
    }

    /// The same, newest first, undated last, ties by id.
    static List<String> newest(List<Article> articles) {
        return articles.stream()
                .sorted(Comparator.comparing((Article a) -> a.published() == null
                                ? Instant.MIN
                                : a.published().first())
                        .reversed()
                        .thenComparing(Article::id))
                .map(Article::id)
                .toList();
    }

    /// How many of these articles have each value of a dimension.
    Map<String, Integer> counts(List<Article> articles, Dimension dimension) {
        var counts = new TreeMap<String, Integer>();
        for (Article article : articles) {
            Entry entry = entries.get(article.id());
            if (entry != null) {
                entry.values(dimension).forEach(id -> counts.merge(id, 1, Integer::sum));
            }
        }
        return counts;
    }

    private boolean passes(Entry entry, SearchRequest request) {
        Instant published = entry.published();
        DateRange dates = request.dates();
        Instant from = dates.from();
        Instant until = dates.until();
        boolean inRange = !dates.isBounded()
                || (published != null
                        && (from == null || !published.isBefore(from))
                        && (until == null || published.isBefore(until)));
        boolean dated =
                request.dated() == null || (request.dated() == SearchRequest.Dated.KNOWN) == (published != null);
        return inRange
                && dated
                && request.filters().entrySet().stream()
                        .allMatch(choice -> passes(entry.values(choice.getKey()), choice.getValue()));
    }

    private static boolean passes(Set<String> values, Filter filter) {
        boolean picked = filter.ids().isEmpty()
                || switch (filter.operator()) {
                    case ANY -> filter.ids().stream().anyMatch(values::contains);
                    case ALL -> values.containsAll(filter.ids());
                };
        return picked && filter.not().stream().noneMatch(values::contains);
    }

    private boolean matches(Entry entry, QueryNode node) {
        return switch (node) {
            case QueryNode.All _ -> true;
            case QueryNode.None _ -> false;
            case QueryNode.And(var nodes) -> nodes.stream().allMatch(part -> matches(entry, part));
            case QueryNode.Or(var nodes) -> nodes.stream().anyMatch(part -> matches(entry, part));
            case QueryNode.Not(var negated) -> !matches(entry, negated);
            case QueryNode.Boost(var boosted, var _) -> matches(entry, boosted);
            case QueryNode.Word(var field, var text) -> inField(entry, field, text, node);
            case QueryNode.Phrase(var field, var text, var _) -> inField(entry, field, text, node);
            case QueryNode.Wildcard(var field, var pattern) -> inField(entry, field, pattern, node);
            case QueryNode.Fuzzy(var field, var text, var _) -> inField(entry, field, text, node);
            case QueryNode.Near near -> inField(entry, field(near), "", near);
            case QueryNode.Dates(var from, var to) -> {
                Instant published = entry.published();
                yield published != null
                        && (from == null || !published.isBefore(DateRange.from(from)))
                        && (to == null || published.isBefore(DateRange.until(to)));
            }
        };
    }

    private static boolean inField(Entry entry, QueryNode.@Nullable Field field, String text, QueryNode node) {
        if (field == null) {
            return entry.texts.values().stream().anyMatch(words -> words.matches(node));
        }
        return switch (field) {
            case TITLE, BODY, CAPTION ->
                Objects.requireNonNull(entry.texts.get(field.key())).matches(node);
            default -> entry.values(Dimension.of(field.key()).orElseThrow()).contains(text);
        };
    }

    /// The field that all words of a chain name.
    static QueryNode.@Nullable Field field(QueryNode node) {
        return switch (node) {
            case QueryNode.Word(var field, var _) -> field;
            case QueryNode.Phrase(var field, var _, var _) -> field;
            case QueryNode.Wildcard(var field, var _) -> field;
            case QueryNode.Fuzzy(var field, var _, var _) -> field;
            case QueryNode.Near(var nodes, var _) -> field(nodes.getFirst());
            case QueryNode.Or(var nodes) -> field(nodes.getFirst());
            default -> throw new IllegalArgumentException("cannot be near anything: " + node);
        };
    }

    private final class Entry {
        private final TaggedArticle tagged;
        private final Map<String, OracleText> texts = new HashMap<>();
        private final Map<Dimension, Set<String>> values = new HashMap<>();

        Entry(TaggedArticle tagged) {
            this.tagged = tagged;
            texts.put("title", OracleText.of(tagged.article().title()));
            texts.put("body", OracleText.of(tagged.article().body()));
            texts.put("caption", OracleText.ofCaptions(tagged.article().captions()));
            for (Dimension dimension : Dimension.values()) {
                var ids = new HashSet<String>();
                for (Tag tag : tagged.tags(dimension)) {
                    ids.add(tag.id());
                    ids.addAll(vocabulary.broader(dimension, tag.id()));
                }
                values.put(dimension, ids);
            }
        }

        Set<String> values(Dimension dimension) {
            return values.getOrDefault(dimension, Set.of());
        }

        @Nullable
        Instant published() {
            return tagged.article().published() == null
                    ? null
                    : tagged.article().published().first();
        }
    }
}
