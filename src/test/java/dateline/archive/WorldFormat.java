package dateline.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// How a feed of the simulated week is written.
enum WorldFormat {
    RSS("application/rss+xml") {
        @Override
        String write(String home, List<WorldStory> stories, Instant now, Manner manner) {
            String items = stories.stream()
                    .map(story -> """
                            <item><title>%s</title><link>%s</link><guid isPermaLink="false">%s</guid>%s
                            <description>%s</description></item>
                            """.formatted(
                                    story.title(story.version(now)),
                                    story.link(),
                                    manner.guid(story, now),
                                    manner.dated() ? "<pubDate>" + http(story.published()) + "</pubDate>" : "",
                                    manner.text(story, now)))
                    .collect(Collectors.joining());
            return """
                    <?xml version="1.0" encoding="%s"?>
                    <rss version="2.0"><channel><title>Week</title><link>%s</link><description>News</description>
                    %s</channel></rss>
                    """.formatted(manner.encoding(), home, items);
        }
    },
    ATOM("application/atom+xml") {
        @Override
        String write(String home, List<WorldStory> stories, Instant now, Manner manner) {
            String entries = stories.stream()
                    .map(story -> """
                            <entry><title>%s</title><link href="%s"/><id>%s</id><updated>%s</updated>%s
                            <content type="html">%s</content></entry>
                            """.formatted(
                                    story.title(story.version(now)),
                                    story.link(),
                                    manner.guid(story, now),
                                    story.touched(now),
                                    "<published>" + story.published() + "</published>",
                                    manner.text(story, now)))
                    .collect(Collectors.joining());
            return """
                    <?xml version="1.0" encoding="%s"?>
                    <feed xmlns="http://www.w3.org/2005/Atom"><title>Week</title><id>%s</id><link href="%s"/>
                    <updated>%s</updated>%s</feed>
                    """.formatted(manner.encoding(), home, home, touched(stories, now), entries);
        }
    },
    JSON("application/feed+json") {
        @Override
        String write(String home, List<WorldStory> stories, Instant now, Manner manner) {
            String items = stories.stream()
                    .map(story -> """
                            {"id": "%s", "url": "%s", "title": "%s", "date_published": "%s", "content_text": "%s"}""".formatted(
                                    manner.guid(story, now),
                                    story.link(),
                                    story.title(story.version(now)),
                                    story.published(),
                                    String.join("\\n\\n", story.paragraphs(story.version(now)))))
                    .collect(Collectors.joining(",\n"));
            return """
                    {"version": "https://jsonfeed.org/version/1.1", "title": "Week", "home_page_url": "%s",
                     "items": [%s]}
                    """.formatted(home, items);
        }
    };

    private final String type;

    WorldFormat(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /// The feed as it is at that time.
    abstract String write(String home, List<WorldStory> stories, Instant now, Manner manner);

    /// When the newest of them last changed.
    static Instant touched(List<WorldStory> stories, Instant now) {
        return stories.stream()
                .map(story -> story.touched(now))
                .max(Comparator.naturalOrder())
                .orElse(WorldClock.START);
    }

    /// A date as HTTP and RSS write it.
    static String http(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    /// What differs between feeds of one format.
    ///
    /// @param teaser whether it only announces what its pages tell
    /// @param dated whether its items have dates
    /// @param guids whether its items have the same names every day
    /// @param encoding that it claims to be written in
    record Manner(boolean teaser, boolean dated, boolean guids, String encoding) {
        static final Manner USUAL = new Manner(false, true, true, "UTF-8");

        private String guid(WorldStory story, Instant now) {
            return "tag:" + story.name()
                    + (guids ? "" : "," + now.atOffset(ZoneOffset.UTC).getDayOfYear());
        }

        /// Escaped once.
        private String text(WorldStory story, Instant now) {
            int version = story.version(now);
            return teaser
                    ? story.teaser(version)
                    : story.paragraphs(version).stream()
                            .map(paragraph -> "&lt;p&gt;" + paragraph + "&lt;/p&gt;")
                            .collect(Collectors.joining());
        }
    }
}
