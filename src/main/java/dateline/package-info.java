/// Dateline, a searchable news archive. [Main] wires it by hand and holds the commands.
@NullMarked
package dateline;

import org.jspecify.annotations.NullMarked;
