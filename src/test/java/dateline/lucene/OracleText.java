package dateline.lucene;

import dateline.search.Limits;
import dateline.search.QueryNode;
import dateline.search.QueryNode.Near.Link;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// One field of one article as a list of words, in which a query is looked for by trying every place: slow,
/// simple and right. It shares with the engine only what the words of a text are.
final class OracleText {
    private static final NewsAnalyzer ANALYZER = new NewsAnalyzer();

    private static final Map<String, List<Word>> ASKED = new ConcurrentHashMap<>();

    private final List<Word> words;

    private OracleText(List<Word> words) {
        this.words = words;
    }

    static OracleText of(String text) {
        return new OracleText(words(text));
    }

    /// No phrase goes from one caption to the next.
    static OracleText ofCaptions(List<String> captions) {
        var all = new ArrayList<Word>();
        for (String caption : captions) {
            all.addAll(words(caption));
            all.addAll(Collections.nCopies(Limits.SLOP + 1, new Word("", "", -1, -1)));
        }
        return new OracleText(all);
    }

    /// @param start in the text, in UTF-16 units
    record Word(String word, String stem, int start, int end) {
        boolean isInflectionOf(String other) {
            return stem.equals(other) || word.equals(other);
        }
    }

    /// Words from the first to the last, by their numbers.
    record Place(int first, int last) {}

    /// Where the text of this place stands.
    Passages.Mark mark(Place place) {
        return new Passages.Mark(words.get(place.first).start, words.get(place.last).end);
    }

    boolean matches(QueryNode node) {
        return switch (node) {
            case QueryNode.Phrase(var _, var text, var slop)
            when slop > 0 -> !sloppy(asked(text), slop).isEmpty();
            case QueryNode.Near near -> !tuples(near).isEmpty();
            default -> !places(node).isEmpty();
        };
    }

    /// What a reader should see marked.
    Set<Place> marks(QueryNode node) {
        var marks = new LinkedHashSet<Place>();
        switch (node) {
            case QueryNode.Phrase(var _, var text, var slop)
            when slop > 0 ->
                sloppy(asked(text), slop)
                        .forEach(places -> places.forEach(place -> marks.add(new Place(place, place))));
            case QueryNode.Near near -> tuples(near).forEach(tuple -> mark(near, tuple, marks));
            default -> marks.addAll(places(node));
        }
        return marks;
    }

    private Collection<Place> places(QueryNode node) {
        return switch (node) {
            case QueryNode.Word(var _, var text) -> run(asked(text), (here, asked) -> here.isInflectionOf(asked.stem));
            case QueryNode.Phrase(var _, var text, var _) ->
                run(asked(text), (here, asked) -> here.word.equals(asked.word));
            case QueryNode.Wildcard(var _, var pattern) ->
                run(
                        patterns(pattern.toLowerCase(Locale.ROOT)),
                        (here, asked) -> asked.matcher(here.word).matches());
            case QueryNode.Fuzzy(var _, var text, var edits) ->
                run(List.of(asked(text).getFirst().word), (here, asked) -> isLike(here.word, asked, edits));
            case QueryNode.Or(var nodes) -> {
                var all = new LinkedHashSet<Place>();
                nodes.forEach(one -> all.addAll(places(one)));
                yield all;
            }
            case QueryNode.Near near -> {
                var all = new LinkedHashSet<Place>();
                tuples(near).forEach(all::addAll);
                yield all;
            }
            default -> throw new IllegalArgumentException("no places of " + node);
        };
    }

    private interface Fit<T> {
        boolean fits(Word here, T asked);
    }

    private <T> List<Place> run(List<T> asked, Fit<T> fit) {
        var places = new ArrayList<Place>();
        for (int i = 0; !asked.isEmpty() && i + asked.size() <= words.size(); i++) {
            int at = 0;
            while (at < asked.size() && fit.fits(words.get(i + at), asked.get(at))) {
                at++;
            }
            if (at == asked.size()) {
                places.add(new Place(i, i + at - 1));
            }
        }
        return places;
    }

