package dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// The language of a page's story: what the page states, unless its text is clearly in another.
final class PageLanguage {
    /// A shorter text tells too little.
    private static final int SHORTEST = 200;
    /// As much as tells enough.
    private static final int SAMPLE = 700;
    /// How sure the detector must be where nothing is stated, and where it contradicts.
    private static final double POSSIBLE = 0.1;
    private static final double LIKELY = 0.5;
    private static final double CERTAIN = 0.95;
    /// Words that make up much of any text in a language and little of any in another.
    private static final SortedMap<String, Set<String>> FREQUENT = new TreeMap<>(Map.of(
            "en", Set.of("the", "of", "and", "to", "that", "was", "with", "for", "his", "is"),
            "de", Set.of("der", "die", "und", "den", "das", "nicht", "ist", "von", "mit", "sich"),
            "fr", Set.of("le", "les", "et", "des", "du", "est", "dans", "une", "qui", "pour"),
            "es", Set.of("el", "los", "las", "del", "y", "con", "una", "por", "su", "en"),
            "pt", Set.of("o", "os", "um", "uma", "não", "do", "da", "em", "com", "ao"),
            "it", Set.of("il", "di", "che", "della", "è", "per", "una", "sono", "del", "gli"),
            "nl", Set.of("het", "een", "van", "dat", "niet", "zijn", "voor", "op", "met", "en")));

    private PageLanguage() {}

    static Optional<String> of(PageFacts facts, String text) {
        return of(stated(facts), text);
    }

    /// The language of a text of which nothing is stated; empty where it is too short to tell.
    static Optional<String> of(String text) {
        return of(List.of(), text);
    }

    private static Optional<String> of(List<String> tags, String text) {
        String stated = tags.isEmpty() ? "" : tags.getFirst();
        String sample = sample(text);
        String frequent = frequent(sample);
        if (sample.isEmpty() || (!stated.isEmpty() && isOf(stated, frequent))) {
            return Optional.of(stated).filter(tag -> !tag.isEmpty());
        }
        Language best = new LanguageDetectorME(Model.LOADED).predictLanguage(sample);
        String found = Model.TAGS.getOrDefault(best.getLang(), best.getLang());
        if (!stated.isEmpty() && (isOf(stated, found) || isNear(stated, found))) {
            return Optional.of(stated);
        }
        Optional<String> other = tags.stream().filter(tag -> isOf(tag, found)).findFirst();
        if (other.isPresent() || found.equals(frequent)) {
            // Two witnesses; what templates state is often their maker's language.
            return Optional.of(other.orElse(found));
        }
        double wanted = stated.isEmpty() ? LIKELY : isForeign(stated, sample) ? POSSIBLE : CERTAIN;
        return best.getConfidence() >= wanted
                ? Optional.of(found)
                : Optional.of(stated).filter(tag -> !tag.isEmpty());
    }

    private static boolean isOf(String tag, String language) {
        return tag.equals(language) || (!language.isEmpty() && tag.startsWith(language + "-"));
    }

    /// Whether a language of Latin letters is stated and the text has hardly any.
    private static boolean isForeign(String stated, String sample) {
        return FREQUENT.containsKey(stated.substring(0, Math.min(2, stated.length())))
                && sample.codePoints()
                                .filter(Character::isLetter)
                                .filter(c -> c < 0x250)
                                .count()
                        < sample.length() / 3;
    }

    /// Written alike, so that a detector's word does not count against the page's own.
    private static boolean isNear(String stated, String found) {
        String both = stated.substring(0, Math.min(2, stated.length())) + " " + found;
        return switch (both) {
            case "no nb",
                    "no nn",
                    "nb nn",
                    "nn nb",
                    "nb da",
                    "no da",
                    "hr bs",
                    "hr sr",
                    "sr hr",
                    "sr bs",
                    "bs hr",
                    "bs sr",
                    "sh hr",
                    "sh sr",
                    "sh bs",
                    "id ms",
                    "ms id",
                    "gl pt",
                    "gl es",
                    "ca es",
                    "tl fil",
                    "fi fil" -> true;
            default -> false;
        };
    }

    /// The tags that the page states, the most certain first.
    private static List<String> stated(PageFacts facts) {
        return Stream.of(
                        facts.language(),
                        facts.data().text("inLanguage"),
                        facts.meta("content-language", "dc.language", "dcterms.language"),
                        facts.meta("og:locale", "language", "inlanguage"))
                .map(stated -> stated.strip().replace('_', '-').toLowerCase(Locale.ROOT))
                .filter(PageLanguage::isTag)
                .map(tag -> Model.TAGS.getOrDefault(tag, tag))
                .toList();
    }

    private static boolean isTag(String tag) {
        int end = tag.indexOf('-') < 0 ? tag.length() : tag.indexOf('-');
        return (end == 2 || end == 3)
                && tag.length() <= 20
                && tag.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }

    /// Some of the middle, where a story is least likely to be names and furniture.
    private static String sample(String text) {
        int start = text.length() <= 2 * SAMPLE ? 0 : text.length() / 3;
        String sample = text.substring(start, Math.min(text.length(), start + SAMPLE));
        boolean little = sample.length() < SHORTEST
                || sample.codePoints().filter(Character::isLetter).count() < SHORTEST / 2;
        return little ? "" : sample;
    }

    /// The language whose small words fill the text; empty where it is none of those known here.
    private static String frequent(String sample) {
        String[] words = sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        String best = "";
        int most = words.length / 7;
        for (Map.Entry<String, Set<String>> language : FREQUENT.entrySet()) {
            int known = 0;
            for (String word : words) {
                known += language.getValue().contains(word) ? 1 : 0;
            }
            if (known > most) {
                most = known;
                best = language.getKey();
            }
        }
        return best;
    }

    /// Loaded when the first page needs it.
    private static final class Model {
        private static final LanguageDetectorModel LOADED = load();
        /// Two-letter tags of the three-letter ones.
        private static final Map<String, String> TAGS = tags();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the language model is not on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, String> tags() {
            Map<String, String> tags = new HashMap<>();
            for (String tag : Locale.getISOLanguages()) {
                tags.putIfAbsent(Locale.of(tag).getISO3Language(), tag);
            }
            tags.putAll(
                    Map.of("cmn", "zh", "plt", "mg", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "nb", "swa", "sw"));
            return tags;
        }
    }
}
