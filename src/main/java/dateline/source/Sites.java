package dateline.source;

import java.util.Set;

/// Which hosts belong to one publisher: `rss.example.com` and `www.example.com`, but not two blogs of one host of
/// blogs.
final class Sites {
    private static final Set<String> SHARED = Set.of(
            "blogspot.com",
            "wordpress.com",
            "github.io",
            "gitlab.io",
            "substack.com",
            "medium.com",
            "tumblr.com",
            "livejournal.com",
            "typepad.com",
            "weebly.com",
            "wixsite.com",
            "netlify.app",
            "vercel.app",
            "pages.dev",
            "herokuapp.com",
            "appspot.com",
            "cloudfront.net",
            "amazonaws.com",
            "blogs.com",
            "over-blog.com",
            "hatenablog.com",
            "ghost.io",
            "beehiiv.com",
            "neocities.org",
            "feedburner.com",
            "google.com");
    private static final Set<String> SECOND =
            Set.of("co", "com", "org", "net", "gov", "ac", "edu", "gob", "or", "ne", "go", "nom", "asso", "gouv");

    private Sites() {}

    static boolean isSame(String one, String other) {
        return one.equals(other) || owner(one).equals(owner(other));
    }

    /// The part of a host's name that one owner has.
    private static String owner(String host) {
        String[] labels = host.split("\\.", -1);
        int count = labels.length;
        if (count < 3 || host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1))) {
            return host;
        }
        String two = labels[count - 2] + "." + labels[count - 1];
        boolean shared = SHARED.contains(two)
                || (SECOND.contains(labels[count - 2]) && labels[count - 1].length() == 2)
                || labels[count - 2].equals("blogspot");
        return shared ? labels[count - 3] + "." + two : two;
    }
}
