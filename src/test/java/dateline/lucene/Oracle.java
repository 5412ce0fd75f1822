package dateline.lucene;

import dateline.article.Article;
import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.article.Vocabulary;
import dateline.search.DateRange;
import dateline.search.Filter;
import dateline.search.Limits;
import dateline.search.QueryNode;
import dateline.search.QueryParser;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Answers searches by looking at every article, one by one: slow, simple and right. It shares with the engine
/// only what the words of a text are ([NewsAnalyzer], tested on its own) and how a query is read.
final class Oracle {
    private final Map<String, Entry> entries = new TreeMap<>();
    private final NewsAnalyzer analyzer = new NewsAnalyzer();
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
            case QueryNode.Word(var field, var text) -> inField(entry, field, text, words -> word(words, words(text)));
            case QueryNode.Phrase(var field, var text, var slop) ->
                inField(entry, field, text, words -> phrase(words, words(text), slop));
            case QueryNode.Wildcard(var field, var pattern) ->
                inField(entry, field, pattern, words -> wildcard(words, pattern));
            case QueryNode.Dates(var from, var to) -> {
                Instant published = entry.published();
                yield published != null
                        && (from == null || !published.isBefore(DateRange.from(from)))
                        && (to == null || published.isBefore(DateRange.until(to)));
            }
            case QueryNode.Fuzzy _ -> throw new IllegalArgumentException("the oracle knows no fuzzy words");
        };
    }

    private boolean inField(
            Entry entry, QueryNode.Field field, String text, java.util.function.Predicate<List<Word>> test) {
        if (field == null) {
            return entry.texts.values().stream().anyMatch(test);
        }
        return switch (field) {
            case TITLE, BODY, CAPTION -> test.test(entry.texts.getOrDefault(field.key(), List.of()));
            default -> entry.values(Dimension.of(field.key()).orElseThrow()).contains(text);
        };
    }

    private static boolean word(List<Word> text, List<Word> query) {
        for (int i = 0; i + query.size() <= text.size(); i++) {
            int at = 0;
            while (at < query.size() && text.get(i + at).isInflectionOf(query.get(at).stem)) {
                at++;
            }
            if (at == query.size()) {
                return at > 0;
            }
        }
        return false;
    }

    /// Lucene's notion of slop: how far the words must be moved in all to stand side by side in this order.
    private static boolean phrase(List<Word> text, List<Word> query, int slop) {
        return !query.isEmpty() && place(text, query, 0, new ArrayList<>(), slop);
    }

    private static boolean place(List<Word> text, List<Word> query, int next, List<Integer> places, int slop) {
        if (next == query.size()) {
            int least = Integer.MAX_VALUE;
            int most = Integer.MIN_VALUE;
            for (int i = 0; i < places.size(); i++) {
                least = Math.min(least, places.get(i) - i);
                most = Math.max(most, places.get(i) - i);
            }
            return most - least <= slop;
        }
        for (int i = 0; i < text.size(); i++) {
            if (!places.contains(i) && text.get(i).word.equals(query.get(next).word)) {
                places.add(i);
                boolean found = place(text, query, next + 1, places, slop);
                places.removeLast();
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean wildcard(List<Word> text, String pattern) {
        String regex = pattern.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .reduce("", String::concat);
        Pattern compiled = Pattern.compile(regex);
        return text.stream().anyMatch(word -> compiled.matcher(word.word).matches());
    }

    private List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (TokenStream tokens = analyzer.tokenStream("body", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    words.add(new Word(term.toString(), term.toString()));
                } else {
                    words.set(
                            words.size() - 1,
                            new Word(words.getLast().word, term.toString().substring(1)));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return words;
    }

    /// No phrase goes from one caption to the next.
    private List<Word> captionWords(List<String> captions) {
        var all = new ArrayList<Word>();
        for (String caption : captions) {
            all.addAll(words(caption));
            all.addAll(Collections.nCopies(Limits.SLOP + 1, new Word("", "")));
        }
        return all;
    }

    private record Word(String word, String stem) {
        boolean isInflectionOf(String other) {
            return stem.equals(other) || word.equals(other);
        }
    }

    private final class Entry {
        private final TaggedArticle tagged;
        private final Map<String, List<Word>> texts = new HashMap<>();
        private final Map<Dimension, Set<String>> values = new HashMap<>();

        Entry(TaggedArticle tagged) {
            this.tagged = tagged;
            texts.put("title", words(tagged.article().title()));
            texts.put("body", words(tagged.article().body()));
            texts.put("caption", captionWords(tagged.article().captions()));
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
