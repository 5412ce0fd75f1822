package dateline.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Tells an item of ninjs from an object of our own contract, by the fields that it has.
final class NinjsRecognition {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(ArticleLimits.JSON_DEPTH)
                    .maxStringLength(ArticleLimits.BYTES)
                    .build())
            .build();
    /// Fields of the contract that ninjs has under other names.
    private static final Set<String> OURS =
            Set.of("id", "body", "bodyhtml", "published", "authors", "url", "countries");
    private static final Set<String> THEIRS = Set.of(
            "headline",
            "headlines",
            "bodies",
            "descriptions",
            "versioncreated",
            "firstcreated",
            "contentcreated",
            "pubstatus",
            "representationtype",
            "copyrightholder",
            "copyrightnotice",
            "slugline",
            "byline",
            "renditions",
            "associations",
            "altids",
            "urgency",
            "usageterms",
            "infosource",
            "infosources",
            "ednote",
            "eventdetails",
            "plannedcoverage",
            "profile",
            "mimetype",
            "subject",
            "subjects",
            "person",
            "place",
            "places",
            "organisation",
            "organisations",
            "located",
            "genre",
            "genres",
            "embargoed",
            "expires");

    private static final int MANY = 4;
    /// Fields that nothing else has, the forms of a text among them.
    private static final Set<String> STRONG =
            Set.of("body_", "bodies", "headlines", "versioncreated", "firstcreated", "pubstatus", "representationtype");

    private NinjsRecognition() {}

    /// Whether a JSON text is a ninjs item; what is no JSON at all is none.
    static boolean isNinjs(String text) {
        if (!text.contains("\"uri\"") && !text.contains("\"guid\"") && !text.contains("ninjs")) {
            return false;
        }
        var names = new HashSet<String>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                String lower = name.toLowerCase(Locale.ROOT);
                names.add(
                        lower.startsWith("body_") || lower.startsWith("description_") || lower.startsWith("headline_")
                                ? "headline"
                                : lower);
                if (lower.startsWith("body_")) {
                    names.add("body_");
                }
                json.nextToken();
                if (lower.equals("standard") || lower.equals("$standard")) {
                    names.addAll(standard(json));
                } else {
                    json.skipChildren();
                }
            }
        } catch (JacksonException _) {
            return false;
        }
        if (names.contains("name=ninjs")) {
            return true;
        }
        long theirs = THEIRS.stream().filter(names::contains).count();
        if (OURS.stream().anyMatch(names::contains)) {
            // Agencies add an id, an address or authors of their own.
            boolean strong = names.contains("uri") && STRONG.stream().anyMatch(names::contains);
            return (theirs >= MANY || strong) && !names.contains("body") && !names.contains("bodyhtml");
        }
        if (names.contains("guid") && theirs >= 2) {
            return true;
        }
        return names.contains("uri") && (!names.contains("title") || theirs > 0);
    }

    private static Set<String> standard(JsonParser json) {
        var found = new HashSet<String>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return found;
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                String value = json.getString().toLowerCase(Locale.ROOT);
                if (value.equals("ninjs") || value.contains("ninjs-schema")) {
                    found.add("name=ninjs");
                }
            } else {
                json.skipChildren();
            }
        }
        return found;
    }
}
