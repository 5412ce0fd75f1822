package dateline.http;

import dateline.search.Limits;
import dateline.search.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The way through the pages of a search: by number as far as numbers go, then by cursor to the last article.
///
/// @param page the one asked for; 1 where a cursor says it
/// @param last the last that has a number
/// @param steps the first, the last and those around this one; only the first on a page that a cursor leads to
/// @param place which articles these are; empty where the number of the page says it
/// @param capped whether there are articles that no number reaches, and this is the last page that has one
record Paging(
        int page,
        int last,
        List<Step> steps,
        @Nullable String previous,
        @Nullable String next,
        String place,
        boolean capped) {
    /// One page.
    ///
    /// @param gap whether pages are left out before it
    record Step(int page, String address, boolean current, boolean gap) {}

    static Paging of(SearchParameters asked, Page found) {
        return asked.cursor() == null ? numbered(asked, found) : walked(asked, found);
    }

    private static Paging numbered(SearchParameters asked, Page found) {
        long total = found.results().total();
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
                page < last ? address(asked, page + 1) : behind(asked, found),
                "",
                total > Limits.PAGING && page == last);
    }

    private static Paging walked(SearchParameters asked, Page found) {
        int shown = found.results().hits().size();
        String place = "Articles " + Words.number(found.before() + 1L) + " to " + Words.number(found.before() + shown)
                + " of " + Words.number(found.results().total());
        return new Paging(
                1, 1, List.of(new Step(1, address(asked, 1), false, false)), null, behind(asked, found), place, false);
    }

    private static @Nullable String behind(SearchParameters asked, Page found) {
        return found.next() == null ? null : asked.at(found.next()).at(Links.SEARCH);
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
