package dateline.enrich;

import java.util.ArrayList;
import java.util.List;

/// A text with the places of all names of people in it, to train on or to measure with.
///
/// @param names character ranges `{start, end}` in `title + "\n\n" + body`, in order
record LabelledText(String id, String title, String body, List<int[]> names) {
    LabelledText {
        names = List.copyOf(names);
    }

    /// A text and the names in it as strings: all places where they stand, the longest first.
    static LabelledText of(String id, String title, String body, List<String> names) {
        String text = title + "\n\n" + body;
        var found = new ArrayList<int[]>();
        var taken = new boolean[text.length()];
        var longestFirst = new ArrayList<>(names);
        longestFirst.sort((a, b) -> b.length() - a.length());
        for (String name : longestFirst) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                int end = at + name.length();
                if (stands(text, at, end) && !taken[at] && !taken[end - 1]) {
                    found.add(new int[] {at, end});
                    java.util.Arrays.fill(taken, at, end, true);
                }
            }
        }
        found.sort((a, b) -> a[0] - b[0]);
        return new LabelledText(id, title, body, found);
    }

    private static boolean stands(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /// The label of each token; a name whose ends are no token's ends is left out.
    byte[] labels(NewsText text) {
        byte[] labels = new byte[text.size()];
        int token = 0;
        for (int[] name : names) {
            while (token < text.size() && text.start(token) < name[0]) {
                token++;
            }
            int last = token;
            while (last < text.size() && text.end(last) < name[1]) {
                last++;
            }
            if (last < text.size() && text.start(token) == name[0] && text.end(last) == name[1]) {
                mark(labels, token, last);
            }
        }
        return labels;
    }

    private static void mark(byte[] labels, int first, int last) {
        if (first == last) {
            labels[first] = Label.ONLY;
            return;
        }
        labels[first] = Label.BEGIN;
        for (int i = first + 1; i < last; i++) {
            labels[i] = Label.INSIDE;
        }
        labels[last] = Label.LAST;
    }
}
