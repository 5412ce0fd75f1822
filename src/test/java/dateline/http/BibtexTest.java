package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BibtexTest {
    @Test
    void aStoryOfAPublisherIsAnArticle() {
        assertThat(bibtex(Story.of("reut-1", "Maduro calls Moscow", "Oil for grain.")
                        .on("2025-11-22T10:00:00Z")
                        .by("nypost.com", "New York Post")
                        .from("Ann Writer", "Müller, Jörg")
                        .at("https://nypost.com/1?a=b%20c&d=é")))
                .isEqualTo("""
                        @article{reut-1,
                          author = {Ann Writer and {Müller, Jörg}},
                          title = {{Maduro calls Moscow}},
                          journal = {New York Post},
                          year = {2025},
                          month = nov,
                          day = {22},
                          url = {https://nypost.com/1?a=b%20c&d=%C3%A9},
                          language = {en}
                        }
                        """);
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(bibtex(Story.of("bare", "", "Only a body.\n\nAnd more.").from()))
                .isEqualTo("""
                        @misc{bare,
                          title = {{Only a body.}},
                          language = {en}
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025|year = {2025},",
                "2025-03|year = {2025},  month = mar,",
                "2025-03-09|year = {2025},  month = mar,  day = {9},"
            })
    void aDateIsAsPreciseAsItIsKnown(String date, String fields) {
        assertThat(bibtex(Story.of("a", "T", "B").on(date)).replace("\n", ""))
                .isEqualTo("@misc{a,  author = {Ann Writer},  title = {{T}},  " + fields + "  language = {en}}");
    }

    @Test
    void noTextIsACommandOfLatex() {
        assertThat(bibtex(Story.of("x}, y = {z", "50% of $3 & #1_a ~b^c \\input{x}} @misc{y,", "B")
                        .from("Smith and Sons", "others", "Line\r\nbreak")
                        .at("https://a.example/{x}\\y")))
                .isEqualTo("""
                        @misc{idx---y----z-cd67ea93,
                          author = {{Smith and Sons} and {others} and Line break},
                          title = {{50\\% of \\$3 \\& \\#1\\_a \\textasciitilde{}b\\textasciicircum{}c \
                        \\textbackslash{}input\\textbraceleft{}x\\textbraceright{}\\textbraceright{} \
                        @misc\\textbraceleft{}y,}},
                          url = {https://a.example/%7Bx%7D%5Cy},
                          language = {en}
                        }
                        """);
    }

    @RepeatedTest(50)
    void anyTextLeavesTheEntryWhole(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String entry = bibtex(Story.of(text(random), text(random), text(random))
                .by(text(random), text(random))
                .from(text(random), text(random))
                .at("https://a.example/" + text(random)));

        int depth = 0;
        for (int i = 0; i < entry.length(); i++) {
            depth += entry.charAt(i) == '{' ? 1 : entry.charAt(i) == '}' ? -1 : 0;
            boolean within = i >= "@article".length() && i < entry.length() - 2;
            assertThat(depth > 0).as(entry.substring(0, i + 1)).isEqualTo(within);
        }
        assertThat(entry.lines()).hasSizeBetween(5, 7);
    }

    /// Never blank, and heavy with what means something to BibTeX.
    private static String text(Random random) {
        String signs = "{}\\\"'@,=#%&$~^_ \n\r\tand <>é";
        var text = new StringBuilder("x");
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }

    private static String bibtex(Story story) {
        return new String(Bibtex.bytes(Citation.of(story.tagged())), StandardCharsets.UTF_8);
    }
}
