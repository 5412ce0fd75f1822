package dateline.enrich;

import dateline.article.LearnedNames;
import dateline.article.PublicationDate;
import dateline.article.Tag;
import dateline.article.UnresolvedPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells who the people are whose names an article holds: first by the full names in the article itself, then by
/// the table of well-known people, then by what the archive has learned. Safe for use by many threads.
final class PersonTagger {
    /// Names are compared letter by letter only where there are no more than this: more is a list, or hostile.
    private static final int MOST_TO_SPELL = 300;

    /// The people of an article.
    ///
    /// @param tags the most important first
    /// @param unresolved those of whom no more than a surname or a given name is known
    record People(List<Tag> tags, List<UnresolvedPerson> unresolved) {
        People {
            tags = List.copyOf(tags);
            unresolved = List.copyOf(unresolved);
        }
    }

    private final Authority authority;

    PersonTagger(Authority authority) {
        this.authority = authority;
    }

    /// Whether one of a person tag's places has the full name.
    static boolean isNamedInFull(Tag tag) {
        return tag.evidence().stream().anyMatch(each -> each.rule().equals(ArticlePerson.FULL_NAME));
    }

    /// @param names the names that [NameFinder] found, in order
    /// @param countries tags of the countries that the article is about or names
    People tag(
            NewsText text,
            List<Span> names,
            List<Tag> countries,
            @Nullable PublicationDate published,
            LearnedNames learned) {
        List<PersonForm> forms = PersonForm.of(text, names);
        boolean misspelled = forms.size() <= MOST_TO_SPELL;
        return new ArticlePeople(authority, text, countries, published, learned, misspelled).of(forms);
    }
}
