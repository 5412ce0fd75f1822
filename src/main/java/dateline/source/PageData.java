package dateline.source;

import dateline.article.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What a page says in JSON-LD (schema.org) of its story.
///
/// @param article the object that describes the story, or the page where none does
/// @param named names of persons and organisations by the `@id` under which the story refers to them
record PageData(JsonNode article, List<JsonNode> objects, Map<String, String> named) {
    static final PageData NONE = new PageData(MissingNode.getInstance(), List.of(), Map.of());

    private static final int LONGEST = 2 << 20;
    private static final int MOST_OBJECTS = 2000;
    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(ArticleLimits.BYTES)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .build())
            .build();
    /// Types of what a story can be besides those that end with `Article` or `Posting`.
    private static final Set<String> STORIES = Set.of("Report", "Review", "Recipe", "CreativeWork", "LiveBlogPosting");
    /// Properties that lead from a story's page to others.
    private static final Set<String> ELSEWHERE = Set.of(
            "itemListElement",
            "hasPart",
            "isPartOf",
            "comment",
            "mentions",
            "citation",
            "relatedLink",
            "isBasedOn",
            "about",
            "review",
            "video",
            "subjectOf",
            "recordedIn",
            "associatedMedia");

    static PageData of(List<String> scripts) {
        List<JsonNode> objects = new ArrayList<>();
        for (String script : scripts) {
            collect(read(script), objects);
        }
        JsonNode article = NONE.article;
        int best = 0;
        for (JsonNode object : objects) {
            int rank = rank(object);
            if (rank > best) {
                best = rank;
                article = object;
            }
        }
        Map<String, String> named = new HashMap<>();
        for (JsonNode object : objects) {
            String id = object.path("@id").asString("");
            String name = Text.line(plain(object.path("name")));
            if (!id.isEmpty() && !name.isEmpty()) {
                named.putIfAbsent(id, name);
            }
        }
        return new PageData(article, objects, named);
    }

    /// A text property of the story, on one line; empty where it has none.
    String text(String property) {
        return Text.line(plain(article.path(property)));
    }

    /// The names of the persons or organisations that a property gives.
    List<String> names(String property) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : each(article.path(property))) {
            JsonNode own = one.path("name");
            for (JsonNode each : own.isArray() ? each(own) : List.of(one)) {
                String name = name(each);
                if (!name.isEmpty() && names.size() < ArticleLimits.LIST_SIZE) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /// The name of the publisher or, where the story gives none, of the site; empty where neither is named.
    String publisher() {
        String stated = name(article.path("publisher"));
        if (!stated.isEmpty()) {
            return stated;
        }
        for (JsonNode object : objects) {
            String type = object.path("@type").asString("");
            if (type.equals("WebSite") || type.equals("NewsMediaOrganization")) {
                String name = name(object);
                if (!name.isEmpty()) {
                    return name;
                }
            }
        }
        return "";
    }

    /// The text that the story's object holds; empty where it holds none.
    String body() {
        String text = plain(article.path("articleBody"));
        return text.indexOf('<') >= 0 ? HtmlText.of(text).body() : Text.body(text);
    }

    /// Whether the object says that it is a story and not merely a page.
    boolean isStory() {
        return rank(article) >= 3;
    }

    /// The address of the page as a property gives it: a string, or an object with `@id` or `url`.
    String address(String property) {
        JsonNode value = article.path(property);
        return value.isObject()
                ? value.path("@id").asString(value.path("url").asString("")).strip()
                : value.asString("").strip();
    }

    /// Whatever stands around the JSON, `<![CDATA[` and comments, is passed over.
    private static JsonNode read(String script) {
        int marked = script.indexOf("<![CDATA[");
        int start = marked < 0 || marked > script.indexOf('"') ? 0 : marked + "<![CDATA[".length();
        while (start < script.length() && "{[".indexOf(script.charAt(start)) < 0) {
            start++;
        }
        int last = start > 0 && marked >= 0 ? script.lastIndexOf("]]>") : script.length();
        int end = Math.max(script.lastIndexOf('}', last), script.lastIndexOf(']', last - 1)) + 1;
        if (end <= start || end - start > LONGEST) {
            return NONE.article;
        }
        try {
            return LENIENT.readTree(script.substring(start, end));
        } catch (JacksonException _) {
            return NONE.article;
        }
    }

    /// All objects, outer ones before inner ones, but those of other stories.
    private static void collect(JsonNode root, List<JsonNode> objects) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
            JsonNode node = open.removeFirst();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                objects.add(node);
                node.properties().forEach(property -> {
                    if (!ELSEWHERE.contains(property.getKey())
                            && property.getValue().isContainer()) {
                        open.add(property.getValue());
                    }
                });
            }
        }
    }

    private static List<JsonNode> each(JsonNode value) {
        List<JsonNode> each = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each::add);
        } else {
            each.add(value);
        }
        return each;
    }

    private static int rank(JsonNode object) {
        JsonNode type = object.path("@type");
        int rank = type.isMissingNode() && (object.has("headline") || object.has("author")) ? 1 : 0;
        for (JsonNode one : each(type)) {
            String name = one.asString("");
            name = name.substring(name.lastIndexOf('/') + 1);
            if (name.endsWith("Article") || name.endsWith("Posting")) {
                rank = Math.max(rank, object.has("headline") || object.has("datePublished") ? 4 : 3);
            } else if (STORIES.contains(name)) {
                rank = Math.max(rank, 2);
            } else if (name.endsWith("Page")) {
                rank = Math.max(rank, 1);
            }
        }
        return rank;
    }

    private String name(JsonNode value) {
        JsonNode one = value.isArray() ? value.path(0) : value;
        if (one.isObject()) {
            String name = Text.line(plain(one.path("name")));
            return name.isEmpty() ? named.getOrDefault(one.path("@id").asString(""), "") : name;
        }
        return Text.line(plain(one));
    }

    /// Sites escape their JSON-LD as if it were HTML.
    private static String plain(JsonNode value) {
        String text = value.isArray() ? value.path(0).asString("") : value.asString("");
        return text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
    }
}
