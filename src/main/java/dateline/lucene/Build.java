package dateline.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/// What the last commit of an index folder says about it.
///
/// @param sequence every change of the store up to this one is in
/// @param version of all that decides how an article is indexed; another version means that the index must be
///     built anew
/// @param complete whether it has once held all articles: a build that was interrupted has not
public record Build(long sequence, String version, boolean complete) {
    private static final String SEQUENCE = "sequence";
    private static final String VERSION = "version";
    private static final String COMPLETE = "complete";

    /// Reads the last commit; empty where the folder holds none.
    ///
    /// @throws IOException if what it holds cannot be read
    public static Optional<Build> of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Directory directory = new MMapDirectory(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            return Optional.of(of(SegmentInfos.readLatestCommit(directory).getUserData()));
        } catch (IndexNotFoundException _) {
            return Optional.empty();
        }
    }

    static Build of(Map<String, String> commitData) {
        return new Build(
                Long.parseLong(commitData.getOrDefault(SEQUENCE, "0")),
                commitData.getOrDefault(VERSION, ""),
                Boolean.parseBoolean(commitData.get(COMPLETE)));
    }

    Map<String, String> commitData() {
        return Map.of(SEQUENCE, Long.toString(sequence), VERSION, version, COMPLETE, Boolean.toString(complete));
    }
}
