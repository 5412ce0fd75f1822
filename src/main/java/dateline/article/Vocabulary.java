package dateline.article;

import java.util.List;
import java.util.Optional;

/// What is known about the ids of a dimension beyond the archive: names, and which ids are broader. Safe for
/// use by many threads.
public interface Vocabulary {
    /// The name for readers; empty where this vocabulary does not know the id, and the name that came with the
    /// articles serves.
    Optional<String> label(Dimension dimension, String id);

    /// The id that a name, an alias or an id stands for, accents and case ignored; empty where there is none or
    /// more than one.
    Optional<String> resolve(Dimension dimension, String nameOrId);

    /// Other names of an id, under which readers may look for it; empty where this vocabulary knows none.
    List<String> aliases(Dimension dimension, String id);

    /// The ids broader than this one, nearest first: an article with this id is found under each of them too.
    List<String> broader(Dimension dimension, String id);
}
