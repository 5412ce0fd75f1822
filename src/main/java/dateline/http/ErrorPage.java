package dateline.http;

import java.util.ArrayList;
import java.util.List;

/// What a reader sees where a request could not be answered.
///
/// @param ways what to do instead
record ErrorPage(Frame frame, String heading, Problem problem, SearchBox box, List<Way> ways) {
    /// A link out of the dead end.
    record Way(String label, String address) {}

    static ErrorPage of(Frame frame, Problem problem, QueryString query) {
        String text = query.first("q");
        var box = new SearchBox(text == null ? "" : text, List.of(), false);
        return new ErrorPage(frame, heading(problem), problem, box, ways(problem, query));
    }

    private static String heading(Problem problem) {
        return switch (problem.status()) {
            case 400 -> "This search could not be read";
            case 404 -> "Nothing is kept under this address";
            case 405 -> "This address can only be read";
            case 410 -> "This place in the search is kept no longer";
            case 503 -> "This took too long";
            default -> problem.status() < 500 ? "This request was refused" : "Something went wrong here";
        };
    }

    private static List<Way> ways(Problem problem, QueryString query) {
        if (problem.restart() != null) {
            return List.of(new Way("Start again from the first page", problem.restart()));
        }
        String parameter = problem.parameter();
        if (parameter == null || parameter.equals("q") || query.first(parameter) == null) {
            return List.of();
        }
        var ways = new ArrayList<Way>();
        SearchParameters.meant(parameter)
                .map(meant -> new Way("Search with “" + meant + "” instead", renamed(query, parameter, meant)))
                .ifPresent(ways::add);
        ways.add(new Way(
                "Search without “" + parameter + "”", query.without(parameter).at(Links.SEARCH)));
        return List.copyOf(ways);
    }

    private static String renamed(QueryString query, String from, String to) {
        return new QueryString(query.parameters().stream()
                        .map(parameter -> parameter.name().equals(from)
                                ? new QueryString.Parameter(to, parameter.value())
                                : parameter)
                        .toList())
                .at(Links.SEARCH);
    }
}
