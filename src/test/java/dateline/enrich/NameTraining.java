package dateline.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Trains the finder of names and writes its weights:
/// `NameTraining <folder of data> src/main/resources/dateline/enrich/names-model.tsv`.
///
/// The folder holds `training/wikigold.conll.txt.gz`, `training/uner-ewt-dev.iob2.gz`,
/// `training/uner-ewt-test.iob2.gz` and `articles/wikinews-2019-2020.ndjson.gz`; what is a name in the latter
/// stands in the test resource `wikinews-people.ndjson`.
final class NameTraining {
    /// Smaller weights change next to nothing.
    private static final float LEAST = 0.02f;

    private static final String HEAD = """
            # Weights of the finder of people's names. Made by NameTraining; do not edit.
            # Trained on WikiGold (Balasuriya et al. 2009, CC BY 4.0), Universal NER's English EWT, dev and test (Mayhew et al. 2024,
            # on UD English EWT, CC BY-SA 4.0), and Wikinews stories of 2019 and 2020 (CC BY 2.5) whose names were listed by hand.
            # Columns: pass (with "-": weights of one label after another), slot of NameFeatures in base 36 or label before, weights in
            # hundredths of the labels of Label in order.
            """;

    private NameTraining() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        var trainer = new NameTrainer(new NameLexicon(new Authority()), new NamePhrases(new Gazetteer()));
        NameFinder finder = trainer.train(texts(data));
        var table = new StringBuilder(HEAD);
        for (List<String> row : finder.rows(LEAST)) {
            table.append(String.join("\t", row)).append('\n');
        }
        Files.writeString(Path.of(args[1]), table);
    }

    private static List<LabelledText> texts(Path data) throws IOException {
        var texts = new ArrayList<LabelledText>();
        texts.addAll(LabelledTexts.wikiGold(data.resolve("training/wikigold.conll.txt.gz")));
        texts.addAll(LabelledTexts.universalNer(data.resolve("training/uner-ewt-dev.iob2.gz")));
        texts.addAll(LabelledTexts.universalNer(data.resolve("training/uner-ewt-test.iob2.gz")));
        try (InputStream names = NameTraining.class.getResourceAsStream("/dateline/enrich/wikinews-people.ndjson")) {
            texts.addAll(LabelledTexts.wikinews(
                    data.resolve("articles/wikinews-2019-2020.ndjson.gz"), Objects.requireNonNull(names)));
        }
        return texts;
    }
}
