package dateline.article;

/// A story as it was received, enough to read it again.
///
/// @param format the name of the format whose parser reads it, as `--format` takes it
/// @param text what was received, decoded
/// @param origin where it came from: a path as given, with `#n` for the n-th article in it, or `POST`
public record Source(String format, String text, String origin) {}
