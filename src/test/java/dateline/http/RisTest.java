package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RisTest {
    @Test
    void aStoryIsANewspaperArticle() {
        assertThat(ris(Story.of("reut-1", "Maduro calls Moscow", "Oil for grain.")
                        .on("2025-11-22T10:00:00Z")
                        .by("nypost.com", "New York Post")
                        .from("Ann Writer", "Jörg Müller")
                        .at("https://nypost.com/1")
                        .about("VE", "Venezuela")
                        .with("Nicolás Maduro")
                        .tag(Dimension.MENTION, "CU", "Cuba")
                        .tag(Dimension.TOPIC, "medtop:20001243", "oil and gas")))
                .isEqualTo("""
                        TY  - NEWS
                        ID  - reut-1
                        TI  - Maduro calls Moscow
                        AU  - Ann Writer
                        AU  - Jörg Müller
                        T2  - New York Post
                        PY  - 2025
                        DA  - 2025/11/22/
                        UR  - https://nypost.com/1
                        LA  - en
                        KW  - Venezuela
                        KW  - Nicolás Maduro
                        KW  - oil and gas
                        ER  - \n""".replace("\n", "\r\n"));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(ris(Story.of("bare", "", "Only a body.\n\nAnd more.").from()))
                .isEqualTo("TY  - NEWS\r\nID  - bare\r\nTI  - Only a body.\r\nLA  - en\r\nER  - \r\n");
    }

    @ParameterizedTest
    @CsvSource({"2025, 2025///", "2025-03, 2025/03//", "2025-03-09, 2025/03/09/"})
    void aDateIsAsPreciseAsItIsKnown(String date, String written) {
        assertThat(ris(Story.of("a", "T", "B").on(date)))
                .isEqualTo("TY  - NEWS\r\nID  - a\r\nTI  - T\r\nAU  - Ann Writer\r\nPY  - 2025\r\nDA  - " + written
                        + "\r\nLA  - en\r\nER  - \r\n");
    }

    @Test
    void noTextBeginsALine() {
        assertThat(ris(Story.of("a\nER  - \nTY  - JOUR", "One\r\nER  - \u2028two\u0085three\u0000", "B")
                        .by("p", "Paper\n\nAU  - Mallory")
                        .from("Ann\nKW  - x", " \n ")
                        .at("https://a.example/\nTY  - JOUR")))
                .isEqualTo("""
                        TY  - NEWS
                        ID  - ida-ER-----TY----JOUR-366fc41e
                        TI  - One ER - two three
                        AU  - Ann KW - x
                        T2  - Paper AU - Mallory
                        LA  - en
                        ER  - \n""".replace("\n", "\r\n"));
    }

    private static String ris(Story story) {
        return new String(Ris.bytes(Citation.of(story.tagged())), StandardCharsets.UTF_8);
    }
}
