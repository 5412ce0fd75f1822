package dateline.lucene;

import dateline.article.Dimension;
import dateline.article.Slug;
import dateline.article.Vocabulary;
import dateline.search.DateRange;
import dateline.search.QueryNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Turns a query as it was understood into Lucene's.
final class QueryTranslator {
    /// A word in a headline says more about what a story is about than one in its text, one in a caption less.
    private static final float TITLE_WEIGHT = 2.5f;

    private static final float CAPTION_WEIGHT = 0.5f;
    /// How much the fields beside the best one still count.
    private static final float TIE_BREAKER = 0.2f;

    /// The bounds of all weights around one word together; far beyond, a score would be no number any more.
    private static final float GREATEST_WEIGHT = 1e9f;

    private static final float LEAST_WEIGHT = 1e-9f;

    private static final int FUZZY_PREFIX = 1;
    private static final int FUZZY_EXPANSIONS = 50;

    private final NewsAnalyzer analyzer;
    private final Vocabulary vocabulary;
    private final Values.View values;
    private final Deadline deadline;
    private boolean expands;

    QueryTranslator(NewsAnalyzer analyzer, Vocabulary vocabulary, Values.View values, Deadline deadline) {
        this.analyzer = analyzer;
        this.vocabulary = vocabulary;
        this.values = values;
        this.deadline = deadline;
    }

    /// Whether a translated query stands for terms that are looked up first (wildcards, fuzzy words).
    boolean expands() {
        return expands;
    }

    Query translate(QueryNode node) {
        return translate(node, 1);
    }

    /// @param weight the product of all weights around this node
    private Query translate(QueryNode node, float weight) {
        deadline.check();
        return switch (node) {
            case QueryNode.All _ -> MatchAllDocsQuery.INSTANCE;
            case QueryNode.None _ -> new MatchNoDocsQuery("nothing can match");
            case QueryNode.Word(var field, var text) -> inField(field, text, false, name -> word(name, text));
            case QueryNode.Phrase(var field, var text, var slop) ->
                inField(field, text, true, name -> phrase(name, text, slop));
            case QueryNode.Wildcard(var field, var pattern) -> wildcard(field, pattern);
            case QueryNode.Fuzzy(var field, var text, var edits) ->
                inField(field, text, false, name -> fuzzy(name, text, edits));
            case QueryNode.Dates(var from, var to) ->
                unscored(published(new DateRange(
                        from == null ? null : DateRange.from(from), to == null ? null : DateRange.until(to))));
            case QueryNode.And(var nodes) -> all(nodes, weight);
            case QueryNode.Or(var nodes) -> any(nodes, weight);
            case QueryNode.Not(var negated) -> all(List.of(new QueryNode.Not(negated)), weight);
            case QueryNode.Boost(var boosted, var factor) -> weighed(boosted, weight, factor);
        };
    }

    /// Weights within weights multiply; so that they stay numbers, the product is carried down and clamped.
    private Query weighed(QueryNode node, float outer, float factor) {
        float product = Math.clamp(outer * factor, LEAST_WEIGHT, GREATEST_WEIGHT);
        return new BoostQuery(translate(node, product), product / outer);
    }

