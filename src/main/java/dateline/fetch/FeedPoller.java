package dateline.fetch;

import dateline.article.Feed;
import dateline.source.Address;
import dateline.source.EncodedText;
import dateline.source.FeedDiscovery;
import dateline.source.FeedListing;
import dateline.source.FeedStory;
import dateline.source.MalformedSourceException;
import dateline.source.Shown;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Asks for a feed once, or for the page of one of its items. Safe for use by many threads.
public final class FeedPoller {
    private static final int MISSING = 404;

    private final SafeFetcher fetcher;

    public FeedPoller(SafeFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// The host that an address is asked of; one request at a time is made to each.
    public static String host(String address) {
        return Address.of(address).map(Address::host).orElse("");
    }

    /// Asks for a feed, where it can tell only if it has changed. A subscription to a page is one to the feed that
    /// the page names.
    public Poll poll(Feed feed) throws InterruptedException {
        var request = FetchRequest.feed(feed.address())
                .unless(feed.validators().etag(), feed.validators().lastModified());
        // The list names its own address; where that has led to is a stranger's word.
        boolean moved = !feed.address().equals(feed.subscription());
        FetchResult result = fetcher.fetch(moved ? request.foundAt(feed.subscription()) : request);
        if (!(result instanceof FetchResult.Got got)) {
            return answer(feed, result);
        }
        String text = text(got);
        try {
            return listed(feed, got, text);
        } catch (MalformedSourceException e) {
            Optional<String> link = FeedDiscovery.in(text, got.reply().address());
            // Only at first: a page in the place of what once was a feed is an error that may pass.
            return link.isPresent() && feed.times().lastSuccess() == null
                    ? discovered(feed, link.get())
                    : noFeed(String.valueOf(e.getMessage()), link);
        }
    }

    private Poll discovered(Feed feed, String link) throws InterruptedException {
        FetchResult result = fetcher.fetch(FetchRequest.feed(link).foundAt(feed.address()));
        if (!(result instanceof FetchResult.Got got)) {
            return answer(feed, result) instanceof Poll.Failed failed
                    ? new Poll.Failed(
                            failed.trouble() == Poll.Trouble.UNASKED ? Poll.Trouble.FORBIDDEN : failed.trouble(),
                            failed.status(),
                            failed.retryAfter(),
                            "its feed " + link + ": " + failed.reason())
                    : new Poll.Failed(Poll.Trouble.OTHER, 0, null, "its feed " + link + " cannot be had");
        }
        try {
            return listed(feed, got, text(got));
        } catch (MalformedSourceException e) {
            return noFeed(e.getMessage() + " at " + link, Optional.empty());
        }
    }

    private static Poll noFeed(String reason, Optional<String> link) {
        return new Poll.Failed(
                Poll.Trouble.OTHER,
                200,
                null,
                "not a feed: " + reason
                        + link.map(address -> "; the page names " + address + " as its feed")
                                .orElse(""));
    }

    private static Poll listed(Feed feed, FetchResult.Got got, String text) throws MalformedSourceException {
        Reply reply = got.reply();
        FeedListing listing = FeedListing.of(text, feed.subscription(), reply.permanentAddress());
        return new Poll.Listed(
                reply.permanentAddress(),
                listing,
                listing.whole() ? new Feed.Validators(reply.etag(), reply.lastModified()) : Feed.Validators.NONE,
                reply.maxAge(),
                reply.retryAfter(),
                got.body().size());
    }

    private static Poll answer(Feed feed, FetchResult result) {
        return switch (result) {
            case FetchResult.Got _ -> throw new IllegalArgumentException("a document is no answer without one");
            case FetchResult.NotModified(Reply reply) ->
                new Poll.NotModified(
                        reply.permanentAddress(),
                        new Feed.Validators(
                                reply.etag() == null ? feed.validators().etag() : reply.etag(),
                                reply.lastModified() == null ? feed.validators().lastModified() : reply.lastModified()),
                        reply.maxAge(),
                        reply.retryAfter());
            case FetchResult.Gone _ -> new Poll.Gone();
            case FetchResult.Failed(int status, Duration retryAfter, String reason) ->
                new Poll.Failed(
                        status == 0
                                ? Poll.Trouble.UNREACHABLE
                                : status == MISSING ? Poll.Trouble.MISSING : Poll.Trouble.OTHER,
                        status,
                        retryAfter,
                        reason);
            case FetchResult.Refused(FetchResult.Rule rule, String reason) ->
                new Poll.Failed(
                        switch (rule) {
                            case UNASKED -> Poll.Trouble.UNASKED;
                            case ADDRESS, ROBOTS -> Poll.Trouble.FORBIDDEN;
                            case REDIRECTS, SIZE, TIME -> Poll.Trouble.OTHER;
                        },
                        0,
                        null,
                        reason);
        };
    }

    /// Asks for the page that an item leads to.
    public FeedPage page(FeedStory story) throws InterruptedException {
        if (story.link() == null || Address.of(story.link()).isEmpty()) {
            return new FeedPage.Never("it has no link");
        }
        return switch (fetcher.fetch(FetchRequest.page(story.link(), story.feed()))) {
            case FetchResult.Got got -> page(story.link(), got);
            case FetchResult.NotModified _ -> new FeedPage.Later("the server takes its page for known", null);
            case FetchResult.Gone _ -> new FeedPage.Never("its page is gone");
            case FetchResult.Failed failed -> new FeedPage.Later("its page: " + failed.reason(), failed.retryAfter());
            case FetchResult.Refused(FetchResult.Rule rule, String reason) ->
                switch (rule) {
                    case TIME -> new FeedPage.Later("its page: " + reason, null);
                    case UNASKED, ADDRESS, ROBOTS, REDIRECTS, SIZE -> new FeedPage.Never("its page: " + reason);
                };
        };
    }

    private static FeedPage page(String link, FetchResult.Got got) {
        Reply reply = got.reply();
        String type = reply.contentType() == null ? "" : reply.contentType().toLowerCase(Locale.ROOT);
        boolean media = type.startsWith("image/")
                || type.startsWith("audio/")
                || type.startsWith("video/")
                || type.startsWith("application/pdf");
        if (media) {
            return new FeedPage.Never("its link leads to " + Shown.of(type));
        }
        if (isFrontPage(reply.address()) && !isFrontPage(link)) {
            // What servers do with the addresses of stories that they have no longer.
            return new FeedPage.Never("its link leads to the site's front page");
        }
        return new FeedPage.Got(reply.address(), text(got));
    }

    private static boolean isFrontPage(String address) {
        return Address.of(address)
                .map(at -> at.rest().isEmpty() || at.rest().equals("/"))
                .orElse(false);
    }

    private static String text(FetchResult.Got got) {
        return EncodedText.decode(got.body().bytes(), got.reply().contentType());
    }
}
