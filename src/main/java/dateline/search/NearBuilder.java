package dateline.search;

import dateline.search.QueryNode.Field;
import dateline.search.QueryNode.Near.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `a w/5 b w/5 c` as it is read. What cannot be near anything (a `NOT`, a date, a country, words of two
/// different fields) is asked for beside the rest, with a warning.
final class NearBuilder {
    private final QueryScanner in;
    /// Runs of nodes that are near one another; all runs must match.
    private final List<QueryNode> done = new ArrayList<>();

    private final List<QueryNode> run = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private @Nullable Field field;
    /// Whether the last node read can have something near it.
    private boolean open;

    NearBuilder(QueryScanner in) {
        this.in = in;
    }

    void begin(@Nullable QueryNode node, int position) {
        if (node == null) {
            return;
        }
        QueryNode plain = plain(node, position);
        if (plain == null) {
            done.add(node);
        } else {
            start(plain);
        }
    }

    void add(NearOperator operator, @Nullable QueryNode node, int position) {
        if (node == null || (run.isEmpty() && done.isEmpty())) {
            in.warn(operator.at(), operator.written() + " needs words on both sides; ignored");
            begin(node, position);
            return;
        }
        QueryNode plain = plain(node, position);
        if (!open || plain == null) {
            in.warn(
                    operator.at(),
                    operator.written() + " goes between words, phrases and groups of them with OR; read as AND");
        } else if (!agrees(plain)) {
            in.warn(operator.at(), operator.written() + " goes between words of one field; read as AND");
        } else {
            links.add(operator.link());
            run.add(plain);
            field = field == null ? field(plain) : field;
            return;
        }
        end();
        if (plain == null) {
            done.add(node);
        } else {
            start(plain);
        }
    }

    @Nullable
    QueryNode node() {
        end();
        return QueryParser.combined(done, true);
    }

    private void start(QueryNode node) {
        run.add(node);
        field = field(node);
        open = true;
    }

    private void end() {
        open = false;
        if (run.isEmpty()) {
            return;
        }
        Field of = field;
        List<QueryNode> nodes = run.size() == 1 || of == null
                ? run
                : run.stream().map(node -> within(of, node)).toList();
        done.add(nodes.size() == 1 ? nodes.getFirst() : new QueryNode.Near(nodes, links));
        run.clear();
        links.clear();
        field = null;
    }

    private boolean agrees(QueryNode node) {
        Field other = field(node);
        return other == null || field == null || other == field;
    }

    /// The same without what cannot be said of a word near others; null where it cannot be near anything.
    private @Nullable QueryNode plain(QueryNode node, int position) {
        if (!isNearable(node) || hasTwoFields(node)) {
            return null;
        }
        QueryNode plain = bare(node);
        if (!plain.equals(node)) {
            in.warn(position, "^ and a phrase's ~ cannot go with words near others; ignored");
        }
        return plain;
    }

    private static boolean isNearable(QueryNode node) {
        return switch (node) {
            case QueryNode.Word(var field, var _) -> isText(field);
            case QueryNode.Phrase(var field, var _, var _) -> isText(field);
            case QueryNode.Wildcard(var field, var _) -> isText(field);
            case QueryNode.Fuzzy(var field, var _, var _) -> isText(field);
            case QueryNode.Or(var nodes) -> nodes.stream().allMatch(NearBuilder::isNearable);
            case QueryNode.Boost(var boosted, var _) -> isNearable(boosted);
            case QueryNode.Near _ -> true;
            case QueryNode.And _, QueryNode.Not _, QueryNode.Dates _, QueryNode.All _, QueryNode.None _ -> false;
        };
    }

    private static boolean isText(@Nullable Field field) {
        return field == null || !field.isValue();
    }

    private QueryNode bare(QueryNode node) {
        return switch (node) {
            case QueryNode.Boost(var boosted, var _) -> bare(boosted);
            case QueryNode.Phrase(var of, var text, var slop)
            when slop > 0 -> in.placed(new QueryNode.Phrase(of, text, 0), in.position(node));
            case QueryNode.Or(var nodes) ->
                new QueryNode.Or(nodes.stream().map(this::bare).toList());
            default -> node;
        };
    }

    /// The one field that a node names; null where it names none.
    private static @Nullable Field field(QueryNode node) {
        return fields(node).stream().filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static boolean hasTwoFields(QueryNode node) {
        return fields(node).stream().filter(Objects::nonNull).distinct().count() > 1;
    }

    private static List<@Nullable Field> fields(QueryNode node) {
        var fields = new ArrayList<@Nullable Field>();
        switch (node) {
            case QueryNode.Word(var of, var _) -> fields.add(of);
            case QueryNode.Phrase(var of, var _, var _) -> fields.add(of);
            case QueryNode.Wildcard(var of, var _) -> fields.add(of);
            case QueryNode.Fuzzy(var of, var _, var _) -> fields.add(of);
            case QueryNode.Or(var nodes) -> nodes.forEach(part -> fields.addAll(fields(part)));
            case QueryNode.Near(var nodes, var _) -> nodes.forEach(part -> fields.addAll(fields(part)));
            case QueryNode.Boost(var boosted, var _) -> fields.addAll(fields(boosted));
            case QueryNode.And _, QueryNode.Not _, QueryNode.Dates _, QueryNode.All _, QueryNode.None _ -> {}
        }
        return fields;
    }

    /// The same in that field: a word of no field can be near a title's only in the title.
    private QueryNode within(Field of, QueryNode node) {
        int position = in.position(node);
        return switch (node) {
            case QueryNode.Word(var _, var text) -> in.placed(new QueryNode.Word(of, text), position);
            case QueryNode.Phrase(var _, var text, var slop) ->
                in.placed(new QueryNode.Phrase(of, text, slop), position);
            case QueryNode.Wildcard(var _, var pattern) -> in.placed(new QueryNode.Wildcard(of, pattern), position);
            case QueryNode.Fuzzy(var _, var text, var edits) ->
                in.placed(new QueryNode.Fuzzy(of, text, edits), position);
            case QueryNode.Or(var nodes) ->
                new QueryNode.Or(nodes.stream().map(part -> within(of, part)).toList());
            case QueryNode.Near(var nodes, var between) ->
                new QueryNode.Near(nodes.stream().map(part -> within(of, part)).toList(), between);
            default -> node;
        };
    }
}
