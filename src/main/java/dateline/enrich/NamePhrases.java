package dateline.enrich;

import dateline.enrich.NameLexicon.WordClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Marks in an article what is known as a place, a people or a thing: [Gazetteer] and a table of firms, clubs,
/// schools, works and the like that look as people's names do.
final class NamePhrases {
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private boolean ends;
    }

    private final Map<String, Node> things = new HashMap<>();
    private final Gazetteer gazetteer;

    NamePhrases(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (List<String> row : Table.read("names-things.tsv", 1)) {
            for (String name : row.get(0).split("\\|", -1)) {
                add(name);
            }
        }
    }

    /// Adds to the classes of the tokens of an article.
    void mark(NewsText text, long[] masks) {
        int free = 0;
        for (int i = 0; i < text.size(); i++) {
            if (!text.isCapitalised(i) || i < free) {
                continue;
            }
            int thing = thingEnd(text, i);
            int place = placeEnd(text, i);
            if (thing >= place && thing >= i) {
                fill(masks, i, thing, thing > i ? WordClass.THINGS : WordClass.THING);
                free = thing + 1;
            }
            if (place >= i) {
                markPlace(text, masks, i, place);
                free = Math.max(free, place + 1);
            }
        }
    }

    private void markPlace(NewsText text, long[] masks, int first, int last) {
        Gazetteer.Kind kind = kind(text, first, last);
        switch (kind) {
            case DEMONYM -> fill(masks, first, last, WordClass.DEMONYM);
            case GOVERNMENT, HINT -> fill(masks, first, last, WordClass.THING);
            case COUNTRY, CAPITAL -> fill(masks, first, last, WordClass.PLACE);
            case CITY, STATE -> fill(masks, first, last, WordClass.TOWN);
            case NONE -> fill(masks, first, last, last > first ? WordClass.THINGS : WordClass.THING);
        }
    }

    private static void fill(long[] masks, int first, int last, WordClass of) {
        for (int i = first; i <= last; i++) {
            masks[i] |= of.bit();
        }
    }

    /// The last token of the longest thing that begins here; -1 where none does.
    private int thingEnd(NewsText text, int first) {
        Node node = things.get(text.folded(first));
        int end = -1;
        for (int i = first; node != null; ) {
            if (node.ends) {
                end = i;
            }
            i = following(text, i);
            node = i < 0 ? null : node.next.get(text.folded(i));
        }
        return end;
    }

    private int placeEnd(NewsText text, int first) {
        Gazetteer.Node node = gazetteer.first(text.folded(first));
        int end = -1;
        for (int i = first; node != null; ) {
            if (!node.senses().isEmpty() && (!node.isAcronym() || text.isAllCaps(first))) {
                end = i;
            }
            i = following(text, i);
            node = i < 0 ? null : node.next(text.folded(i));
        }
        return end;
    }

    private Gazetteer.Kind kind(NewsText text, int first, int last) {
        Gazetteer.Node node = gazetteer.first(text.folded(first));
        for (int i = following(text, first); node != null && i >= 0 && i <= last; i = following(text, i)) {
            node = node.next(text.folded(i));
        }
        return node == null || node.senses().isEmpty()
                ? Gazetteer.Kind.NONE
                : node.senses().getFirst().kind();
    }

    /// The next token of the same phrase, hyphens passed over; -1 at a sentence's end.
    private static int following(NewsText text, int token) {
        int next = token + 1;
        if (next < text.size() && text.isJoint(next)) {
            next++;
        }
        return next < text.size() && text.sentence(next) == text.sentence(token) ? next : -1;
    }

    private void add(String name) {
        NewsText words = NewsText.of("", name);
        Map<String, Node> level = things;
        @Nullable Node node = null;
        for (int i = 0; i < words.size(); i++) {
            if (!words.isJoint(i)) {
                node = level.computeIfAbsent(words.folded(i), _ -> new Node());
                level = node.next;
            }
        }
        if (node == null) {
            throw new IllegalStateException("names-things.tsv holds a name without words: '" + name + "'");
        }
        node.ends = true;
    }
}
