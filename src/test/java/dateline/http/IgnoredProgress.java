package dateline.http;

import dateline.archive.IngestListener;
import dateline.source.Refusal;

/// For ingests of which nothing may be refused.
final class IgnoredProgress implements IngestListener {
    @Override
    public void refused(Refusal refusal) {
        throw new IllegalStateException(refusal.toString());
    }

    @Override
    public void warned(String origin, String message) {
        throw new IllegalStateException(message);
    }

    @Override
    public void progressed(long bytes, long articles) {}
}
