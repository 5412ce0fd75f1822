package dateline;

import dateline.archive.SearchOnly;
import dateline.http.AskedSearch;
import dateline.search.QueryRefusedException;
import dateline.search.SearchResults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dateline search`: the same search on the terminal.
@Command(name = "search", description = "Search the archive on the terminal.", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description = "Words, \"phrases\", OR, NOT, field:word; all articles where missing.")
    private List<String> query = List.of();

    @Option(names = "--country", paramLabel = "ID", description = "Only articles about one of these countries (VE).")
    private List<String> countries = List.of();

    @Option(names = "--mention", paramLabel = "ID", description = "Only articles that name one of these countries.")
    private List<String> mentions = List.of();

    @Option(
            names = "--person",
            paramLabel = "ID",
            description = "Only articles about one of these people (nicolas-maduro).")
    private List<String> people = List.of();

    @Option(
            names = "--topic",
            paramLabel = "ID",
            description = "Only articles on one of these topics (medtop:16000000).")
    private List<String> topics = List.of();

    @Option(
            names = "--publisher",
            paramLabel = "ID",
            description = "Only articles of one of these publishers (nypost.com).")
    private List<String> publishers = List.of();

    @Option(names = "--language", paramLabel = "ID", description = "Only articles in one of these languages (en).")
    private List<String> languages = List.of();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Published on or after this day (2025-01-31) or instant.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Published on or before this day or instant.")
    private @Nullable String to;

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, newest or oldest.")
    private @Nullable String sort;

    @Option(
            names = "--limit",
            defaultValue = "10",
            description = "Articles to show, 1..100 (default: ${DEFAULT-VALUE}).")
    private String limit = "10";

    @Option(names = "--page", defaultValue = "1", description = "Which page of them (default: ${DEFAULT-VALUE}).")
    private String page = "1";

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "Any other parameter of the API, such as country.not=US or histogram=year; may be repeated.")
    private List<String> others = List.of();

    @Option(names = "--json", description = "Answer as JSON, as the server does.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (SearchOnly archive = SearchOnly.open(data.folder())) {
            AskedSearch asked = AskedSearch.of(parameters());
            archive.staleness().ifPresent(message -> System.err.println("dateline: " + message));
            long started = System.nanoTime();
            SearchResults results = archive.search(asked.request());
            if (json) {
                System.out.println(asked.json(results, (System.nanoTime() - started) / 1_000_000));
            } else {
                new SearchPrinter(System.out, Terminal.isColourful()).print(asked.request(), results);
            }
        } catch (QueryRefusedException e) {
            if (!e.parameter().equals("q")) {
                throw new WrongUsageException(String.valueOf(e.getMessage()));
            }
            throw new RefusedException(
                    e.getMessage() + (e.position() > 0 ? " (at character " + (e.position() + 1) + ")" : ""));
        }
        return 0;
    }

    /// The options as the parameters that the server takes, so that there is one reader for all.
    private Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("q", new ArrayList<>(List.of(String.join(" ", query))));
        parameters.put("country", new ArrayList<>(countries));
        parameters.put("mention", new ArrayList<>(mentions));
        parameters.put("person", new ArrayList<>(people));
        parameters.put("topic", new ArrayList<>(topics));
        parameters.put("publisher", new ArrayList<>(publishers));
        parameters.put("language", new ArrayList<>(languages));
        parameters.put("from", Stream.ofNullable(from).collect(Collectors.toCollection(ArrayList::new)));
        parameters.put("to", Stream.ofNullable(to).collect(Collectors.toCollection(ArrayList::new)));
        parameters.put("sort", Stream.ofNullable(sort).collect(Collectors.toCollection(ArrayList::new)));
        parameters.put("limit", new ArrayList<>(List.of(limit)));
        parameters.put("page", new ArrayList<>(List.of(page)));
        for (String other : others) {
            int equals = other.indexOf('=');
            if (equals < 1) {
                throw new WrongUsageException("--param takes NAME=VALUE, got " + other);
            }
            parameters
                    .computeIfAbsent(other.substring(0, equals), _ -> new ArrayList<>())
                    .add(other.substring(equals + 1));
        }
        return parameters;
    }
}
