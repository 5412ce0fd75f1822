package dateline.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.HashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/// The files of one index and their one writer: what is in them, and up to which change of the store.
///
/// Changes come from one thread; any number may ask how far they have got.
final class IndexFolder implements Closeable {
    private static final double WRITE_BUFFER_MB = 96;

    private final Directory directory;
    private final MergePolicy merging;
    private final String version;
    private volatile @Nullable IndexWriter writer;
    private volatile boolean complete;
    private volatile long committed;
    private volatile long reached;

    /// A folder, and what was in it when it was opened.
    record Opened(IndexFolder folder, DirectoryReader reader) implements Closeable {
        @Override
        public void close() throws IOException {
            try (folder) {
                reader.close();
            }
        }
    }

    private IndexFolder(Directory directory, @Nullable IndexWriter writer, MergePolicy merging, Build build) {
        this.directory = directory;
        this.writer = writer;
        this.merging = merging;
        this.version = build.version();
        this.complete = build.complete();
        this.committed = build.sequence();
        this.reached = build.sequence();
    }

    /// Opens an index to change it, or begins one.
    ///
    /// @param version kept in every commit ([Build#version])
    /// @param verified whether every byte is first held against its checksums
    /// @throws AccessDeniedException if it is open already, here or elsewhere
    static Opened open(Path folder, String version, MergePolicy merging, boolean verified) throws IOException {
        Directory directory = new MMapDirectory(folder);
        IndexWriter writer = null;
        try {
            writer = writer(directory, merging);
            boolean isNew = !writer.getLiveCommitData().iterator().hasNext();
            if (isNew) {
                commit(writer, new Build(0, version, false));
            }
            if (verified) {
                verify(writer);
            }
            return new Opened(new IndexFolder(directory, writer, merging, build(writer)), DirectoryReader.open(writer));
        } catch (LockObtainFailedException e) {
            directory.close();
            throw inUse(folder, e);
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    private static IOException inUse(Path folder, LockObtainFailedException cause) {
        var exception = new AccessDeniedException(folder.toString(), null, "another writer has it open");
        exception.initCause(cause);
        return exception;
    }

    /// Opens the last commit of an index that another process may own, only to search.
    static Opened openToSearch(Path folder) throws IOException {
        Directory directory = new MMapDirectory(folder);
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            Build build = Build.of(reader.getIndexCommit().getUserData());
            return new Opened(new IndexFolder(directory, null, NoMergePolicy.INSTANCE, build), reader);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /// What it holds now, committed or not; null where that is what the reader has.
    @Nullable
    DirectoryReader newer(DirectoryReader reader) throws IOException {
        return DirectoryReader.openIfChanged(reader, writer());
    }

    void put(String id, Document document, long sequence, boolean replaces) throws IOException {
        if (replaces) {
            writer().updateDocument(new Term(Fields.ID, id), document);
        } else {
            writer().addDocument(document);
        }
        reached = sequence;
    }

    void delete(String id, long sequence) throws IOException {
        writer().deleteDocuments(new Term(Fields.ID, id));
        reached = sequence;
    }

    void passed(long sequence) {
        reached = sequence;
    }

    void commit() throws IOException {
        if (committed == reached && !writer().hasUncommittedChanges()) {
            return;
        }
        commit(writer(), new Build(reached, version, complete));
        committed = reached;
    }

    void completed() throws IOException {
        if (!complete) {
            commit(writer(), new Build(reached, version, true));
            committed = reached;
            complete = true;
        }
    }

    /// Goes back to the last commit after a failed write, or to nothing where the files are damaged.
    void recover() throws IOException {
        IndexWriter broken = writer();
        boolean damaged = Damage.isIn(broken.getTragicException());
        broken.rollback();
        IndexWriter fresh = damaged ? startOver() : reopen();
        writer = fresh;
        Build build = build(fresh);
        committed = build.sequence();
        reached = build.sequence();
        complete = build.complete();
    }

    private IndexWriter reopen() throws IOException {
        try {
            return writer(directory, merging);
        } catch (IOException | RuntimeException e) {
            if (Damage.isIn(e)) {
                return startOver();
            }
            throw e;
        }
    }

    /// Empties the folder: what was there cannot be trusted.
    private IndexWriter startOver() throws IOException {
        IndexWriter empty = new IndexWriter(directory, config(merging).setOpenMode(IndexWriterConfig.OpenMode.CREATE));
        commit(empty, new Build(0, version, false));
        return empty;
    }

    boolean isComplete() {
        return complete;
    }

    long committed() {
        return committed;
    }

    long reached() {
        return reached;
    }

    /// Closes without committing: what is not committed is replayed from the store at the next start.
    @Override
    public void close() throws IOException {
        @Nullable IndexWriter open = writer;
        try (directory) {
            if (open != null) {
                open.rollback();
            }
        }
    }

    private IndexWriter writer() {
        IndexWriter open = writer;
        if (open == null) {
            throw new IllegalStateException("this index was opened only to search");
        }
        return open;
    }

    private static IndexWriter writer(Directory directory, MergePolicy merging) throws IOException {
        return new IndexWriter(directory, config(merging));
    }

    private static IndexWriterConfig config(MergePolicy merging) {
        return new IndexWriterConfig(new NewsAnalyzer())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                .setIndexSort(Fields.NEWEST)
                .setMergePolicy(merging)
                .setCommitOnClose(false);
    }

    private static void verify(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    private static void commit(IndexWriter writer, Build build) throws IOException {
        writer.setLiveCommitData(build.commitData().entrySet());
        writer.commit();
    }

    private static Build build(IndexWriter writer) {
        var data = new HashMap<String, String>();
        writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        return Build.of(data);
    }
}
