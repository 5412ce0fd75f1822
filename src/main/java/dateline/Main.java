package dateline;

import dateline.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: `dateline COMMAND [options]`. Exit status 0: fine, 1: something was refused or failed, 2:
/// wrong usage.
@Command(
        name = "dateline",
        description = "A searchable news archive.",
        mixinStandardHelpOptions = true,
        version = "dateline 0.1.0",
        subcommands = {
            ServeCommand.class,
            IngestCommand.class,
            FeedsCommand.class,
            SearchCommand.class,
            TagCommand.class,
            ReindexCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] args) throws IOException {
        try (InputStream logging = Main.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        System.setOut(utf8(System.out));
        System.setErr(utf8(System.err));
        System.exit(run(args));
    }

    /// Runs a command; its exit status.
    static int run(String... args) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::failed)
                .execute(args);
    }

    /// A newcomer who only types the name wants to know what there is.
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.out);
        }
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        int status = switch (failure) {
            case IOException _, RefusedException _, StoreException _ -> 1;
            case WrongUsageException _ -> 2;
            default -> throw failure;
        };
        command.getErr().println(command.getColorScheme().errorText("dateline: " + failure.getMessage()));
        return status;
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
