package dateline.lucene;

import dateline.search.QueryNode.Near.Link;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.queries.intervals.IntervalsSource;

/// Where in one text words stand near one another. Time and room grow with the words asked for and their
/// places, not with the ways to choose among these.
final class NearPlaces {
    private final Reader reader;
    private final Map<IntervalsSource, Spans> known = new HashMap<>();
    private final IdentityHashMap<NearChain, List<Spans>> knownParts = new IdentityHashMap<>();

    NearPlaces(Reader reader) {
        this.reader = reader;
    }

    /// Reads all places of a word or phrase in the text.
    @FunctionalInterface
    interface Reader {
        Spans read(IntervalsSource text) throws IOException;
    }

    /// The places of the last in a chain that has all others near before it; none where the chain matches
    /// nowhere.
    Spans last(NearChain chain) throws IOException {
        Spans reached = places(chain.operands().getFirst());
        for (int i = 1; i < chain.operands().size() && !reached.isEmpty(); i++) {
            Link link = chain.links().get(i - 1);
            reached = places(chain.operands().get(i)).near(reached, link.distance(), true, !link.ordered());
        }
        return reached;
    }

    /// The places of every word and phrase that takes part in a match of the chain.
    Spans all(NearChain chain) throws IOException {
        var marks = new ArrayList<Spans>();
        List<Spans> parts = parts(chain);
        for (int i = 0; i < parts.size(); i++) {
            mark(chain.operands().get(i), parts.get(i), marks);
        }
        return Spans.or(marks);
    }

    private Spans places(NearOperand operand) throws IOException {
        return switch (operand) {
            case NearText(var source) -> read(source);
            case NearEither(var operands) -> {
                var all = new ArrayList<Spans>();
                for (NearOperand one : operands) {
                    all.add(places(one));
                }
                yield Spans.or(all);
            }
            case NearChain chain -> Spans.or(parts(chain));
        };
    }

    private Spans read(IntervalsSource source) throws IOException {
        Spans spans = known.get(source);
        if (spans == null) {
            spans = reader.read(source);
            known.put(source, spans);
        }
        return spans;
    }

    /// Of each operand of a chain, the places that take part in a match.
    private List<Spans> parts(NearChain chain) throws IOException {
        List<Spans> parts = knownParts.get(chain);
        if (parts == null) {
            parts = findParts(chain);
            knownParts.put(chain, parts);
        }
        return parts;
    }

    private List<Spans> findParts(NearChain chain) throws IOException {
        var parts = new ArrayList<Spans>();
        for (NearOperand operand : chain.operands()) {
            Spans places = places(operand);
            if (!parts.isEmpty()) {
                places = forward(chain, parts.size(), places, parts.getLast());
            }
            parts.add(places);
        }
        for (int i = parts.size() - 2; i >= 0; i--) {
            parts.set(i, backward(chain, i, parts.get(i), parts.get(i + 1)));
        }
        return parts;
    }

    /// Those of an operand that are near some of the operand before it.
    private static Spans forward(NearChain chain, int i, Spans places, Spans before) {
        Link link = chain.links().get(i - 1);
        return places.near(before, link.distance(), true, !link.ordered());
    }

    /// Those of an operand that are near some of the operand behind it.
    private static Spans backward(NearChain chain, int i, Spans places, Spans behind) {
        Link link = chain.links().get(i);
        return places.near(behind, link.distance(), !link.ordered(), true);
    }

    /// Adds the texts that make an operand match where it is used.
    private void mark(NearOperand operand, Spans used, List<Spans> marks) throws IOException {
        switch (operand) {
            case NearText(var source) -> marks.add(read(source).and(used));
            case NearEither(var operands) -> {
                for (NearOperand one : operands) {
                    mark(one, used, marks);
                }
            }
            case NearChain chain -> {
                List<Spans> parts = parts(chain);
                List<Spans> touched = touched(chain, parts, used);
                for (int i = 0; i < parts.size(); i++) {
                    mark(chain.operands().get(i), touched.get(i), marks);
                }
            }
        }
    }

    /// Of each operand, the places in a match of which some place is used.
    private static List<Spans> touched(NearChain chain, List<Spans> parts, Spans used) {
        int size = parts.size();
        var fromLeft = new ArrayList<Spans>();
        for (int i = 0; i < size; i++) {
            Spans own = parts.get(i).and(used);
            fromLeft.add(i == 0 ? own : Spans.or(List.of(own, forward(chain, i, parts.get(i), fromLeft.getLast()))));
        }
        var touched = new ArrayList<>(fromLeft);
        Spans fromRight = parts.getLast().and(used);
        for (int i = size - 2; i >= 0; i--) {
            Spans own = parts.get(i).and(used);
            fromRight = Spans.or(List.of(own, backward(chain, i, parts.get(i), fromRight)));
            touched.set(i, Spans.or(List.of(touched.get(i), fromRight)));
        }
        return touched;
    }
}
