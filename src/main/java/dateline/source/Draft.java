package dateline.source;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.Text;
import java.util.List;
import java.util.Optional;

/// A story somebody is still writing: a title and a text, cleaned as those of any document are.
public final class Draft {
    private static final String ID = "draft";

    private Draft() {}

    /// The article it would be; empty where neither has any text.
    public static Optional<Article> of(String title, String body) {
        String line = Text.line(title);
        String text = Text.body(body);
        return line.isEmpty() && text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Article(ID, line, text, null, null, null, null, List.of(), Labels.NONE, List.of(), null));
    }
}
