/// The only way out: [SafeFetcher] fetches what strangers name, [FeedPoller] asks it for feeds and their pages,
/// [PollSchedule] says when.
@NullMarked
package dateline.fetch;

import org.jspecify.annotations.NullMarked;
