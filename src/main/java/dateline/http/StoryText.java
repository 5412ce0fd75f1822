package dateline.http;

import dateline.article.Article;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.article.UnresolvedPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An article's title and paragraphs in pieces, so that each place that is evidence for a tag can be linked to.
///
/// @param title no pieces where the article has none
record StoryText(List<Piece> title, List<List<Piece>> paragraphs, Map<Integer, String> anchors) {
    /// Some text.
    ///
    /// @param anchor its id in the page, null where it is no evidence
    record Piece(String text, @Nullable String anchor) {}

    static StoryText of(TaggedArticle tagged) {
        Article article = tagged.article();
        String text = article.title() + "\n\n" + article.body();
        var marked = new Marked(text, places(tagged, text.length()));
        List<Piece> title = article.title().isBlank()
                ? List.of()
                : marked.pieces(0, article.title().length());
        var paragraphs = new ArrayList<List<Piece>>();
        int from = article.title().length() + 2;
        while (from < text.length()) {
            int end = text.indexOf("\n\n", from);
            int to = end < 0 ? text.length() : end;
            if (!text.substring(from, to).isBlank()) {
                paragraphs.add(marked.pieces(from, to));
            }
            from = to + 2;
        }
        return new StoryText(title, List.copyOf(paragraphs), Map.copyOf(marked.anchors));
    }

    /// The anchor of a place; null where it has none.
    @Nullable
    String anchor(Tag.Evidence evidence) {
        return anchors.get(evidence.start());
    }

    /// Evidence in the order of the text, longer before shorter.
    private static List<Tag.Evidence> places(TaggedArticle tagged, int length) {
        return Stream.concat(
                        tagged.tags().stream().flatMap(tag -> tag.evidence().stream()),
                        tagged.unresolved().stream()
                                .map(UnresolvedPerson::evidence)
                                .flatMap(List::stream))
                .filter(place -> place.start() >= 0 && place.start() < place.end() && place.end() <= length)
                .sorted(Comparator.comparingInt(Tag.Evidence::start)
                        .thenComparing(
                                Comparator.comparingInt(Tag.Evidence::end).reversed()))
                .toList();
    }

    private static final class Marked {
        private final String text;
        private final List<Tag.Evidence> places;
        private final Map<Integer, String> anchors = new HashMap<>();
        private int next;

        Marked(String text, List<Tag.Evidence> places) {
            this.text = text;
            this.places = places;
        }

        /// Cuts one stretch; a place that overlaps one before it shares that one's anchor.
        List<Piece> pieces(int from, int to) {
            var pieces = new ArrayList<Piece>();
            int at = from;
            String last = null;
            for (; next < places.size() && places.get(next).start() < to; next++) {
                Tag.Evidence place = places.get(next);
                if (place.start() < at) {
                    if (last != null) {
                        anchors.putIfAbsent(place.start(), last);
                    }
                    continue;
                }
                if (place.start() > at) {
                    pieces.add(new Piece(text.substring(at, place.start()), null));
                }
                at = Math.min(place.end(), to);
                last = "at-" + place.start();
                anchors.put(place.start(), last);
                pieces.add(new Piece(text.substring(place.start(), at), last));
            }
            if (at < to) {
                pieces.add(new Piece(text.substring(at, to), null));
            }
            return List.copyOf(pieces);
        }
    }
}