    /// Every way to choose a place for each part of a chain, each near the one before it.
    private List<List<Place>> tuples(QueryNode.Near near) {
        var places = new ArrayList<Collection<Place>>();
        for (QueryNode node : near.nodes()) {
            Collection<Place> found = places(node);
            if (found.isEmpty()) {
                return List.of();
            }
            places.add(found);
        }
        var tuples = new ArrayList<List<Place>>();
        choose(near, places, List.of(), tuples);
        return tuples;
    }

    private void choose(
            QueryNode.Near near, List<Collection<Place>> places, List<Place> chosen, List<List<Place>> tuples) {
        int next = chosen.size();
        if (next == places.size()) {
            tuples.add(chosen);
            return;
        }
        for (Place place : places.get(next)) {
            if (next == 0 || isNear(chosen.getLast(), place, near.links().get(next - 1))) {
                var more = new ArrayList<>(chosen);
                more.add(place);
                choose(near, places, more, tuples);
            }
        }
    }

    private static boolean isNear(Place a, Place b, Link link) {
        int onward = b.first - a.last;
        int back = a.first - b.last;
        return (onward >= 1 && onward <= link.distance()) || (!link.ordered() && back >= 1 && back <= link.distance());
    }

    private void mark(QueryNode.Near near, List<Place> tuple, Set<Place> marks) {
        for (int i = 0; i < tuple.size(); i++) {
            mark(near.nodes().get(i), tuple.get(i), marks);
        }
    }

    private void mark(QueryNode node, Place place, Set<Place> marks) {
        switch (node) {
            case QueryNode.Or(var nodes) ->
                nodes.stream().filter(one -> places(one).contains(place)).forEach(one -> mark(one, place, marks));
            case QueryNode.Near near ->
                tuples(near).stream().filter(tuple -> tuple.contains(place)).forEach(tuple -> mark(near, tuple, marks));
            default -> marks.add(place);
        }
    }

    /// Lucene's notion of slop: how far the words must be moved in all to stand side by side in this order.
    private List<List<Integer>> sloppy(List<Word> query, int slop) {
        var found = new ArrayList<List<Integer>>();
        if (!query.isEmpty()) {
            place(query, 0, new ArrayList<>(), slop, found);
        }
        return found;
    }

    private void place(List<Word> query, int next, List<Integer> places, int slop, List<List<Integer>> found) {
        if (next == query.size()) {
            int least = Integer.MAX_VALUE;
            int most = Integer.MIN_VALUE;
            for (int i = 0; i < places.size(); i++) {
                least = Math.min(least, places.get(i) - i);
                most = Math.max(most, places.get(i) - i);
            }
            if (most - least <= slop) {
                found.add(List.copyOf(places));
            }
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!places.contains(i) && words.get(i).word.equals(query.get(next).word)) {
                places.add(i);
                place(query, next + 1, places, slop, found);
                places.removeLast();
            }
        }
    }

    private static List<Pattern> patterns(String pattern) {
        return Stream.of(pattern.split("-", -1))
                .map(word -> Pattern.compile(word.chars()
                        .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                        .reduce("", String::concat)))
                .toList();
    }

    /// Whether so many letters put in, left out, changed or swapped with their neighbour make one word the
    /// other; the first letter stays.
    private static boolean isLike(String word, String asked, int edits) {
        return !word.isEmpty() && word.charAt(0) == asked.charAt(0) && distance(word, asked) <= edits;
    }

    private static int distance(String a, String b) {
        var best = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    best[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                best[i][j] = Math.min(best[i - 1][j - 1] + change, Math.min(best[i - 1][j], best[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    best[i][j] = Math.min(best[i][j], best[i - 2][j - 2] + 1);
                }
            }
        }
        return best[a.length()][b.length()];
    }

    /// The words of a query, which is asked of many texts.
    private static List<Word> asked(String text) {
        return ASKED.computeIfAbsent(text, OracleText::words);
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (TokenStream tokens = ANALYZER.tokenStream("body", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    words.add(new Word(term.toString(), term.toString(), offset.startOffset(), offset.endOffset()));
                } else {
                    Word word = words.removeLast();
                    words.add(new Word(word.word, term.toString().substring(1), word.start, word.end));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return words;
    }
}
