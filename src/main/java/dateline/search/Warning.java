package dateline.search;

/// Something in a query text that could not be read as written, and how it was read.
///
/// @param position offset in the query, in UTF-16 units
public record Warning(int position, String message) {}
