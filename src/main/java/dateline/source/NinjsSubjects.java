package dateline.source;

import dateline.article.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a ninjs item says it is about. Lists of people and countries take the place of what the taggers find, so that
/// they are taken only where they look complete.
final class NinjsSubjects {
    /// People listed of whom a list looks like all that matter.
    private static final int COMPLETE = 3;
    private static final Set<String> BROADER = Set.of("ancestor", "broader", "parent");

    private NinjsSubjects() {}

    static void read(JsonTree item, AgencyStory story) {
        for (JsonTree subject : each(item, "subject", "subjects")) {
            if (!BROADER.contains(relation(subject))) {
                AgencyNames.topic(subject.first("name", "literal"), codes(subject))
                        .ifPresent(story::topic);
            }
        }
        boolean own = item.text("uri").startsWith("urn:dateline:");
        for (JsonTree place : each(item, "place", "places")) {
            if (!relation(place).startsWith("mention")) {
                Optional<String> country = codes(place).stream()
                        .flatMap(code -> AgencyNames.country(code).stream())
                        .findFirst();
                country.ifPresent(story::country);
                if (own && country.isEmpty()) {
                    story.country(place.text("literal"));
                }
            }
        }
        people(item, story);
    }

    private static void people(JsonTree item, AgencyStory story) {
        List<String> names = new ArrayList<>();
        for (JsonTree person : each(item, "person", "people")) {
            String name = Text.line(person.text("name"));
            if (!AgencyNames.isPerson(name)) {
                return;
            }
            names.add(name);
        }
        if (names.size() >= COMPLETE || story.isForeign() || !story.hasBody()) {
            names.forEach(story::person);
        }
    }

    private static List<JsonTree> each(JsonTree item, String first, String second) {
        List<JsonTree> all = new ArrayList<>(item.each(first));
        all.addAll(item.each(second));
        return all;
    }

    private static String relation(JsonTree concept) {
        String relation = AgencyNames.status(concept.first("rel", "relation"));
        for (JsonTree other : concept.each("rels")) {
            relation = relation.isEmpty() ? AgencyNames.status(other.text()) : relation;
        }
        return relation;
    }

    /// Code and scheme apart, as up to 1.6, or one address.
    private static List<String> codes(JsonTree concept) {
        List<String> codes = new ArrayList<>();
        String code = concept.first("code", "literal");
        String scheme = concept.text("scheme");
        if (!code.isEmpty()) {
            codes.add(
                    scheme.isEmpty() || scheme.endsWith("/") || scheme.endsWith(":")
                            ? scheme + code
                            : scheme + "/" + code);
        }
        for (String name : List.of("uri", "qcode", "literal")) {
            codes.add(concept.text(name));
        }
        codes.removeIf(String::isEmpty);
        return codes;
    }
}
