package dateline.enrich;

import java.text.Normalizer;
import java.util.Locale;

/// Words as tables are looked up by: lower case, accents dropped, one kind of apostrophe.
final class Folding {
    private Folding() {}

    /// The folded form; the same string where nothing changes.
    static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 127) {
                return foldAny(word);
            }
            plain &= c < 'A' || c > 'Z';
        }
        return plain ? word : word.toLowerCase(Locale.ROOT);
    }

    private static String foldAny(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        var folded = new StringBuilder(decomposed.length() + 2);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            switch (c) {
                case '\u2019', '\u2018', '\u02BC', '\u02BB', '\u02BF', '\u02BE', '\u00B4', '`' -> folded.append('\'');
                case 'ł', 'Ł' -> folded.append('l');
                case 'ø', 'Ø' -> folded.append('o');
                case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
                case 'ı', 'İ' -> folded.append('i');
                case 'ß' -> folded.append("ss");
                case 'æ', 'Æ' -> folded.append("ae");
                case 'œ', 'Œ' -> folded.append("oe");
                case 'þ', 'Þ' -> folded.append("th");
                default -> folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }
}
