package dateline.search;

/// One related article and why it is one.
///
/// @param hit its snippet is its lead
public record RelatedHit(Hit hit, Reasons reasons) {}
