package dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The sample archive that comes with the programme, under `/sample` of the class path.
final class Sample {
    static final List<String> FILES = List.of(
            "stories-1.ndjson",
            "stories-2.ndjson",
            "stories-3.ndjson",
            "stories-4.ndjson",
            "story-5.txt",
            "story-6.txt");

    private Sample() {}

    static InputStream open(String name) throws IOException {
        InputStream in = Sample.class.getResourceAsStream("/sample/" + name);
        if (in == null) {
            throw new IOException("sample " + name + " is missing from the programme");
        }
        return in;
    }
}
