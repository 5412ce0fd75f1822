package dateline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A process of its own on the class path of the tests, ended with the test that started it.
public final class Child implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final Lines out;
    private final Lines err;

    private Child(Process process) {
        this.process = process;
        this.out = new Lines(process.getInputStream());
        this.err = new Lines(process.getErrorStream());
    }

    /// Starts a class that has a `main`.
    public static Child of(String mainClass, String... arguments) throws IOException {
        return of(List.of(), mainClass, arguments);
    }

    private static Child of(List<String> options, String mainClass, String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.config.file=src/test/resources/logging.properties",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(1, options);
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command).start());
    }

    /// Starts a class that does not live long enough to be compiled well, which costs more than it brings.
    public static Child quick(String mainClass, String... arguments) throws IOException {
        return of(List.of("-XX:TieredStopAtLevel=1"), mainClass, arguments);
    }

    /// Starts the programme with that command line.
    static Child dateline(String... arguments) throws IOException {
        return of("dateline.Main", arguments);
    }

    public long pid() {
        return process.pid();
    }

    public Lines out() {
        return out;
    }

    public Lines err() {
        return err;
    }

    /// Asks the process to end, as `kill` does.
    void terminate() {
        process.toHandle().destroy();
    }

    /// Ends the process there and then (SIGKILL), and does not wait for that.
    public void signalKill() {
        var _ = process.toHandle().destroyForcibly();
    }

    /// Ends the process there and then (SIGKILL); all that it had written by then can be read.
    public void kill() throws InterruptedException {
        // Process.destroyForcibly would close the streams and lose what is still in them.
        process.toHandle().destroyForcibly();
        exitStatus();
    }

    /// The exit status, once the process has ended.
    public int exitStatus() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
            throw new AssertionError("still running: " + this);
        }
        out.thread.join();
        err.thread.join();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public String toString() {
        return "process " + process.pid() + ", out " + out.soFar() + ", err " + err.soFar();
    }

    /// What a process has written, complete lines only.
    public static final class Lines {
        private final List<String> lines = new ArrayList<>();
        private final Thread thread;
        private boolean ended;

        Lines(InputStream in) {
            thread = Thread.ofVirtual().start(() -> read(in));
        }

        private void read(InputStream in) {
            var line = new StringBuilder();
            try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (int c = reader.read(); c >= 0; c = reader.read()) {
                    if (c == '\n') {
                        add(line.toString());
                        line.setLength(0);
                    } else {
                        line.append((char) c);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                end();
            }
        }

        private synchronized void add(String line) {
            lines.add(line);
            notifyAll();
        }

        private synchronized void end() {
            ended = true;
            notifyAll();
        }

        /// Waits for the n-th line of that kind.
        ///
        /// @return the line; "" if the process closed this stream before
        public synchronized String await(int nth, Predicate<String> kind) throws InterruptedException {
            long deadline = System.nanoTime() + PATIENCE;
            int found = 0;
            for (int next = 0; ; next++) {
                while (next == lines.size() && !ended) {
                    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                    if (left <= 0) {
                        throw new AssertionError("line " + nth + " did not come after " + lines);
                    }
                    wait(left);
                }
                if (next == lines.size()) {
                    return "";
                }
                if (kind.test(lines.get(next)) && ++found == nth) {
                    return lines.get(next);
                }
            }
        }

        public synchronized List<String> soFar() {
            return List.copyOf(lines);
        }
    }
}
