package dateline.archive;

import dateline.article.Article;

/// A story of the simulated week as the archive has it.
///
/// @param name of the story, `F7N12`
/// @param version that its title tells
/// @param whole whether it has that version's text
/// @param clean whether its accents are as they were written
record GatheredStory(String id, String name, int version, boolean whole, boolean clean) {
    static GatheredStory of(Article article) {
        String word = article.title().split(" ", 3)[1];
        int mark = word.indexOf('V');
        return new GatheredStory(
                article.id(),
                word.substring(0, mark),
                Integer.parseInt(word.substring(mark + 1)),
                article.body().contains("Text" + word + " begins"),
                article.body().contains("Zürich’s café"));
    }
}
