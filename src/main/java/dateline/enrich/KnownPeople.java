package dateline.enrich;

import java.util.List;

/// Which countries well-known people belong to: a story about one of them hints at their country.
interface KnownPeople {
    /// Nobody is known.
    KnownPeople NOBODY = _ -> List.of();

    /// The countries of a person by the full name, as written; empty for one who is not known.
    List<String> countriesOf(String fullName);
}
