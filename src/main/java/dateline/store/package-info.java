/// The system of record: [ArticleStore] keeps every article as it was received, durably, each change with a
/// sequence number.
@NullMarked
package dateline.store;

import org.jspecify.annotations.NullMarked;
