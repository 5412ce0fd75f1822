package dateline.archive;

import dateline.source.Refusal;

/// Hears how an ingest goes, on the thread that ingests.
public interface IngestListener {
    /// Something could not be read; the rest goes on.
    void refused(Refusal refusal);

    /// An article was taken in, but something of it could not be understood.
    void warned(String origin, String message);

    /// So many bytes were read and so many articles committed, since the beginning.
    void progressed(long bytes, long articles);
}
