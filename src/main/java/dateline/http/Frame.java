package dateline.http;

import org.jspecify.annotations.Nullable;

/// What every page has around its own content.
///
/// @param twin address of the same as JSON, null where there is none
/// @param notice what a reader must know about the archive just now, null where there is nothing
/// @param feed address of the same as an Atom feed, null where there is none
record Frame(
        String title,
        String css,
        String js,
        String icon,
        @Nullable String twin,
        @Nullable String notice,
        @Nullable String feed) {
    Frame withFeed(String address) {
        return new Frame(title, css, js, icon, twin, notice, address);
    }
}
