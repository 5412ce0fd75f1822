package dateline.enrich;

import dateline.article.Dimension;
import dateline.article.LearnedNames;
import dateline.article.PublicationDate;
import dateline.article.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Learns from the tags of one article after another which full names the bearers of a surname have. What it
/// learns does not depend on the order of the articles.
public final class NameLearner {
    /// A name in fewer articles cannot dominate a surname.
    private static final int FEWEST = 3;

    /// A surname with more bearers is a common one: nobody means one of them by it, unless one dominates them all.
    private static final int MANY = 12;

    /// Other years are mistakes and count as no date.
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2100;

    /// Counts of names by their hash: for a million articles these take some 100 MB where strings took a GB.
    private final HashCounts names = new HashCounts();

    private final HashCounts years = new HashCounts();
    /// Names that have been in enough articles.
    private final Map<Long, String> known = new HashMap<>();

    /// Learns from an article's tags: from people named in full.
    public void learn(List<Tag> tags, @Nullable PublicationDate published) {
        int year = published == null ? 0 : published.day().getYear();
        if (year < EARLIEST || year > LATEST) {
            year = 0;
        }
        for (Tag tag : tags) {
            if (tag.dimension() == Dimension.PERSON && PersonTagger.isNamedInFull(tag)) {
                learn(tag.label(), year);
            }
        }
    }

    private void learn(String name, int year) {
        long hash = HashCounts.hash(name);
        years.add(HashCounts.mix(hash, year));
        if (names.add(hash) == FEWEST) {
            known.put(hash, name);
        }
    }

    /// All that was learned so far, under a number.
    public LearnedNames table(long number) {
        var bySurname = new TreeMap<String, List<String>>();
        for (String name : known.values()) {
            PersonName parsed = PersonName.of(name);
            if (parsed == null || parsed.isBare()) {
                continue;
            }
            for (String surname : parsed.surnames()) {
                bySurname.computeIfAbsent(surname, _ -> new ArrayList<>()).add(name);
            }
        }
        var rows = new ArrayList<LearnedNames.Row>();
        for (var entry : bySurname.entrySet()) {
            List<String> bearers = entry.getValue();
            if (bearers.size() > MANY) {
                bearers = dominant(bearers);
            }
            for (String name : bearers) {
                addRows(rows, entry.getKey(), name);
            }
        }
        return new LearnedNames(number, rows);
    }

    /// The one that dominates all the others; none where there is none.
    private List<String> dominant(List<String> bearers) {
        int total = 0;
        String best = bearers.getFirst();
        for (String name : bearers) {
            total += articles(name);
            best = articles(name) > articles(best) ? name : best;
        }
        return LearnedNames.dominates(articles(best), total) ? List.of(best) : List.of();
    }

    private int articles(String name) {
        return names.count(HashCounts.hash(name));
    }

    private void addRows(List<LearnedNames.Row> rows, String surname, String name) {
        long hash = HashCounts.hash(name);
        addRow(rows, surname, 0, name, hash);
        for (int year = EARLIEST; year <= LATEST; year++) {
            addRow(rows, surname, year, name, hash);
        }
    }

    private void addRow(List<LearnedNames.Row> rows, String surname, int year, String name, long hash) {
        int articles = years.count(HashCounts.mix(hash, year));
        if (articles > 0) {
            rows.add(new LearnedNames.Row(surname, year, name, articles));
        }
    }
}
