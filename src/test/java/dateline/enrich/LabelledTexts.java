package dateline.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Reads the collections of labelled texts that the finder of names is trained on.
final class LabelledTexts {
    private LabelledTexts() {}

    /// WikiGold: a token and its CoNLL tag a line, `-DOCSTART-` after each text.
    static List<LabelledText> wikiGold(Path file) throws IOException {
        var texts = new ArrayList<LabelledText>();
        var text = new Detokenizer();
        for (String line : lines(file)) {
            String[] columns = line.split(" ", -1);
            if (columns[0].equals("-DOCSTART-")) {
                texts.add(text.take("wikigold-" + texts.size()));
            } else if (line.isEmpty()) {
                text.endSentence();
            } else {
                text.add(columns[0], columns[1].endsWith("-PER"), columns[1].startsWith("B-"));
            }
        }
        texts.removeIf(each -> each.body().isBlank());
        return texts;
    }

    /// Universal NER: a token and its IOB2 tag a line, `# newdoc` before each text.
    static List<LabelledText> universalNer(Path file) throws IOException {
        var texts = new ArrayList<LabelledText>();
        var text = new Detokenizer();
        for (String line : lines(file)) {
            if (line.startsWith("# newdoc")) {
                texts.add(text.take("uner-" + texts.size()));
            } else if (line.isEmpty()) {
                text.endSentence();
            } else if (!line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                text.add(columns[1], columns[2].endsWith("-PER"), columns[2].startsWith("B-"));
            }
        }
        texts.add(text.take("uner-" + texts.size()));
        texts.removeIf(each -> each.body().isBlank());
        return texts;
    }

    /// Wikinews stories with the names of people that were listed by hand for each.
    ///
    /// @param names lines `{"id", "length", "people": [[name, ...], ...]}`; length is how much of the body was read
    static List<LabelledText> wikinews(Path stories, InputStream names) throws IOException {
        var json = new ObjectMapper();
        Map<String, JsonNode> byId = new HashMap<>();
        for (String line : lines(stories)) {
            JsonNode story = json.readTree(line);
            byId.put(story.get("id").asText(), story);
        }
        var texts = new ArrayList<LabelledText>();
        try (var reader = new BufferedReader(new InputStreamReader(names, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode labels = json.readTree(line);
                JsonNode story =
                        Objects.requireNonNull(byId.get(labels.get("id").asText()));
                String body = story.get("body").asText();
                var people = new ArrayList<String>();
                labels.get("people").forEach(person -> person.forEach(name -> people.add(name.asText())));
                texts.add(LabelledText.of(
                        labels.get("id").asText(),
                        story.get("title").asText(),
                        body.substring(
                                0, Math.min(body.length(), labels.get("length").asInt())),
                        people));
            }
        }
        return texts;
    }

    private static List<String> lines(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /// Makes normal text of tokens.
    private static final class Detokenizer {
        private final StringBuilder text = new StringBuilder();
        private final List<int[]> names = new ArrayList<>();
        private boolean inName;
        private boolean tight = true;
        private boolean inQuotes;

        void add(String token, boolean person, boolean begins) {
            boolean quote = token.equals("\"") || token.equals("''") || token.equals("``");
            boolean closing = quote && inQuotes;
            boolean sticks = closing
                    || token.startsWith("'s")
                    || token.startsWith("n't")
                    || token.equals("'")
                    || (token.length() == 1 && ",.;:!?)]}%-/".contains(token));
            if (!tight && !sticks) {
                text.append(' ');
            }
            int start = text.length();
            text.append(quote ? "\"" : token);
            if (person && inName && !begins) {
                names.getLast()[1] = text.length();
            } else if (person) {
                names.add(new int[] {start, text.length()});
            }
            inName = person;
            inQuotes ^= quote;
            tight = (quote && inQuotes) || (token.length() == 1 && "([{-/$#".contains(token));
        }

        void endSentence() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n').append('\n');
            }
            inName = false;
            tight = true;
            inQuotes = false;
        }

        LabelledText take(String id) {
            // An empty title still has its blank line after it.
            var shifted = new ArrayList<int[]>();
            for (int[] name : names) {
                shifted.add(new int[] {name[0] + 2, name[1] + 2});
            }
            var taken = new LabelledText(id, "", text.toString(), shifted);
            text.setLength(0);
            names.clear();
            endSentence();
            return taken;
        }
    }
}
