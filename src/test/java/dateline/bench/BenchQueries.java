package dateline.bench;

import dateline.article.Dimension;
import dateline.search.DateRange;
import dateline.search.Filter;
import dateline.search.SearchRequest;
import dateline.search.SearchRequest.Interval;
import dateline.search.SearchRequest.Sort;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// The searches of the benchmark, drawn by seed from the words and values of the index itself: what a front end sends,
/// each kind on its own.
final class BenchQueries {
    private static final String BODY = "body";
    private static final List<Dimension> FACETS = SearchRequest.DEFAULT_FACETS;
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private final DirectoryReader reader;
    private final Random random = new Random(42);
    private final List<String> frequent = new ArrayList<>();
    private final List<String> common = new ArrayList<>();
    private final List<String> rare = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);

    /// One search in both tongues: the parameters for the server, the request for bare Lucene.
    record Asked(String parameters, SearchRequest request) {}

    BenchQueries(DirectoryReader reader) throws IOException {
        this.reader = reader;
        readWords();
        readBodies();
        for (Dimension dimension : List.of(Dimension.COUNTRY, Dimension.TOPIC)) {
            values.put(dimension, values(dimension));
        }
    }

    private void readWords() throws IOException {
        int articles = reader.numDocs();
        TermsEnum terms = MultiTerms.getTerms(reader, BODY).iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            String word = term.utf8ToString();
            if (word.length() < 4 || word.length() > 14 || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                continue;
            }
            double share = (double) terms.docFreq() / articles;
            if (share > 0.05) {
                frequent.add(word);
            } else if (share > 0.004) {
                common.add(word);
            } else if (share < 0.0005 && terms.docFreq() >= 5) {
                rare.add(word);
            }
        }
    }

    private void readBodies() throws IOException {
        for (int i = 0; i < 2000; i++) {
            bodies.add(reader.storedFields()
                    .document(random.nextInt(reader.maxDoc()))
                    .get(BODY));
        }
    }

    /// The values of a tenth of a percent of the articles and more.
    private List<String> values(Dimension dimension) throws IOException {
        var found = new ArrayList<String>();
        TermsEnum terms = MultiTerms.getTerms(reader, dimension.key()).iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            if (terms.docFreq() > reader.numDocs() / 1000) {
                found.add(term.utf8ToString());
            }
        }
        return found;
    }

    /// That many searches of a kind.
    List<Asked> of(Kind kind, int count) throws IOException {
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < count; i++) {
            asked.add(kind == Kind.MIX ? of(mixed(), 1).getFirst() : one(kind));
        }
        return asked;
    }

    private Kind mixed() {
        List<Kind> kinds = new ArrayList<>();
        kinds.addAll(Collections.nCopies(25, Kind.PAGE_AND));
        kinds.addAll(Collections.nCopies(10, Kind.PAGE_OR));
        kinds.addAll(Collections.nCopies(12, Kind.DRILL_DOWN));
        kinds.addAll(Collections.nCopies(8, Kind.SIDEWAYS));
        kinds.addAll(Collections.nCopies(5, Kind.PHRASE));
        kinds.addAll(Collections.nCopies(8, Kind.NEWEST));
        kinds.addAll(Collections.nCopies(5, Kind.DATES));
        kinds.addAll(Collections.nCopies(3, Kind.PREFIX));
        kinds.addAll(Collections.nCopies(2, Kind.FUZZY));
        kinds.addAll(Collections.nCopies(5, Kind.BROWSE));
        return kinds.get(random.nextInt(kinds.size()));
    }

    private Asked one(Kind kind) throws IOException {
        return switch (kind) {
            case FREQUENT_WORD -> plain(any(frequent));
            case RARE_WORD -> plain(any(rare));
            case AND -> plain(any(random.nextBoolean() ? frequent : common) + " " + any(common));
            case OR -> plain(either());
            case PHRASE -> plain(phrase());
            case PREFIX -> plain(any(common).substring(0, 4) + "*");
            case FUZZY -> plain(misspelt() + "~1");
            case DATES -> dates(request(any(frequent)));
            case NEWEST -> asked(request(any(frequent)).withSort(Sort.NEWEST));
            case FACETS_FREQUENT -> asked(counted(request(any(frequent))));
            case FACETS_OR -> asked(counted(request(either())));
            case DRILL_DOWN -> asked(picked(counted(request(any(frequent))), Dimension.COUNTRY, Filter.Operator.ALL));
            case SIDEWAYS ->
                asked(picked(
                        picked(counted(request(any(frequent))), Dimension.COUNTRY, Filter.Operator.ANY),
                        Dimension.TOPIC,
                        Filter.Operator.ANY));
            case PAGE_AND ->
                asked(counted(request(any(frequent) + " " + any(common))).withHighlight(true));
            case PAGE_OR -> asked(counted(request(either())).withHighlight(true));
            case BROWSE -> dates(counted(request("")));
            case MIX -> throw new IllegalArgumentException("a mix is of other kinds");
        };
    }

    private static SearchRequest request(String query) {
        return SearchRequest.of(query).withPage(10, 0).withFacets(List.of(), 10).withHighlight(false);
    }

    private static SearchRequest counted(SearchRequest request) {
        return request.withFacets(FACETS, 10).withHistogram(Interval.MONTH);
    }

    private SearchRequest picked(SearchRequest request, Dimension dimension, Filter.Operator operator) {
        String value = any(values.get(dimension));
        return request.withFilter(dimension, new Filter(List.of(value), operator, List.of()));
    }

    private Asked plain(String query) {
        return asked(request(query));
    }

    private Asked dates(SearchRequest request) {
        LocalDate from = FIRST.plusMonths(random.nextInt(160));
        LocalDate to = from.plusMonths(6);
        Asked undated = asked(request.withDates(
                new DateRange(DateRange.from(from.toString()), DateRange.until(to.toString())), null));
        return new Asked(undated.parameters + "&from=" + from + "&to=" + to, undated.request);
    }

    private static Asked asked(SearchRequest request) {
        var parameters = new StringBuilder("limit=10&highlight=" + request.highlight());
        if (!request.query().isEmpty()) {
            parameters.append("&q=").append(URLEncoder.encode(request.query(), StandardCharsets.UTF_8));
        }
        if (request.sort() != null) {
            parameters.append("&sort=").append(request.sort().name().toLowerCase(Locale.ROOT));
        }
        if (request.facets().isEmpty()) {
            parameters.append("&facet=none");
        } else {
            parameters.append("&histogram=month");
        }
        request.filters().forEach((dimension, filter) -> {
            String key = dimension.key();
            parameters.append('&').append(key).append('=').append(filter.ids().getFirst());
            parameters.append('&').append(key).append(".op=");
            parameters.append(filter.operator().name().toLowerCase(Locale.ROOT));
        });
        return new Asked(parameters.toString(), request);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String either() {
        var words = new ArrayList<String>(List.of(any(frequent)));
        int more = 2 + random.nextInt(3);
        for (int i = 0; i < more; i++) {
            words.add(any(common));
        }
        return String.join(" OR ", words);
    }

    /// Two or three neighbouring words of a text, each of them in a five-hundredth of the articles or more.
    private String phrase() throws IOException {
        while (true) {
            String[] words = any(bodies).split("\\s+", -1);
            int length = 2 + random.nextInt(2);
            int start = random.nextInt(Math.max(1, words.length - length));
            var phrase = new ArrayList<String>();
            for (int i = start; i < Math.min(words.length, start + length); i++) {
                String word = words[i].toLowerCase(Locale.ROOT);
                boolean usable = word.length() > 3
                        && word.chars().allMatch(c -> c >= 'a' && c <= 'z')
                        && reader.docFreq(new Term(BODY, word)) > reader.numDocs() / 500;
                if (usable) {
                    phrase.add(word);
                }
            }
            if (phrase.size() == length) {
                return '"' + String.join(" ", phrase) + '"';
            }
        }
    }

    private String misspelt() {
        while (true) {
            String word = any(common);
            if (word.length() > 5) {
                int at = 1 + random.nextInt(word.length() - 1);
                return word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
            }
        }
    }

    /// What is asked, in the order of the table.
    enum Kind {
        FREQUENT_WORD("one frequent word"),
        RARE_WORD("one rare word"),
        AND("two words"),
        OR("three to five words, any of them"),
        PHRASE("phrase"),
        PREFIX("word beginning with 4 letters"),
        FUZZY("misspelt word, fuzzy"),
        DATES("frequent word in half a year"),
        NEWEST("frequent word, newest first"),
        FACETS_FREQUENT("frequent word, facets"),
        FACETS_OR("any of 3 to 5 words, facets"),
        DRILL_DOWN("one country picked, facets"),
        SIDEWAYS("country and topic picked, drill sideways"),
        PAGE_AND("**complete page**, two words"),
        PAGE_OR("**complete page**, any of 3 to 5 words"),
        BROWSE("all of half a year, newest first, facets"),
        MIX("**mix of these**, as a front end sends");

        final String label;

        Kind(String label) {
            this.label = label;
        }
    }
}
