package dateline.enrich;

import dateline.enrich.TopicRule.Capitals;
import java.util.ArrayList;
import java.util.List;

/// A phrase as the topics' tables write it.
///
/// @param shown without its marks
/// @param forms the words to look for, in each of its inflections
/// @param capitals what each of its words asks for
record TopicPhrase(String shown, List<List<String>> forms, List<Capitals> capitals) {
    private static final String ENDINGS = "*";

    static TopicPhrase parse(String written) {
        var words = new ArrayList<String>();
        var inflected = new ArrayList<Boolean>();
        var capitals = new ArrayList<Capitals>();
        NewsText text = NewsText.of("", written);
        PhraseTokens tokens = PhraseTokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.word(i) + (tokens.isPossessor(i) ? PhraseTrie.POSSESSIVE : "");
            boolean follows = i > 0 && text.touches(tokens.token(i) - 1);
            if (word.equals(ENDINGS) && follows) {
                inflected.set(inflected.size() - 1, true);
            } else if (follows && words.getLast().equals(PhraseTrie.NUMBER)) {
                words.set(words.size() - 1, PhraseTrie.NUMBER + word);
            } else {
                words.add(word);
                inflected.add(false);
                capitals.add(capitals(text, tokens.token(i)));
            }
        }
        if (words.isEmpty()) {
            throw new IllegalStateException("the topics' tables have an empty phrase");
        }
        String shown = written.replace(ENDINGS, "").replace(PhraseTrie.NUMBER, "…");
        return new TopicPhrase(shown, forms(words, inflected, capitals), capitals);
    }

    private static Capitals capitals(NewsText text, int token) {
        if (text.isAllCaps(token)) {
            return Capitals.ALL;
        }
        return text.isCapitalised(token) ? Capitals.FIRST : Capitals.ANY;
    }

    /// All combinations of its words' forms.
    private static List<List<String>> forms(List<String> words, List<Boolean> inflected, List<Capitals> capitals) {
        List<List<String>> forms = List.of(List.of());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean noun = i == words.size() - 1 && capitals.get(i) == Capitals.ANY;
            var longer = new ArrayList<List<String>>();
            for (List<String> form : forms) {
                longer.add(append(form, word));
                for (String other : others(word, inflected.get(i), noun)) {
                    longer.add(append(form, other));
                }
            }
            forms = longer;
        }
        return forms;
    }

    private static List<String> others(String word, boolean inflected, boolean noun) {
        if (inflected) {
            return Inflections.verb(word);
        }
        return noun ? Inflections.plural(word) : List.of();
    }

    private static List<String> append(List<String> words, String word) {
        var longer = new ArrayList<>(words);
        longer.add(word);
        return longer;
    }
}
