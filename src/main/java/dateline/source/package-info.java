/// Documents in: [SourceFiles] walks files and archives and recognises formats, one parser a format reads a
/// story out of its source.
@NullMarked
package dateline.source;

import org.jspecify.annotations.NullMarked;
