package dateline.http;

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
            case 405 -> "This address only answers reading";
            case 503 -> "This took too long";
            default -> problem.status() < 500 ? "This request was refused" : "Something went wrong here";
        };
    }

    private static List<Way> ways(Problem problem, QueryString query) {
        String parameter = problem.parameter();
        if (parameter == null || parameter.equals("q") || query.first(parameter) == null) {
            return List.of();
        }
        String rest = query.without(parameter).at(Links.SEARCH);
        return List.of(new Way("Search without “" + parameter + "”", rest));
    }
}
