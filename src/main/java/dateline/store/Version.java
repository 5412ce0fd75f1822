package dateline.store;

import java.time.Instant;

/// One version of an article in the store; [ArticleStore#source(long)] has what was received.
///
/// @param number its place among the article's versions, from 1
/// @param sequence of the change that put it
/// @param received when that was
/// @param format the name of the format it came in
/// @param origin where it came from
public record Version(int number, long sequence, Instant received, String format, String origin) {}
