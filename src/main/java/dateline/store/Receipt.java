package dateline.store;

/// What became of a [Write], given once it is durable.
///
/// @param sequence of the change; of the change that stands, where nothing changed; 0 where there never was one
public record Receipt(Outcome outcome, long sequence) {
    /// What became of it.
    public enum Outcome {
        ADDED,
        REPLACED,
        /// A newer version is the current one; this one is kept among the earlier ones.
        OLDER,
        /// The same source is already the current one.
        UNCHANGED,
        DELETED,
        /// There was no such article to delete.
        ABSENT
    }
}
