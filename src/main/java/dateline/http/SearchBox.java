package dateline.http;

import java.util.List;

/// The box to type a query into, with what else the search carries along.
///
/// @param kept parameters that a new query does not change
record SearchBox(String text, List<QueryString.Parameter> kept, boolean autofocus) {
    static final SearchBox EMPTY = new SearchBox("", List.of(), false);
}
