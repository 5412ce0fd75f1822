package dateline;

import dateline.archive.Tagging;
import dateline.article.TaggedArticle;
import dateline.http.ArticleJson;
import dateline.source.Format;
import dateline.source.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dateline tag`: what the taggers find in documents, without an index.
@Command(
        name = "tag",
        description = {
            "Print what the taggers find in documents, as NDJSON in the order of the input, without an archive.",
            "What cannot be read is named on standard error; the rest goes on."
        },
        mixinStandardHelpOptions = true)
final class TagCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders; - is standard input.")
    private List<Path> paths = List.of();

    @Option(names = "--format", paramLabel = "F", description = FormatOption.DESCRIPTION)
    private @Nullable String format;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Also know people by what the archive in this folder has learned (reindex learns).")
    private @Nullable Path data;

    @Option(
            names = "--ignore-labels",
            description = "Find countries, people and topics also where a document names its own.")
    private boolean ignoreLabels;

    @Override
    public Integer call() throws IOException {
        @Nullable Format forced = FormatOption.of(format);
        Tagging tagging = data == null ? Tagging.withoutArchive() : Tagging.withArchive(data);
        var out = new BufferedOutputStream(System.out, BUFFER);
        var printer = new Printer(out);
        tagging.tag(paths, System.in, forced, !ignoreLabels, printer);
        out.flush();
        return printer.refused ? 1 : 0;
    }

    private static final class Printer implements Tagging.Listener {
        private final OutputStream out;
        private boolean refused;

        Printer(OutputStream out) {
            this.out = out;
        }

        @Override
        public void tagged(String source, TaggedArticle article) throws IOException {
            out.write(ArticleJson.line(source, article));
            out.write('\n');
        }

        @Override
        public void refused(Refusal refusal) {
            refused = true;
            System.err.println("refused  " + refusal);
        }

        @Override
        public void warned(String source, String message) {
            System.err.println("warning  " + source + ": " + message);
        }
    }
}
