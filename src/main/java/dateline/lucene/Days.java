package dateline.lucene;

/// How many articles each day has. Pages of days come into being as they are needed, so that two dates millennia
/// apart cost two pages.
final class Days {
    private static final int PAGE = 1024;

    private final int[][] pages;
    private final int first;

    /// @param first epoch day
    /// @param last epoch day; before `first` where there is no day to count
    Days(int first, int last) {
        this.first = first;
        this.pages = new int[last < first ? 0 : (last - first) / PAGE + 1][];
    }

    void add(int day) {
        int at = day - first;
        int[] page = pages[at / PAGE];
        if (page == null) {
            page = new int[PAGE];
            pages[at / PAGE] = page;
        }
        page[at % PAGE]++;
    }

    boolean isEmpty() {
        for (int[] page : pages) {
            if (page != null) {
                return false;
            }
        }
        return true;
    }

    /// The first day that has an article.
    int first() {
        int at = 0;
        while (count(at) == 0) {
            at += pages[at / PAGE] == null ? PAGE : 1;
        }
        return first + at;
    }

    /// The last day that has an article.
    int last() {
        int at = pages.length * PAGE - 1;
        while (count(at) == 0) {
            at -= pages[at / PAGE] == null ? PAGE : 1;
        }
        return first + at;
    }

    /// How many articles the days from one to before another have together.
    int sum(int from, int until) {
        int sum = 0;
        int end = Math.min(until - first, pages.length * PAGE);
        for (int at = Math.max(from - first, 0); at < end; ) {
            int next = Math.min((at / PAGE + 1) * PAGE, end);
            if (pages[at / PAGE] == null) {
                at = next;
            }
            while (at < next) {
                sum += count(at++);
            }
        }
        return sum;
    }

    /// How many pages of days are held.
    int pages() {
        int held = 0;
        for (int[] page : pages) {
            held += page == null ? 0 : 1;
        }
        return held;
    }

    private int count(int at) {
        int[] page = pages[at / PAGE];
        return page == null ? 0 : page[at % PAGE];
    }
}
