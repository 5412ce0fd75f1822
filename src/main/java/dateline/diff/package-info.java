/// What changed between two versions of a text, word by word: [TextChanges] is the way in. Every comparison ends
/// soon, however long or strange the texts are.
@NullMarked
package dateline.diff;

import org.jspecify.annotations.NullMarked;
