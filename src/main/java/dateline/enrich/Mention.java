package dateline.enrich;

import dateline.enrich.Gazetteer.Kind;

/// A country named, or hinted at, in a run of tokens.
///
/// @param last inclusive
/// @param inDateline whether it says where the story was filed
record Mention(int first, int last, Kind kind, String country, boolean inDateline) {
    boolean isHint() {
        return kind == Kind.HINT;
    }
}