    /// Articles of a span of time; with an open range, all dated ones.
    static Query published(DateRange range) {
        Instant from = range.from();
        Instant until = range.until();
        long first = from == null ? Long.MIN_VALUE + 1 : from.toEpochMilli();
        long last = until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1;
        if (first > last) {
            return new MatchNoDocsQuery("empty range");
        }
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(Fields.PUBLISHED, first, last),
                NumericDocValuesField.newSlowRangeQuery(Fields.PUBLISHED, first, last));
    }

    /// Articles that have any of these values.
    static Query values(Dimension dimension, List<String> ids) {
        if (ids.size() == 1) {
            return new TermQuery(new Term(dimension.key(), ids.getFirst()));
        }
        return new TermInSetQuery(
                dimension.key(), ids.stream().map(BytesRef::new).toList());
    }

    private Query all(List<QueryNode> nodes, float weight) {
        var query = new BooleanQuery.Builder();
        boolean positive = false;
        for (QueryNode node : nodes) {
            if (node instanceof QueryNode.Not(var negated)) {
                query.add(translate(negated, weight), Occur.MUST_NOT);
            } else {
                query.add(translate(node, weight), Occur.MUST);
                positive = true;
            }
        }
        if (!positive) {
            query.add(unscored(MatchAllDocsQuery.INSTANCE), Occur.MUST);
        }
        return query.build();
    }

    private Query any(List<QueryNode> nodes, float weight) {
        var query = new BooleanQuery.Builder();
        for (QueryNode node : nodes) {
            query.add(translate(node, weight), Occur.SHOULD);
        }
        return query.build();
    }

    private Query inField(QueryNode.@Nullable Field field, String text, boolean whole, InField query) {
        if (field == null) {
            return anywhere(query);
        }
        return switch (field) {
            case TITLE, BODY, CAPTION -> query.in(field.key());
            case COUNTRY, MENTION, PERSON, TOPIC, PUBLISHER, LANGUAGE ->
                dimension(Dimension.of(field.key()).orElseThrow(), text, whole);
            case DATE -> throw new IllegalArgumentException("a date is no text");
        };
    }

    private static Query anywhere(InField query) {
        Query title = query.in(Fields.TITLE);
        if (title instanceof MatchNoDocsQuery) {
            return title;
        }
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(title, TITLE_WEIGHT),
                        query.in(Fields.BODY),
                        new BoostQuery(query.in(Fields.CAPTION), CAPTION_WEIGHT)),
                TIE_BREAKER);
    }

    private Query wildcard(QueryNode.@Nullable Field field, String pattern) {
        Optional<Dimension> dimension = field == null ? Optional.empty() : Dimension.of(field.key());
        if (dimension.isEmpty()) {
            return inField(field, pattern, false, name -> wildcard(name, pattern));
        }
        var wanted = new NamePattern(pattern);
        return dimension(dimension.get(), pattern, values.ids(dimension.get(), deadline, wanted::matches));
    }

    private Query dimension(Dimension dimension, String text, boolean whole) {
        return dimension(dimension, text, ids(dimension, text, whole));
    }

    private static Query dimension(Dimension dimension, String text, List<String> ids) {
        return ids.isEmpty()
                ? new MatchNoDocsQuery(dimension.key() + " " + text + " is unknown")
                : unscored(values(dimension, ids));
    }

    /// The ids that a reader's text stands for: an id, a name or alias of the vocabulary, a label of the
    /// archive, and where none of these fits, every label that contains all words of the text.
    private List<String> ids(Dimension dimension, String text, boolean whole) {
        Set<String> ids = new LinkedHashSet<>(values.withId(dimension, text));
        vocabulary.resolve(dimension, text).ifPresent(ids::add);
        String slug = Slug.of(text);
        if (!slug.isEmpty()) {
            ids.addAll(values.withSlug(dimension, slug));
        }
        if (ids.isEmpty() && !slug.isEmpty() && !whole) {
            List<String> words = List.of(slug.split("-", -1));
            ids.addAll(values.ids(
                    dimension, deadline, (id, label) -> words.stream().allMatch(word -> hasWord(label, word))));
        }
        return List.copyOf(ids);
    }

    private static boolean hasWord(String slug, String word) {
        for (int at = slug.indexOf(word); at >= 0; at = slug.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || slug.charAt(at - 1) == '-') && (end == slug.length() || slug.charAt(end) == '-')) {
                return true;
            }
        }
        return false;
    }

    private Query word(String field, String text) {
        List<Position> positions = positions(field, text);
        if (positions.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        if (positions.size() == 1) {
            return positions.getFirst().inflected(field);
        }
        var phrase = new MultiPhraseQuery.Builder();
        for (Position position : positions) {
            phrase.add(position.inflectedTerms(field));
        }
        return phrase.build();
    }

    private Query phrase(String field, String text, int slop) {
        List<Position> positions = positions(field, text);
        if (positions.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        if (positions.size() == 1) {
            return new TermQuery(new Term(field, positions.getFirst().word));
        }
        var phrase = new PhraseQuery.Builder().setSlop(slop);
        for (Position position : positions) {
            phrase.add(new Term(field, position.word));
        }
        return phrase.build();
    }

    private Query wildcard(String field, String pattern) {
        expands = true;
        String folded = withoutStops(
                analyzer.normalize(field, pattern.replace("\\", "")).utf8ToString());
        int star = folded.indexOf('*');
        if (star == folded.length() - 1 && folded.indexOf('?') < 0) {
            return new PrefixQuery(new Term(field, folded.substring(0, star)));
        }
        return new WildcardQuery(new Term(field, folded));
    }

    /// Initials before the first `*` or `?` without their full stops, as they are indexed.
    private static String withoutStops(String pattern) {
        int literals = 0;
        while (literals < pattern.length() && "*?".indexOf(pattern.charAt(literals)) < 0) {
            literals++;
        }
        String before = pattern.substring(0, literals);
        return NewsAnalyzer.isInitials(before) ? before.replace(".", "") + pattern.substring(literals) : pattern;
    }

    private Query fuzzy(String field, String text, int edits) {
        expands = true;
        String folded = analyzer.normalize(field, text).utf8ToString();
        return new FuzzyQuery(new Term(field, folded), edits, FUZZY_PREFIX, FUZZY_EXPANSIONS, true);
    }

    private static Query unscored(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    private List<Position> positions(String field, String text) {
        var positions = new ArrayList<Position>();
        try (TokenStream words = analyzer.tokenStream(field, text)) {
            var term = words.addAttribute(CharTermAttribute.class);
            var increment = words.addAttribute(PositionIncrementAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    positions.add(new Position(term.toString(), null));
                } else {
                    String word = positions.removeLast().word;
                    positions.add(new Position(word, term.toString()));
                }
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
        return positions;
    }

    /// Makes a query for one field.
    @FunctionalInterface
    private interface InField {
        Query in(String field);
    }

    /// One word of a query.
    ///
    /// @param markedStem null where stemming leaves the word as it is
    private record Position(String word, @Nullable String markedStem) {
        /// The word's stem stands unmarked where it is a word itself, and marked beside every word that is
        /// inflected.
        Term[] inflectedTerms(String field) {
            String stem = markedStem == null ? word : markedStem.substring(1);
            return new Term[] {new Term(field, stem), new Term(field, NewsAnalyzer.marked(stem))};
        }

        Query inflected(String field) {
            var either = new SynonymQuery.Builder(field);
            for (Term term : inflectedTerms(field)) {
                either.addTerm(term);
            }
            return either.build();
        }
    }
}
