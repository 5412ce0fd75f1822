package dateline.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// Words that tell nothing of what a story is about, as the index has them: Lucene's own lists. Safe for use by many
/// threads.
final class StopWords {
    private static final String ENGLISH = "en";
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("da", "danish"),
            Map.entry("de", "german"),
            Map.entry(ENGLISH, "english"),
            Map.entry("es", "spanish"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "french"),
            Map.entry("hu", "hungarian"),
            Map.entry("it", "italian"),
            Map.entry("nl", "dutch"),
            Map.entry("no", "norwegian"),
            Map.entry("pt", "portuguese"),
            Map.entry("ru", "russian"),
            Map.entry("sv", "swedish"));

    private final NewsAnalyzer analyzer;
    private final Map<String, Set<String>> lists = new ConcurrentHashMap<>();

    StopWords(NewsAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /// Those of a language; of English where it is unknown or has no list. One list for all would not do: `war` and
    /// `die` are such words in German.
    Set<String> of(@Nullable String language) {
        String primary = language == null ? ENGLISH : language.split("-", 2)[0];
        return lists.computeIfAbsent(LISTS.containsKey(primary) ? primary : ENGLISH, this::read);
    }

    private Set<String> read(String language) {
        String file = LISTS.get(language) + "_stop.txt";
        try (InputStream in = IOUtils.requireResourceNonNull(SnowballFilter.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var words = new HashSet<String>();
            for (Object word : WordlistLoader.getSnowballWordSet(reader)) {
                words.add(analyzer.normalize(Fields.BODY, new String((char[]) word))
                        .utf8ToString());
            }
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
