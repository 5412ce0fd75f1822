package dateline.article;

import java.util.List;

/// What a source itself says its story is about: ids or names, as given. An empty list means that it says
/// nothing.
public record Labels(List<String> countries, List<String> people, List<String> topics) {
    public static final Labels NONE = new Labels(List.of(), List.of(), List.of());

    public Labels {
        countries = List.copyOf(countries);
        people = List.copyOf(people);
        topics = List.copyOf(topics);
    }
}
