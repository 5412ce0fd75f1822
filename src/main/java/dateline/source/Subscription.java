package dateline.source;

import org.jspecify.annotations.Nullable;

/// A feed that somebody wants followed.
///
/// @param address absolute http(s) address of the feed
/// @param title as the list calls it; empty where it does not
/// @param page absolute http(s) address of the site's page
/// @param category names of the groups it stands in, outermost first, `News/World`
public record Subscription(
        String address,
        String title,
        @Nullable String page,
        @Nullable String category) {}
