package dateline.lucene;

import dateline.article.Dimension;
import dateline.lucene.TextTerms.Position;
import dateline.search.DateRange;
import dateline.search.ParsedQuery;
import dateline.search.QueryNode;
import dateline.search.Warning;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
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

    private final TextTerms terms;
    private final NearTranslator near;
    private final ValueNames names;
    private final Deadline deadline;
    private final ParsedQuery parsed;
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private boolean expands;

    /// @param names of the values at the same point in time
    QueryTranslator(ParsedQuery parsed, NewsAnalyzer analyzer, Snapshot snapshot, ValueNames names, Deadline deadline)
            throws IOException {
        this.parsed = parsed;
        this.terms = new TextTerms(analyzer);
        this.near = new NearTranslator(
                terms, ExitableDirectoryReader.wrap(snapshot.reader, deadline), deadline, this::warnOfSeveralWords);
        this.names = names;
        this.deadline = deadline;
    }

    private QueryTranslator(ParsedQuery parsed, QueryTranslator like) {
        this.parsed = parsed;
        this.terms = like.terms;
        this.near = like.near;
        this.names = like.names;
        this.deadline = like.deadline;
    }

    /// Translates another query at the same point in time, before the same deadline.
    QueryTranslator of(ParsedQuery other) {
        return new QueryTranslator(other, this);
    }

    /// Whether a translated query stands for terms that are looked up first (wildcards, fuzzy words).
    boolean expands() {
        return expands;
    }

    Query translate() {
        return translate(parsed.node(), 1);
    }

    /// What a translated query asks for in vain.
    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /// @param weight the product of all weights around this node
    private Query translate(QueryNode node, float weight) {
        deadline.check();
        return switch (node) {
            case QueryNode.All _ -> MatchAllDocsQuery.INSTANCE;
            case QueryNode.None _ -> new MatchNoDocsQuery("nothing can match");
            case QueryNode.Word(var field, var text) -> inField(node, field, text, name -> word(name, text));
            case QueryNode.Phrase(var field, var text, var slop) ->
                inField(node, field, text, name -> phrase(name, text, slop));
            case QueryNode.Wildcard(var field, var pattern) ->
                inField(node, field, pattern, name -> wildcard(name, pattern));
            case QueryNode.Fuzzy fuzzy -> inField(fuzzy, fuzzy.field(), fuzzy.text(), name -> fuzzy(name, fuzzy));
            case QueryNode.Near words -> near(words);
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

    private Query inField(QueryNode node, QueryNode.@Nullable Field field, String text, InField query) {
        if (field == null) {
            return anywhere(query);
        }
        return switch (field) {
            case TITLE, BODY, CAPTION -> query.in(field.key());
            case COUNTRY, MENTION, PERSON, TOPIC, PUBLISHER, LANGUAGE ->
                dimension(node, Dimension.of(field.key()).orElseThrow(), text);
            case DATE -> throw new IllegalArgumentException("a date is no text");
        };
    }

    /// Words near one another lie in one field, whichever it is.
    private Query near(QueryNode.Near words) {
        QueryNode first = words;
        while (first instanceof QueryNode.Near || first instanceof QueryNode.Or) {
            first = first instanceof QueryNode.Near(var nodes, var _)
                    ? nodes.getFirst()
                    : ((QueryNode.Or) first).nodes().getFirst();
        }
        QueryNode.Field field = switch (first) {
            case QueryNode.Word(var of, var _) -> of;
            case QueryNode.Phrase(var of, var _, var _) -> of;
            case QueryNode.Wildcard(var of, var _) -> of;
            case QueryNode.Fuzzy(var of, var _, var _) -> of;
            default -> throw new IllegalArgumentException("cannot be near anything: " + first);
        };
        return field == null ? anywhere(name -> near.near(name, words)) : near.near(field.key(), words);
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

    private Query dimension(QueryNode node, Dimension dimension, String text) {
        List<String> ids = node instanceof QueryNode.Wildcard
                ? names.matching(dimension, text)
                : names.ids(dimension, text, node instanceof QueryNode.Phrase);
        if (ids.isEmpty()) {
            warnings.add(new Warning(parsed.position(node), names.unknown(dimension, text)));
            return new MatchNoDocsQuery(dimension.key() + " " + text + " is unknown");
        }
        return unscored(values(dimension, ids));
    }

    private Query word(String field, String text) {
        List<Position> positions = terms.positions(field, text);
        if (positions.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        if (positions.size() == 1) {
            return inflected(positions.getFirst(), field);
        }
        var phrase = new MultiPhraseQuery.Builder();
        for (Position position : positions) {
            phrase.add(position.inflected(field));
        }
        return phrase.build();
    }

    private Query phrase(String field, String text, int slop) {
        List<Position> positions = terms.positions(field, text);
        if (positions.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        if (positions.size() == 1) {
            return new TermQuery(new Term(field, positions.getFirst().word()));
        }
        var phrase = new PhraseQuery.Builder().setSlop(slop);
        for (Position position : positions) {
            phrase.add(new Term(field, position.word()));
        }
        return phrase.build();
    }

    private static Query inflected(Position position, String field) {
        var either = new SynonymQuery.Builder(field);
        for (Term term : position.inflected(field)) {
            either.addTerm(term);
        }
        return either.build();
    }

    private Query wildcard(String field, String pattern) {
        expands = true;
        List<String> words = terms.words(field, pattern);
        return words.size() > 1 ? near.phrase(field, words) : terms.wildcard(field, pattern);
    }

    private Query fuzzy(String field, QueryNode.Fuzzy fuzzy) {
        if (terms.positions(field, fuzzy.text()).size() > 1) {
            warnOfSeveralWords(fuzzy);
            return word(field, fuzzy.text());
        }
        expands = true;
        return terms.fuzzy(field, fuzzy.text(), fuzzy.edits());
    }

    private void warnOfSeveralWords(QueryNode.Fuzzy fuzzy) {
        warnings.add(
                new Warning(parsed.position(fuzzy), "~ goes behind one word, not '" + fuzzy.text() + "'; ignored"));
    }

    private static Query unscored(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    /// Makes a query for one field.
    @FunctionalInterface
    private interface InField {
        Query in(String field);
    }
}
