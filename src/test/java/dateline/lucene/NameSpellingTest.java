package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.enrich.NewsVocabulary;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A name is found however it is spelt: in texts, and as a value.
class NameSpellingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Xi Jinping’s visit       | xi jinping; Xi Jinping's; Xi Jinping’s; "xi jinping"; "Xi Jinping’s visit"; jinping
            in São Tomé today        | Sao Tome; SÃO TOMÉ; "sao tome"; são; tome
            Sa\u0303o Tome\u0301 now | Sao Tome; São Tomé
            said O'Neill             | O'Neill; ONeill; O’Neill; oneill; "O’Neill"; "oneill"; O'Nei*; onei*; oniell~; oneill's
            said O’Neill’s aide      | O'Neill; ONeill; O’Neill; O'Neill's
            said ONeill              | O'Neill; O’Neill
            of Al-Assad in           | Al-Assad; al Assad; al-assad; "al assad"; assad; AL-ASSAD; al-ass*
            of Bashar al Assad in    | Al-Assad; bashar al-assad; "al-Assad"
            by Jean-Pierre Raffarin  | Jean-Pierre; jean pierre; "jean-pierre raffarin"; Jean-Pi*; pierre
            by Łukasz Fabiański      | lukasz fabianski; Łukasz; "lukasz"
            by Erdoğan and Løkke     | Erdogan; lokke; Erdoğan
            the U.S. and U.K.'s      | US; U.S.; u.s; "U.S."; UK
            D’Artagnan’s d'Estaing   | dartagnan; d'artagnan; D’Estaing's
            """)
    void inATextInAnySpelling(String text, String queries, @TempDir Path folder) throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, new NewsVocabulary(), "test")) {
            engine.put(Story.of("a", text, "").tagged(), 1, false);
            engine.put(Story.of("b", "Nobody of that name", "").tagged(), 2, false);
            engine.refresh();
            for (String query : queries.split("; ", -1)) {
                assertThat(engine.search(SearchRequest.of(query)).hits())
                        .as("%s in %s", query, text)
                        .extracting(hit -> hit.article().article().id())
                        .containsExactly("a");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person    | volodymyr-zelensky  | Volodymyr Zelensky  | "Volodymyr Zelensky"; zelensky; Zelenskyy; ZELENSKIY; volodymyr-zelensky; "volodymyr zelenskyy"; zelens*
            person    | nicolas-maduro      | Nicolás Maduro      | maduro; "nicolas maduro"; Nicolás-Maduro; nicolasmaduro; madu*; (nicolás maduro)
            person    | ruth-o-neill        | Ruth O'Neill        | O'Neill; ONeill; O’Neill; "ruth oneill"; "Ruth O’Neill"; o-neill; onei*
            person    | basil-al-hadad      | Basil al-Hadad      | Al-Hadad; alhadad; "basil al hadad"; hadad; al-had*
            person    | jean-pierre-raffe   | Jean-Pierre Raffe   | Jean-Pierre; jeanpierre; "jean pierre raffe"; raffe
            person    | łukasz-wojt         | Łukasz Wojt         | lukasz; Łukasz; "lukasz wojt"; luka*
            country   | MM                  | Myanmar             | Burma; burma; MM; mm; Myanmar; Burm*
            country   | VE                  | Venezuela           | Venezuela; venezuela; VE; "Bolivarian Republic of Venezuela"; vene*
            country   | CI                  | Côte d’Ivoire       | "Cote d'Ivoire"; "Ivory Coast"; "cote divoire"; CI
            topic     | medtop:11000000     | politics            | politics; medtop:11000000; Politics; polit*
            publisher | nypost.com          | New York Post       | nypost.com; "New York Post"; nypost*; post
            language  | en                  | en                  | en; English; EN
            """)
    void asAValueUnderAnyOfItsNames(String field, String id, String label, String queries, @TempDir Path folder)
            throws IOException {
        Dimension dimension = Dimension.of(field).orElseThrow();
        try (LuceneEngine engine = LuceneEngine.open(folder, new NewsVocabulary(), "test")) {
            engine.put(Story.of("a", "x", "").tag(dimension, id, label).tagged(), 1, false);
            for (Dimension other : Dimension.values()) {
                engine.put(
                        Story.of("b" + other, "x", "")
                                .tag(other, "other", "Other")
                                .tagged(),
                        2,
                        false);
            }
            engine.refresh();
            for (String query : queries.split("; ", -1)) {
                assertThat(engine.search(SearchRequest.of(field + ":" + query)).hits())
                        .as(query)
                        .extracting(hit -> hit.article().article().id())
                        .containsExactly("a");
            }
        }
    }
}
