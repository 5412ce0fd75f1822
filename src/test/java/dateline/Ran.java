package dateline;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What became of a command run in this process.
record Ran(int status, List<String> out, List<String> err) {
    /// Runs a command without input.
    static Ran command(String... command) {
        return with(InputStream.nullInputStream(), command);
    }

    /// Runs a command that reads that input.
    static Ran with(InputStream in, String... command) {
        InputStream stdin = System.in;
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try {
            System.setIn(in);
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int status = Main.run(command);
            return new Ran(status, lines(out), lines(err));
        } finally {
            System.setIn(stdin);
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    /// The first line, without how long it took.
    String summary() {
        String line = out.getFirst();
        return line.substring(0, line.lastIndexOf(" refused; ") + " refused".length());
    }

    /// What was named as refused, when it came.
    List<String> refusals() {
        return err.stream()
                .filter(line -> line.startsWith("refused  "))
                .map(line -> line.substring("refused  ".length()))
                .toList();
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
