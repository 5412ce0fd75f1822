package dateline.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// What an item of NewsML-G2 says it is about; names may stand apart from the codes, in assertions.
final class G2Subjects {
    /// People listed of whom a list looks like all that matter.
    private static final int COMPLETE = 3;

    private final Map<String, String> asserted = new HashMap<>();
    private final AgencyStory story;
    private final List<String> people = new ArrayList<>();

    private G2Subjects(Element item, AgencyStory story) {
        this.story = story;
        for (Element assertion : XmlNodes.children(item, "assert")) {
            String name = XmlNodes.text(XmlNodes.child(assertion, "name"));
            for (String key : List.of("qcode", "uri", "literal")) {
                asserted.putIfAbsent(XmlNodes.attribute(assertion, key), name);
            }
        }
        asserted.remove("");
    }

    static void read(Element item, Element content, AgencyStory story) {
        var subjects = new G2Subjects(item, story);
        if (!XmlNodes.is(item, "conceptItem", "knowledgeItem")) {
            XmlNodes.children(content, "subject").forEach(subjects::subject);
        }
        if (subjects.people.stream().allMatch(AgencyNames::isPerson)
                && (subjects.people.size() >= COMPLETE || story.isForeign() || !story.hasBody())) {
            subjects.people.forEach(story::person);
        }
    }

    private void subject(Element subject) {
        String type = AgencyNames.status(XmlNodes.attribute(subject, "type"));
        Element main = XmlNodes.child(subject, "mainConcept");
        Element concept = main == null ? subject : main;
        List<String> codes = codes(concept);
        String name = name(concept, codes);
        switch (type.toLowerCase(Locale.ROOT)) {
            case "person" -> people.add(name);
            case "geoarea", "country", "geo" -> country(concept, codes);
            case "organisation", "organization", "event", "object", "poi", "team" -> {}
            default -> {
                Optional<String> country = codes.stream()
                        .flatMap(code -> AgencyNames.country(code).stream())
                        .findFirst();
                if (country.isPresent()) {
                    story.country(country.get());
                } else {
                    AgencyNames.topic(name, codes).ifPresent(story::topic);
                }
            }
        }
    }

    /// A country, or the one that a place says it lies in.
    private void country(Element place, List<String> codes) {
        List<String> all = new ArrayList<>(codes);
        for (Element near : XmlNodes.children(place, "sameAs", "broader")) {
            all.addAll(codes(near));
        }
        all.stream()
                .flatMap(code -> AgencyNames.country(code).stream())
                .findFirst()
                .ifPresent(story::country);
    }

    private static List<String> codes(Element concept) {
        List<String> codes = new ArrayList<>();
        for (Element same : XmlNodes.children(concept, "sameAs")) {
            codes.add(NewsMlG2Parser.code(same));
        }
        codes.addFirst(XmlNodes.attribute(concept, "uri"));
        codes.addFirst(XmlNodes.attribute(concept, "qcode"));
        codes.removeIf(String::isEmpty);
        return codes;
    }

    private String name(Element concept, List<String> codes) {
        String name = XmlNodes.text(XmlNodes.child(concept, "name"));
        for (String code : codes) {
            name = name.isEmpty() ? asserted.getOrDefault(code, "") : name;
        }
        String literal = XmlNodes.attribute(concept, "literal");
        return name.isEmpty() ? asserted.getOrDefault(literal, literal) : name;
    }
}
