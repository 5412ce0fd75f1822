package dateline.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What the category slugs of Reuters-21578 stand for.
final class ReutersNames {
    private static final Set<String> PARTICLES = Set.of("al", "de", "del", "der", "du", "la", "ul", "van", "von");

    private final Map<String, String> places = table("reuters-places.tsv");
    private final Map<String, String> topics = table("reuters-topics.tsv");

    /// The country's id; the slug where it is no country of the table.
    String place(String slug) {
        return places.getOrDefault(slug, slug);
    }

    /// The IPTC code where one means the very same; else the slug.
    String topic(String slug) {
        return topics.getOrDefault(slug, slug);
    }

    /// The name that a slug was made from, as far as it can be told: `de-la-madrid` is De la Madrid.
    String person(String slug) {
        var name = new StringBuilder(slug.length());
        for (String word : slug.split("-", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (name.toString().equals("O")) {
                name.append('\'');
            } else if (!name.isEmpty()) {
                name.append(' ');
            }
            if (!name.isEmpty() && PARTICLES.contains(word)) {
                name.append(word);
            } else {
                int first = word.codePointAt(0);
                name.appendCodePoint(Character.toTitleCase(first))
                        .append(word, Character.charCount(first), word.length());
            }
        }
        return name.isEmpty() ? slug : name.toString();
    }

    /// Reads a table of two columns; a line that begins with `#` is a remark.
    private static Map<String, String> table(String resource) {
        Map<String, String> table = new HashMap<>();
        var in = Objects.requireNonNull(ReutersNames.class.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    table.put(line.substring(0, tab), line.substring(tab + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }
}
