package dateline.source;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.PublicationDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One story told by a feed's item and by its page: each says best what the other leaves out.
final class StoryMerge {
    /// How much longer a page's text must be before it is taken for more than the item's.
    private static final double MORE = 1.15;
    /// Share of the item's words that its page has; a page that asks for consent or a subscription has few.
    private static final double SHARED = 0.3;

    private final Article item;
    private final Article page;
    private final @Nullable Address address;

    private StoryMerge(Article item, Article page, @Nullable Address address) {
        this.item = item;
        this.page = page;
        this.address = address;
    }

    /// The item, completed by its page; the item alone where the page is about something else.
    ///
    /// @param address of the page
    static Article of(Article item, Article page, @Nullable Address address) {
        return isAbout(item, page) ? new StoryMerge(item, page, address).merged() : item;
    }

    private Article merged() {
        boolean pageSaysMore = page.body().length() > item.body().length() * MORE;
        boolean copy = page.aggregator() != null && item.aggregator() == null;
        boolean moved = isElsewhere();
        List<String> captions = pageSaysMore || item.captions().isEmpty() ? page.captions() : item.captions();
        return new Article(
                item.id(),
                title(),
                pageSaysMore ? page.body() : item.body(),
                published(),
                copy || moved || item.publisher() == null
                        ? page.publisher() == null && !copy ? item.publisher() : page.publisher()
                        : item.publisher(),
                url(),
                page.language() != null ? page.language() : item.language(),
                item.authors().isEmpty() ? page.authors() : item.authors(),
                labels(),
                captions.isEmpty() ? item.captions() : captions,
                copy ? page.aggregator() : item.aggregator(),
                publishedFrom());
    }

    private String title() {
        if (item.title().isBlank()) {
            return page.title();
        }
        String beginning = withoutDots(item.title());
        boolean cut = beginning.length() < item.title().length()
                && page.title().length() > beginning.length()
                && page.title().regionMatches(true, 0, beginning, 0, beginning.length());
        return cut ? page.title() : item.title();
    }

    private static String withoutDots(String title) {
        String end = title.endsWith("]") ? title.substring(0, title.length() - 1) : title;
        String beginning = end;
        while (beginning.endsWith(".") || beginning.endsWith("…")) {
            beginning = beginning.substring(0, beginning.length() - 1);
        }
        if (beginning.length() == end.length() || (end.endsWith(".") && !end.endsWith("..") && !end.endsWith("…"))) {
            return title;
        }
        beginning = beginning.stripTrailing();
        return beginning.endsWith("[")
                ? beginning.substring(0, beginning.length() - 1).stripTrailing()
                : beginning;
    }

    /// A page may know the hour of a day that the item knows.
    private @Nullable PublicationDate published() {
        PublicationDate ofItem = item.published();
        PublicationDate ofPage = page.published();
        if (ofItem == null || ofPage == null) {
            return ofItem == null ? ofPage : ofItem;
        }
        boolean finer = ofItem.text().length() <= 10
                && ofPage.text().length() > ofItem.text().length()
                && ofPage.day().toString().startsWith(ofItem.text());
        return finer ? ofPage : ofItem;
    }

    /// What on the page told the date, where the date is the page's.
    private @Nullable String publishedFrom() {
        PublicationDate date = published();
        return date != null && !date.equals(item.published()) ? page.publishedFrom() : item.publishedFrom();
    }

    /// The address that the page gives itself, as far as it lies where the page does.
    private @Nullable String url() {
        if (address == null) {
            return item.url() == null ? page.url() : item.url();
        }
        Optional<Address> own = address(page.url());
        if (own.isPresent() && own.get().isOnSiteOf(address)) {
            return page.url();
        }
        return item.url() == null || isElsewhere() ? address.canonical() : item.url();
    }

    /// Whether the item's link led to another site, as those of feed services do.
    private boolean isElsewhere() {
        Optional<Address> link = address(item.url());
        return address != null && link.isPresent() && !link.get().isOnSiteOf(address);
    }

    private static Optional<Address> address(@Nullable String url) {
        return url == null ? Optional.empty() : Address.of(url);
    }

    private Labels labels() {
        Labels a = item.labels();
        Labels b = page.labels();
        return new Labels(
                a.countries().isEmpty() ? b.countries() : a.countries(),
                a.people().isEmpty() ? b.people() : a.people(),
                a.topics().isEmpty() ? b.topics() : a.topics());
    }

    private static boolean isAbout(Article item, Article page) {
        Set<String> wanted = words(item.title() + " " + item.body());
        if (wanted.size() < 4) {
            return true;
        }
        Set<String> there = words(page.title() + " " + page.body());
        long shared = wanted.stream().filter(there::contains).count();
        return shared >= wanted.size() * SHARED;
    }

    /// Words of four letters and more; in scripts that part no words, each character.
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            boolean alone = Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF);
            if (alone || !Character.isLetterOrDigit(c)) {
                if (i - start >= 4) {
                    words.add(lower.substring(start, i));
                }
                if (alone) {
                    words.add(String.valueOf(c));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
