package dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// Chooses among texts that NewsML-G2 gives in several languages.
final class G2Texts {
    private G2Texts() {}

    /// Those in a language or in none stated; those in the first one's where there are none.
    static List<Element> inLanguage(List<Element> texts, String language) {
        List<Element> fitting = fitting(texts, language);
        if (fitting.isEmpty() && !texts.isEmpty()) {
            return fitting(texts, primary(XmlNodes.attribute(texts.getFirst(), "lang")));
        }
        return fitting;
    }

    private static List<Element> fitting(List<Element> texts, String language) {
        List<Element> fitting = new ArrayList<>();
        for (Element text : texts) {
            String own = XmlNodes.attribute(text, "lang");
            if (own.isEmpty() || primary(own).equals(primary(language))) {
                fitting.add(text);
            }
        }
        return fitting;
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
