package dateline.enrich;

import dateline.enrich.NameLexicon.WordClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The full names of well-known people as a tree of folded words: what stands in a text as such a name is one,
/// whatever a model makes of its neighbours.
final class KnownNames {
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private boolean ends;
    }

    private final Map<String, Node> first = new HashMap<>(16_384);

    KnownNames(List<Authority.Person> people, NameLexicon lexicon) {
        for (Authority.Person person : people) {
            add(person.name(), lexicon);
            person.variants().forEach(variant -> add(variant, lexicon));
        }
    }

    /// A name of one word says too little, and a title is no part of a name.
    private void add(String name, NameLexicon lexicon) {
        NewsText words = NewsText.of("", name);
        if (words.size() < 2 || isTitle(lexicon.mask(words.folded(0)))) {
            return;
        }
        Node node = first.computeIfAbsent(words.folded(0), _ -> new Node());
        for (int i = 1; i < words.size(); i++) {
            if (words.isJoint(i)) {
                continue;
            }
            node = node.next.computeIfAbsent(words.folded(i), _ -> new Node());
        }
        node.ends = true;
    }

    private static boolean isTitle(long mask) {
        return (mask
                        & (WordClass.HONORIFIC.bit()
                                | WordClass.RANK.bit()
                                | WordClass.ROLE.bit()
                                | WordClass.DETERMINER.bit()))
                != 0;
    }

    /// Writes the known names of a text over what a model made of their tokens, unless it made a longer name of them.
    ///
    /// @param labels see [Label], one a token
    void mark(NameReading reading, byte[] labels) {
        NewsText text = reading.text();
        for (int i = 0; i < text.size(); i++) {
            int last = text.isCapitalised(i) ? lastOf(text, i) : -1;
            if (last > 0 && stands(reading, i, last)) {
                write(labels, i, last);
                i = last;
            }
        }
    }

    /// The last token of the longest known name that begins at a token; -1 where none does.
    private int lastOf(NewsText text, int begin) {
        int longest = -1;
        @Nullable Node node = first.get(text.folded(begin));
        for (int i = begin; node != null; ) {
            // `Moon Jae-in` ends with a small word.
            if (node.ends && (text.isCapitalised(i) || (i > begin && text.isJoint(i - 1)))) {
                longest = i;
            }
            i++;
            if (i < text.size() && text.isJoint(i)) {
                i++;
            }
            node = i < text.size() && text.sentence(i) == text.sentence(begin) ? node.next.get(text.folded(i)) : null;
        }
        return longest;
    }

    /// Not where the name goes on as that of a thing: `Gerald Ford Museum`, `USS Gerald Ford`.
    private static boolean stands(NameReading reading, int begin, int last) {
        return !isThing(reading, last + 1) && !isLead(reading, begin - 1);
    }

    private static boolean isThing(NameReading reading, int token) {
        NewsText text = reading.text();
        return token < text.size()
                && text.isCapitalised(token)
                && (reading.is(token, WordClass.ORGWORD)
                        || reading.is(token, WordClass.PLACEWORD)
                        || reading.is(token, WordClass.EVENTWORD)
                        || reading.is(token, WordClass.PRODUCTWORD));
    }

    private static boolean isLead(NameReading reading, int token) {
        return token >= 0
                && reading.text().isCapitalised(token)
                && (reading.is(token, WordClass.PLACELEAD) || reading.is(token, WordClass.EVENTWORD));
    }

    private static void write(byte[] labels, int begin, int last) {
        if (isWithinLonger(labels, begin, last)) {
            return;
        }
        clearFrom(labels, begin);
        clearTo(labels, last);
        labels[begin] = Label.BEGIN;
        for (int i = begin + 1; i < last; i++) {
            labels[i] = Label.INSIDE;
        }
        labels[last] = Label.LAST;
    }

    private static boolean isWithinLonger(byte[] labels, int begin, int last) {
        for (int i = begin; i <= last; i++) {
            boolean belongs = i == begin
                    ? labels[i] == Label.BEGIN || labels[i] == Label.INSIDE
                    : i == last ? labels[i] == Label.INSIDE || labels[i] == Label.LAST : labels[i] == Label.INSIDE;
            if (!belongs) {
                return false;
            }
        }
        return true;
    }

    /// Takes away the beginning of a name that reaches into what begins here.
    private static void clearFrom(byte[] labels, int begin) {
        boolean reaches = labels[begin] == Label.INSIDE || labels[begin] == Label.LAST;
        for (int i = begin - 1; reaches && i >= 0; i--) {
            reaches = labels[i] == Label.INSIDE;
            labels[i] = Label.OUT;
        }
    }

    /// Takes away the end of a name that begins in what ends here.
    private static void clearTo(byte[] labels, int last) {
        boolean reaches = labels[last] == Label.BEGIN || labels[last] == Label.INSIDE;
        for (int i = last + 1; reaches && i < labels.length; i++) {
            reaches = labels[i] == Label.INSIDE;
            labels[i] = Label.OUT;
        }
    }
}
