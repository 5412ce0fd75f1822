/// Dates as feeds, pages and people write them: [LooseDate] where a text is one, [TextDate] where a line also says
/// more, [PathDate] where an address has one.
@NullMarked
package dateline.date;

import org.jspecify.annotations.NullMarked;
