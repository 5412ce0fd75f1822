package dateline.http;

import dateline.search.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The way through the pages of a search.
///
/// @param steps the first, the last and those around this one
/// @param capped whether there are articles that no page reaches
record Paging(
        int page,
        int last,
        List<Step> steps,
        @Nullable String previous,
        @Nullable String next,
        boolean capped) {
    /// One page.
    ///
    /// @param gap whether pages are left out before it
    record Step(int page, String address, boolean current, boolean gap) {}

    static Paging of(SearchParameters asked, long total) {
        int page = asked.page();
        int last = asked.lastPage(total);
        var wanted = new TreeSet<>(List.of(1, last));
        for (int near = page - 2; near <= page + 2; near++) {
            if (near >= 1 && near <= last) {
                wanted.add(near);
            }
        }
        var steps = new ArrayList<Step>();
        int before = 0;
        for (int number : wanted) {
            steps.add(new Step(number, address(asked, number), number == page, number > before + 1));
            before = number;
        }
        return new Paging(
                page,
                last,
                List.copyOf(steps),
                page > 1 ? address(asked, Math.min(page - 1, last)) : null,
                page < last ? address(asked, page + 1) : null,
                total > Limits.PAGING);
    }

    /// What to say where this page lies behind the last one.
    String behindTheLast() {
        String pages = last == 1 ? "is only 1 page" : "are only " + Words.number(last) + " pages";
        return "There " + pages + ", and page " + Words.number(page) + " was asked for.";
    }

    private static String address(SearchParameters asked, int page) {
        return asked.onPage(page).at(Links.SEARCH);
    }
}
