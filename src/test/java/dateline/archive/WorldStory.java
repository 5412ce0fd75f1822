package dateline.archive;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/// A story of the simulated week: every version has a word of its own in its title and its text.
///
/// @param feed number of its feed
/// @param number within its feed
/// @param link address of its page
/// @param changes when its later versions came
record WorldStory(int feed, int number, String link, Instant published, List<Instant> changes) {
    private static final String[] WORDS =
            ("harbour council budget railway strike minister election court bridge flood grain "
                            + "market school hospital border treaty energy water tariff union museum stadium festival inquiry")
                    .split(" ", -1);

    /// `F7N12`, by which the story is known whatever its version.
    String name() {
        return "F" + feed + "N" + number;
    }

    int version(Instant now) {
        return 1 + (int) changes.stream().filter(change -> !change.isAfter(now)).count();
    }

    int lastVersion() {
        return 1 + changes.size();
    }

    /// When its text last changed.
    Instant touched(Instant now) {
        return changes.stream()
                .filter(change -> !change.isAfter(now))
                .max(Instant::compareTo)
                .orElse(published);
    }

    String title(int version) {
        return "Report " + name() + "V" + version + " on the " + word(0) + " " + word(1);
    }

    String teaser(int version) {
        return "What " + name() + "V" + version + " says of the " + word(2) + ", in short.";
    }

    /// Two paragraphs of some eighty words.
    List<String> paragraphs(int version) {
        return List.of(
                "Text" + name() + "V" + version + " begins with the " + word(3) + ". " + sentences(4),
                "Zürich’s café, it goes on, was " + word(4) + ". " + sentences(40));
    }

    private String word(int place) {
        return WORDS[Math.floorMod(31 * feed + 17 * number + 7 * place, WORDS.length)];
    }

    private String sentences(int seed) {
        var random = new Random(feed * 1000L + number * 50L + seed);
        var text = new StringBuilder();
        for (int sentence = 0; sentence < 5; sentence++) {
            text.append("The ");
            for (int i = 0; i < 7; i++) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            text.append("was discussed. ");
        }
        return text.toString().strip();
    }
}
