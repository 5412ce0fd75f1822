package dateline.enrich;

import dateline.article.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The IPTC Media Topics in use, with their hierarchy ([IPTC
/// NewsCodes](https://iptc.org/standards/media-topics/), CC BY 4.0).
final class Topics {
    /// Begins the id of every Media Topic.
    static final String SCHEME = "medtop:";

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> idsByLabel = new HashMap<>();
    private final Map<String, List<String>> broader = new HashMap<>();

    Topics() {
        var parents = new HashMap<String, String>();
        for (List<String> row : Table.read("topics.tsv", 3)) {
            String id = SCHEME + row.get(0);
            labels.put(id, row.get(1));
            idsByLabel.put(Slug.of(row.get(1)), id);
            if (!row.get(2).isEmpty()) {
                parents.put(id, SCHEME + row.get(2));
            }
        }
        for (String id : labels.keySet()) {
            var chain = new ArrayList<String>();
            for (String up = parents.get(id); up != null; up = parents.get(up)) {
                chain.add(up);
            }
            broader.put(id, List.copyOf(chain));
        }
    }

    Optional<String> label(String id) {
        return Optional.ofNullable(labels.get(id));
    }

    List<String> broader(String id) {
        return broader.getOrDefault(id, List.of());
    }

    /// The top concept above a topic; itself for a top concept.
    String top(String id) {
        List<String> chain = broader(id);
        return chain.isEmpty() ? id : chain.getLast();
    }

    /// The topic that a code (`medtop:16000000`, the bare digits, or the address of the NewsCode) or a label
    /// stands for.
    Optional<String> resolve(String labelOrCode) {
        Optional<String> byCode = byCode(labelOrCode);
        return byCode.isPresent() ? byCode : Optional.ofNullable(idsByLabel.get(Slug.of(labelOrCode)));
    }

    /// The same, where only a code will do.
    Optional<String> byCode(String code) {
        String s = code.strip().toLowerCase(Locale.ROOT);
        String digits = s.substring(Math.max(s.lastIndexOf(':'), s.lastIndexOf('/')) + 1);
        boolean isCode = digits.length() == 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isCode && labels.containsKey(SCHEME + digits) ? Optional.of(SCHEME + digits) : Optional.empty();
    }
}
