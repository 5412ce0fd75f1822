package dateline.enrich;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Given names and their short forms.
final class Nicknames {
    private static final Map<String, Set<String>> FORMS = read();

    private Nicknames() {}

    /// Whether one folded name is a usual short form of the other, or both of a third.
    static boolean areSame(String a, String b) {
        Set<String> forms = FORMS.get(a);
        return forms != null && forms.contains(b);
    }

    private static Map<String, Set<String>> read() {
        var forms = new HashMap<String, Set<String>>();
        for (var row : Table.read("nicknames.tsv", 1)) {
            String[] names = row.get(0).split(" ", -1);
            for (String name : names) {
                Set<String> others = forms.computeIfAbsent(name, _ -> new HashSet<>());
                for (String other : names) {
                    others.add(other);
                }
            }
        }
        return forms;
    }
}
