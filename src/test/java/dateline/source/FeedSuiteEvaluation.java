package dateline.source;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.article.Source;
import dateline.article.Text;
import dateline.date.LooseDate;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// The cases of feedparser's suite, held against what is read from them here.
final class FeedSuiteEvaluation {
    private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(.*?)\\s*-->", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("(?m)^Header:\\s+([^:]+):(.*)$");

    /// Cases about something that is kept, and how many of them must be right.
    static final int RELEVANT = 827;

    static final int RIGHT = 812;
    private static final String NO_TITLE = "untitled";

    final Map<String, List<String>> differing = new TreeMap<>();
    /// Cases about things that are not kept, by the thing.
    final Map<String, Integer> notKept = new TreeMap<>();

    int relevant;
    int right;

    /// The files of a packed suite by their names.
    static Map<String, byte[]> files(Path archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive));
                var tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    files.put(entry.getName(), tar.readAllBytes());
                }
            }
        }
        return files;
    }

    void add(String name, byte[] bytes) {
        String text = EncodedText.decode(bytes, null);
        Matcher expect = EXPECT.matcher(text);
        if (!expect.find()) {
            return;
        }
        String expression = expect.group(1);
        List<Expectation> expectations = Expectation.of(expression);
        List<Expectation> kept =
                expectations.stream().filter(e -> isKept(e.path())).toList();
        if (kept.isEmpty()) {
            String thing = expectations.isEmpty()
                    ? "another question"
                    : String.join(".", expectations.getFirst().path()).replaceAll("\\.[0-9]+", "");
            notKept.merge(thing, 1, Integer::sum);
            return;
        }
        relevant++;
        Read read = Read.of(name, bytes, header(text));
        for (Expectation expectation : kept) {
            String reason = read.difference(expectation);
            if (reason.startsWith("no text:")) {
                relevant--;
                notKept.merge("markup without a word of text", 1, Integer::sum);
                return;
            }
            if (!reason.isEmpty()) {
                differing
                        .computeIfAbsent(reason.substring(0, reason.indexOf(':')), _ -> new ArrayList<>())
                        .add(name + " " + expectation.path() + ": " + reason);
                return;
            }
        }
        right++;
    }

    @Override
    public String toString() {
        var report = new StringBuilder(relevant + " cases relevant, " + right + " right\n");
        differing.forEach((reason, cases) -> {
            report.append(reason).append(' ').append(cases.size()).append('\n');
            cases.forEach(one ->
                    report.append("    ").append(one.replace("\n", "\\n")).append('\n'));
        });
        return report.append("not kept: ").append(notKept).toString();
    }

    private static Map<String, String> header(String text) {
        Map<String, String> header = new TreeMap<>();
        Matcher lines = HEADER.matcher(text);
        while (lines.find()) {
            header.put(
                    lines.group(1).strip().toLowerCase(Locale.ROOT),
                    lines.group(2).strip());
        }
        return header;
    }

    private static boolean isKept(List<String> path) {
        String key = key(path);
        if (path.getFirst().equals("feed")) {
            return (path.size() == 2 && List.of("title", "link", "language").contains(key))
                    || key.equals("title_detail.value");
        }
        if (!path.getFirst().equals("entries")) {
            return false;
        }
        return switch (key) {
            case "length",
                    "title",
                    "title_detail.value",
                    "link",
                    "id",
                    "guid",
                    "description",
                    "summary",
                    "summary_detail.value",
                    "content.value",
                    "published_parsed",
                    "updated_parsed",
                    "created_parsed",
                    "published",
                    "updated",
                    "created",
                    "author",
                    "author_detail.name",
                    "authors.name",
                    "tags.term" -> true;
            default -> false;
        };
    }

    /// The names in a path, without its first and without numbers.
    private static String key(List<String> path) {
        return String.join(
                ".",
                path.subList(1, path.size()).stream()
                        .filter(part -> !Character.isDigit(part.charAt(0)))
                        .toList());
    }

    /// What is read from one case.
    private record Read(
            FeedDocument feed, List<Optional<Article>> articles, List<FeedDocument.Item> items, String text) {
        static Read of(String name, byte[] bytes, Map<String, String> header) {
            String text = EncodedText.decode(bytes, header.get("content-type"));
            String tests = name.substring(name.indexOf("tests/"));
            String location = header.getOrDefault("content-location", "");
            Address file = Address.of("http://127.0.0.1:8097/" + tests).orElseThrow();
            Address address = !name.contains("/http") ? null : FeedLinks.base(file, location);
            FeedDocument feed = FeedDocument.of(text, address);
            List<Optional<Article>> articles = new ArrayList<>();
            List<FeedDocument.Item> items = new ArrayList<>();
            for (FeedDocument.Item item : feed.items()) {
                items.add(item);
                articles.add(article(item.text(), address).or(() -> titled(item.text(), address)));
            }
            return new Read(feed, articles, items, text);
        }

        /// What is read where there is a title too: many cases are about one field, and have nothing else.
        private static Optional<Article> titled(String text, @Nullable Address address) {
            String title = "<title>" + NO_TITLE + "</title>";
            String open = text.replaceFirst("(?i)<(item|entry)([^>]*)/>", "<$1$2></$1>");
            return article(open.replaceFirst("(?i)</(item|entry)>", title + "</$1>"), address);
        }

        private static Optional<Article> article(String text, @Nullable Address address) {
            try {
                return Optional.of(
                        address == null
                                ? new Parsers().parse(new Source(Format.FEED.key(), text, "suite"))
                                : new FeedParser().parse(text, address));
            } catch (MalformedSourceException _) {
                return Optional.empty();
            }
        }

        /// Why what is read is not what was expected, `class: detail`; empty where it is.
        String difference(Expectation expectation) {
            List<String> path = expectation.path();
            String key = key(path);
            String expected = expectation.value();
            if (path.getFirst().equals("feed")) {
                String own = switch (key) {
                    case "title", "title_detail.value" -> feed.title();
                    case "link" -> String.valueOf(feed.link());
                    default -> String.valueOf(feed.language());
                };
                return isText(own, expected) || own.equalsIgnoreCase(expected)
                        ? ""
                        : told("feed " + key, own, expected);
            }
            if (key.equals("length")) {
                return Integer.toString(items.size()).equals(expected)
                        ? ""
                        : told("items", "" + items.size(), expected);
            }
            int index = Integer.parseInt(path.get(1).replace("-1", "" + (items.size() - 1)));
            if (index >= items.size()) {
                return told("no item", "" + items.size(), expected);
            }
            if (key.equals("id") || key.equals("guid")) {
                return same("id", items.get(index).key(), expected);
            }
            if (key.equals("link")) {
                String link = String.valueOf(items.get(index).link());
                return same("link", link, expected);
            }
            Optional<Article> article = articles.get(index);
            boolean text = key.startsWith("title")
                    || key.startsWith("content")
                    || key.startsWith("summary")
                    || key.equals("description");
            if (article.isEmpty()
                    || (text
                            && article.get().title().equals(NO_TITLE)
                            && article.get().body().isEmpty())) {
                return told(expected.isBlank() || plain(expected).isBlank() ? "no text" : "refused", "", expected);
            }
            return difference(article.get(), path, key, expected);
        }

        private String difference(Article article, List<String> path, String key, String expected) {
            return switch (key) {
                case "title", "title_detail.value" ->
                    isText(article.title(), expected) ? "" : told("title", article.title(), expected);
                case "author", "author_detail.name", "authors.name" -> {
                    String name = FeedPeople.name(expected);
                    boolean found =
                            article.authors().contains(name) || expected.equals(String.join(", ", article.authors()));
                    yield found ? "" : told("author", article.authors().toString(), expected);
                }
                case "tags.term" ->
                    article.labels().topics().contains(expected)
                            ? ""
                            : told("topic", article.labels().topics().toString(), expected);
                case "published", "updated", "created", "published_parsed", "updated_parsed", "created_parsed" ->
                    date(article.published(), key, expected);
                default -> body(article, path, expected);
            };
        }

        private String body(Article article, List<String> path, String expected) {
            if (isText(article.body(), expected)) {
                return "";
            }
            String all = plain(article.body());
            boolean shorter = plain(expected).length() <= all.length() && !path.contains("content");
            boolean several = text.contains("<content")
                    || text.contains("encoded>")
                    || text.contains(":body")
                    || text.contains("<body");
            return shorter && several && !all.isEmpty() && text.contains("summary")
                    ? "shorter beside longer: " + path
                    : told("body", article.body(), expected);
        }

        private String date(@Nullable PublicationDate date, String key, String expected) {
            String own = date == null ? "null" : date.text();
            if (date == null) {
                return told("date", own, expected);
            }
            PublicationDate wanted = null;
            if (key.endsWith("_parsed")) {
                String[] n = expected.split(" ", -1);
                LocalDateTime time = LocalDateTime.of(
                        Integer.parseInt(n[0]),
                        Integer.parseInt(n[1]),
                        Integer.parseInt(n[2]),
                        Integer.parseInt(n[3]),
                        Integer.parseInt(n[4]),
                        Integer.parseInt(n[5]));
                wanted = PublicationDate.at(time.toInstant(ZoneOffset.UTC));
            } else {
                wanted = LooseDate.of(expected).orElse(null);
            }
            boolean same = wanted != null
                    && date.first().getEpochSecond() == wanted.first().getEpochSecond();
            return same ? "" : told("date", own, expected);
        }

        private static String same(String what, String own, String expected) {
            return own.equals(expected) || (own.equals("null") && expected.isEmpty()) ? "" : told(what, own, expected);
        }

        private static String told(String what, String own, String expected) {
            return what + ": got '" + own + "', expected '" + expected + "'";
        }

        /// Whether two texts are the same but for markup and white space.
        private static boolean isText(String own, String expected) {
            String mine = blank(own);
            return mine.equals(blank(expected))
                    || mine.equals(blank(FeedMarkup.title(expected)))
                    || mine.equals(plain(expected))
                    || blank(org.jsoup.parser.Parser.unescapeEntities(own, false))
                            .equals(plain(expected));
        }

        private static String plain(String html) {
            return blank(HtmlText.of(html).body());
        }

        private static String blank(String text) {
            return Text.line(text);
        }
    }
}
