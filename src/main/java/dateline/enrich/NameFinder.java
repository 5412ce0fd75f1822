package dateline.enrich;

import java.util.ArrayList;
import java.util.List;

/// Finds people's names in running text: a linear-chain model labels the capitalised words, and a second one
/// that knows what the first found in the whole article corrects it. Safe for use by many threads.
final class NameFinder {
    private static final String MODEL = "names-model.tsv";
    private static final String FIRST = "1";
    private static final String SECOND = "2";

    private final NameLexicon lexicon;
    private final KnownNames known;
    private final NamePhrases phrases;
    private final NameModel first;
    private final NameModel second;

    /// The finder with the weights that Dateline comes with.
    NameFinder(Gazetteer gazetteer, Authority authority) {
        this(new NameLexicon(authority), authority, new NamePhrases(gazetteer), Table.read(MODEL, 2 + Label.COUNT));
    }

    private NameFinder(NameLexicon lexicon, Authority authority, NamePhrases phrases, List<List<String>> rows) {
        this(
                lexicon,
                new KnownNames(authority.people(), lexicon),
                phrases,
                NameModel.read(FIRST, rows),
                NameModel.read(SECOND, rows));
    }

    NameFinder(NameLexicon lexicon, KnownNames known, NamePhrases phrases, NameModel first, NameModel second) {
        this.lexicon = lexicon;
        this.known = known;
        this.phrases = phrases;
        this.first = first;
        this.second = second;
    }

    /// The rows of a table to read the weights from again.
    List<List<String>> rows(float least) {
        var rows = new ArrayList<>(first.rows(FIRST, least));
        rows.addAll(second.rows(SECOND, least));
        return rows;
    }

    /// The names in an article, in order, without titles and possessive endings.
    List<Span> find(NewsText text) {
        var reading = new NameReading(text, lexicon, phrases);
        var evidence = new NameEvidence(reading);
        evidence.learn(withKnown(reading, first.label(reading, evidence, 0)));
        return NameRepairs.of(reading, spans(withKnown(reading, second.label(reading, evidence, 0))));
    }

    private byte[] withKnown(NameReading reading, byte[] labels) {
        known.mark(reading, labels);
        return labels;
    }

    /// The spans that labels make.
    static List<Span> spans(byte[] labels) {
        var spans = new ArrayList<Span>();
        int begin = -1;
        for (int i = 0; i < labels.length; i++) {
            switch (labels[i]) {
                case Label.BEGIN -> begin = i;
                case Label.LAST -> spans.add(new Span(begin, i));
                case Label.ONLY -> spans.add(new Span(i, i));
                default -> {}
            }
        }
        return spans;
    }
}
