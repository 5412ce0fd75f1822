package dateline.source;

import dateline.article.Article;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads one item of IPTC ninjs, versions 1.0 to 3.1.
final class NinjsParser {
    /// Begins the `uri` of what this archive gives out.
    private static final String OWN = "urn:dateline:article:";
    /// Associations within one another that are looked into for captions.
    private static final int DEPTH = 3;

    private final NitfParser nitf;

    NinjsParser(NitfParser nitf) {
        this.nitf = nitf;
    }

    Article parse(String text) throws MalformedSourceException {
        JsonTree item = JsonTree.of(text);
        AgencyNames.requireUsable(item.text("pubstatus"));
        String type = item.text("type");
        var story = new AgencyStory();
        identity(item, story);
        story.language(item.text("language"));
        for (String date : List.of("firstcreated", "versioncreated", "contentcreated", "contentmodified")) {
            story.published(item.text(date));
        }
        story.revision(item.text("version"), item.text("versioncreated"));
        title(item, story);
        for (String byline : bylines(item)) {
            story.byline(byline);
        }
        publisher(item, story);
        var texts = new NinjsTexts(nitf, item);
        texts.body(story);
        captions(item, story, 0);
        if (!story.hasBody()) {
            planned(item, story);
        }
        NinjsSubjects.read(item, story);
        return story.article(kind(type));
    }

    private static void identity(JsonTree item, AgencyStory story) {
        String uri = item.first("uri", "guid");
        if (uri.startsWith(OWN)) {
            try {
                story.uri(URLDecoder.decode(uri.substring(OWN.length()).replace("+", "%2B"), StandardCharsets.UTF_8));
                return;
            } catch (IllegalArgumentException _) {
                // Somebody else's after all.
            }
        }
        String itemId = altId(item, "itemid");
        // Such an address holds a ticket, other each time.
        if (uri.startsWith("http") && uri.contains("?") && !itemId.isEmpty()) {
            story.uri("urn:" + itemId);
        }
        story.uri(uri);
        for (JsonTree rendition : item.each("renditions")) {
            if (rendition.first("contenttype", "mimetype").startsWith("text/html")) {
                story.page(rendition.text("href"));
            }
        }
    }

    private static String altId(JsonTree item, String role) {
        String own = item.get("altids").text(role);
        if (!own.isEmpty()) {
            return own;
        }
        for (JsonTree id : item.each("altids")) {
            if (id.text("role").equalsIgnoreCase(role)) {
                return id.text("value");
            }
        }
        return "";
    }

    private static void title(JsonTree item, AgencyStory story) {
        story.title(item.text("headline"));
        for (JsonTree headline : item.each("headlines")) {
            if (headline.text("role").equalsIgnoreCase("main")) {
                story.title(NinjsTexts.plain(headline));
            }
        }
        item.each("headlines").forEach(headline -> story.title(NinjsTexts.plain(headline)));
        story.title(item.text("title"));
        for (String name : item.names()) {
            if (name.toLowerCase(Locale.ROOT).startsWith("headline_")) {
                story.title(NinjsTexts.withoutTags(item.text(name)));
            }
        }
    }

    private static List<String> bylines(JsonTree item) {
        List<String> bylines = new ArrayList<>();
        bylines.add(item.first("byline", "by"));
        for (JsonTree byline : item.each("bylines")) {
            bylines.add(byline.text() + byline.first("by", "byline", "value", "name"));
        }
        for (JsonTree author : item.each("authors")) {
            bylines.add(author.text() + author.first("name", "value"));
        }
        return bylines;
    }

    /// Who holds the copyright, else who is named first among the sources.
    private static void publisher(JsonTree item, AgencyStory story) {
        List<JsonTree> sources = new ArrayList<>(item.each("infosource"));
        sources.addAll(item.each("infosources"));
        for (JsonTree source : sources) {
            String role = AgencyNames.status(source.first("role", "rel"));
            if (role.equals("aggregator")) {
                story.aggregator(source.text("name"));
            } else if (role.equals("publisher")) {
                story.publisher(source.first("literal", "name"));
            }
        }
        story.publisher(item.first("copyrightholder", "provider", "source"));
        for (JsonTree source : sources) {
            String role = AgencyNames.status(source.first("role", "rel"));
            if (!role.equals("aggregator") && !role.contains("photo") && !role.contains("author")) {
                story.publisher(source.first("name", "literal", "code"));
            }
        }
    }

    /// What stands under the pictures that go with a story.
    private void captions(JsonTree item, AgencyStory story, int depth) {
        for (JsonTree media : item.each("associations")) {
            String type = media.text("type");
            if (!type.equals("text") && !type.equals("composite")) {
                var texts = new NinjsTexts(nitf, media);
                String caption = texts.description();
                story.caption(caption.isEmpty() ? media.first("headline", "title") : caption, texts.credit());
            }
            if (depth < DEPTH) {
                captions(media, story, depth + 1);
            }
        }
    }

    /// Plans say what will be covered.
    private static void planned(JsonTree item, AgencyStory story) {
        List<String> lines = new ArrayList<>();
        for (String list : List.of("plannedcoverage", "newscoverages")) {
            item.each(list).forEach(coverage -> lines.add(coverage.first("title", "headline")));
        }
        lines.removeIf(String::isBlank);
        story.body(String.join("\n\n", lines));
    }

    private static String kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "" -> "an item";
            case "audio", "event" -> "an " + type.toLowerCase(Locale.ROOT);
            case "composite" -> "a package";
            case "text" -> "a story";
            default -> "a " + type;
        };
    }
}
