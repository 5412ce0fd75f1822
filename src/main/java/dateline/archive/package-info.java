/// The way through the house: [Archive] takes stories from `source` into `store`, enriches them, keeps the
/// index in step and answers searches. The command line and the server call only this.
@NullMarked
package dateline.archive;

import org.jspecify.annotations.NullMarked;
