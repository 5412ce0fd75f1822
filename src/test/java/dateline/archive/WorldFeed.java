package dateline.archive;

import dateline.fetch.RawServer;
import dateline.fetch.RawServer.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A feed of the simulated week: what it lists at any time, and when its server does something else instead.
///
/// @param home `http://host:port`
/// @param paths at which it can be had, the one subscribed to first
/// @param charset of its bytes, whatever it claims
/// @param type of the reply; empty: none is named
/// @param validators names of the headers by which its versions are told, `ETag`, `Last-Modified`
/// @param stories oldest first
record WorldFeed(
        String home,
        List<String> paths,
        WorldFormat format,
        WorldFormat.Manner manner,
        Charset charset,
        String type,
        Set<String> validators,
        List<WorldStory> stories,
        List<Spell> spells) {
    static final Duration WEEK = Duration.ofDays(7);
    /// For how long a story is listed; longer than any feed is left alone.
    private static final Duration LISTED = Duration.ofHours(60);

    /// However old they are.
    private static final int FEWEST = 10;

    /// A time in which a server misbehaves.
    ///
    /// @param path beginning of the paths concerned
    record Spell(String path, Instant from, Instant until, Trouble trouble) {
        boolean covers(String target, Instant now) {
            return target.startsWith(path) && !now.isBefore(from) && now.isBefore(until);
        }
    }

    String subscription() {
        return home + paths.getFirst();
    }

    /// Answers what is asked of this feed or one of its pages.
    ///
    /// @return the status; -1 where this is none of its addresses
    int answer(Request request, OutputStream out, Instant now) throws IOException {
        WorldStory story = story(request.target(), now);
        if (story == null && !paths.contains(request.target())) {
            return -1;
        }
        for (Spell spell : spells) {
            if (spell.covers(request.target(), now)) {
                return spell.trouble().answer(out, document(now), now);
            }
        }
        return story == null ? feed(request, out, now) : page(story, out, now);
    }

    private int feed(Request request, OutputStream out, Instant now) throws IOException {
        byte[] document = document(now);
        String etag = "\"" + Integer.toHexString(Arrays.hashCode(document)) + "\"";
        String modified = WorldFormat.http(WorldFormat.touched(listed(now), last(now)));
        boolean same = validators.contains("ETag")
                ? request.header("if-none-match").equals(etag)
                : validators.contains("Last-Modified")
                        && request.header("if-modified-since").equals(modified);
        var headers = new ArrayList<String>();
        if (validators.contains("ETag")) {
            headers.add("ETag: " + etag);
        }
        if (validators.contains("Last-Modified")) {
            headers.add("Last-Modified: " + modified);
        }
        if (!type.isEmpty()) {
            headers.add("Content-Type: " + type);
        }
        out.write(
                same
                        ? RawServer.reply("304 Not Modified", List.copyOf(headers), new byte[0])
                        : RawServer.reply("200 OK", headers, document));
        return same ? 304 : 200;
    }

    private static int page(WorldStory story, OutputStream out, Instant now) throws IOException {
        int version = story.version(last(now));
        out.write(RawServer.reply(
                "200 OK",
                """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
                <body><article><h1>%s</h1><p>%s</p></article></body></html>
                """.formatted(
                                story.title(version),
                                story.title(version),
                                String.join("</p>\n<p>", story.paragraphs(version))),
                "Content-Type: text/html; charset=utf-8"));
        return 200;
    }

    private byte[] document(Instant now) {
        return format.write(home, listed(now), last(now), manner).getBytes(charset);
    }

    /// Newest first.
    private List<WorldStory> listed(Instant now) {
        List<WorldStory> out = stories.stream()
                .filter(story -> !story.published().isAfter(last(now)))
                .toList();
        long old = out.stream()
                .filter(story -> story.published().isBefore(last(now).minus(LISTED)))
                .count();
        return out.subList(Math.clamp(old, 0, Math.max(0, out.size() - FEWEST)), out.size())
                .reversed();
    }

    private @Nullable WorldStory story(String target, Instant now) {
        return stories.stream()
                .filter(story -> story.link().equals(home + target))
                .filter(story -> !story.published().isAfter(now))
                .findFirst()
                .orElse(null);
    }

    /// Nothing changes after the week, so that all can be gathered.
    private static Instant last(Instant now) {
        Instant end = WorldClock.START.plus(WEEK);
        return now.isBefore(end) ? now : end;
    }

    /// The usual feed, for its builder to change.
    static WorldFeed of(String home, String path, WorldFormat format, List<WorldStory> stories) {
        return new WorldFeed(
                home,
                List.of(path),
                format,
                WorldFormat.Manner.USUAL,
                StandardCharsets.UTF_8,
                format.type(),
                Set.of("ETag", "Last-Modified"),
                List.copyOf(stories),
                List.of());
    }

    WorldFeed at(String... paths) {
        return new WorldFeed(home, List.of(paths), format, manner, charset, type, validators, stories, spells);
    }

    WorldFeed with(WorldFormat.Manner manner) {
        return new WorldFeed(home, paths, format, manner, charset, type, validators, stories, spells);
    }

    WorldFeed in(Charset charset) {
        return new WorldFeed(home, paths, format, manner, charset, "", validators, stories, spells);
    }

    WorldFeed told(String... validators) {
        return new WorldFeed(home, paths, format, manner, charset, type, Set.of(validators), stories, spells);
    }

    /// From one hour of the week to another.
    WorldFeed when(int from, int until, String path, Trouble trouble) {
        var all = new ArrayList<Spell>(spells);
        Instant start = WorldClock.START;
        all.add(new Spell(path, start.plus(Duration.ofHours(from)), start.plus(Duration.ofHours(until)), trouble));
        return new WorldFeed(home, paths, format, manner, charset, type, validators, stories, all);
    }
}
