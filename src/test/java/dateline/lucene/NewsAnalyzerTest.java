package dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Labels;
import dateline.article.TaggedArticle;
import dateline.enrich.NewsVocabulary;
import dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsAnalyzerTest {
    private final NewsAnalyzer analyzer = new NewsAnalyzer();

    /// Texts and their terms; a word and the stem at its place are joined by `/`.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Oil OIL oil               | oil oil oil
            São Tomé                  | sao tome
            Chávez Łódź Øresund Straße | chavez lodz oresund strasse
            Maduro's Maduro’s         | maduro maduro
            ministers' ministers’     | ministers/minister ministers/minister
            James's James'            | james james
            U.S. US u.s.              | us us us
            U.S.'s oil, the U.S.’s oil, U.S. S. | us oil the us oil us s
            U.S.S.R. U.K.             | ussr uk
            J. D. Vance J.D. Vance    | j d vance jd vance
            O'Neill O’Neill ONeill    | oneill oneill oneill
            Côte d'Ivoire             | cote divoire
            Jean-Claude               | jean claude
            vice-presidents           | vice presidents/president
            3.5 1,000 2025-11-22      | 3.5 1,000 2025 11 22
            example.com               | example.com
            COVID-19 F-16s            | covid 19 f 16s
            elections elected         | elections/election elected/elect
            countries oil's           | countries/country oil
            don't                     | dont
            習近平                     | 習 近 平
            ﬁnance                    | finance
            """)
    void foldsWordsAndMarksTheirStems(String text, String expected) throws IOException {
        assertThat(String.join(" ", places(text))).isEqualTo(expected);
    }

    /// KStem takes an `s` off some names; a name always stands there as written too, so quoting it is exact, and
    /// what is typed is stemmed likewise, so it is found.
    @ParameterizedTest
    @CsvSource({
        "Jones, jones",
        "Bush, bush",
        "Paris, paris",
        "Moses, moses",
        "Williams, williams",
        "Sanders, sanders/sander",
        "Powers, powers",
        "Banks, banks/bank",
        "Rivers, rivers/river",
        "Waters, waters",
        "Hastings, hastings",
        "Netherlands, netherlands",
        "Philippines, philippines",
        "Putin, putin",
        "Browning, browning/brown"
    })
    void aNameIsFoundWhateverTheStemmerDoesToIt(String name, String expected, @TempDir Path folder) throws IOException {
        assertThat(places(name)).containsExactly(expected);
        try (LuceneEngine engine = LuceneEngine.open(folder, new NewsVocabulary(), "test")) {
            engine.put(new TaggedArticle(article("Said " + name + " on Monday"), List.of()), 1, false);
            engine.refresh();
            assertThat(engine.search(SearchRequest.of(name)).total()).isEqualTo(1);
            assertThat(engine.search(SearchRequest.of(name + "'s")).total()).isEqualTo(1);
            assertThat(engine.search(SearchRequest.of('"' + name + '"')).total())
                    .isEqualTo(1);
            assertThat(engine.search(SearchRequest.of("title:" + name + "~1")).total())
                    .isEqualTo(1);
        }
    }

    @Test
    void noPhraseGoesFromOneCaptionToTheNext(@TempDir Path folder) throws IOException {
        try (LuceneEngine engine = LuceneEngine.open(folder, new NewsVocabulary(), "test")) {
            engine.put(
                    Story.of("a", "x", "")
                            .captions("President Hugo", "Chávez speaks")
                            .tagged(),
                    1,
                    false);
            engine.refresh();
            assertThat(engine.search(SearchRequest.of("\"hugo chavez\"")).total())
                    .isZero();
            assertThat(engine.search(SearchRequest.of("\"hugo chavez\"~50")).total())
                    .isZero();
            assertThat(engine.search(SearchRequest.of("\"chavez speaks\"")).total())
                    .isEqualTo(1);
        }
    }

    @Test
    void wordsOfAnyTextStandInOrderAndNothingTwiceAtOnePlace() throws IOException {
        var random = new Random(1);
        String letters = "aàsSeiedngOo'’.-, 19:\n\u00ad\ud83d\ude00習\u0301\u0001";
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(80); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertOrdered(text.toString());
        }
    }

    private void assertOrdered(String text) throws IOException {
        try (TokenStream words = analyzer.tokenStream("body", text)) {
            var term = words.addAttribute(CharTermAttribute.class);
            var increment = words.addAttribute(PositionIncrementAttribute.class);
            var offset = words.addAttribute(OffsetAttribute.class);
            words.reset();
            var here = new HashSet<String>();
            int last = 0;
            while (words.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    here.clear();
                    assertThat(NewsAnalyzer.isMarked(term)).as(text).isFalse();
                    assertThat(offset.startOffset()).as(text).isGreaterThanOrEqualTo(last);
                } else {
                    assertThat(NewsAnalyzer.isMarked(term)).as(text).isTrue();
                }
                assertThat(term.length()).as(text).isPositive();
                assertThat(here.add(term.toString())).as(text).isTrue();
                assertThat(here).as(text).hasSizeLessThanOrEqualTo(2);
                assertThat(offset.endOffset()).as(text).isLessThanOrEqualTo(text.length());
                last = offset.startOffset();
            }
            words.end();
        }
    }

    private List<String> places(String text) throws IOException {
        var places = new ArrayList<String>();
        try (TokenStream words = analyzer.tokenStream("body", text)) {
            var term = words.addAttribute(CharTermAttribute.class);
            var increment = words.addAttribute(PositionIncrementAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    places.add(term.toString());
                } else {
                    assertThat(NewsAnalyzer.isMarked(term)).isTrue();
                    places.add(places.removeLast() + "/" + term.toString().substring(1));
                }
            }
            words.end();
        }
        return places;
    }

    private static Article article(String title) {
        return new Article("a", title, "", null, null, null, null, List.of(), Labels.NONE, List.of(), null);
    }
}
