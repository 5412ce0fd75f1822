package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void aTitleIsOneLineOfSingleBlanks() {
        assertThat(Text.line(" \tOne\r\ntwo\u2028 three\u00A0\u0007four\n")).isEqualTo("One two three four");
    }

    @Test
    void everyBlankOfUnicodeIsABlank() {
        var blanks = new StringBuilder();
        for (char c = 0x80; c < Character.MAX_VALUE; c++) {
            if (Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029') {
                blanks.append(c);
            }
        }
        assertThat(Text.line("a" + blanks + "b")).isEqualTo("a b");
        assertThat(Text.body("a" + blanks + "b")).isEqualTo("a" + " ".repeat(blanks.length()) + "b");
        assertThat(Text.body(blanks.toString())).isEmpty();
    }

    @Test
    void lineEndsAreOneAndBlankLinesSingle() {
        assertThat(Text.body("\n a\r\nb \rc\n \n\t\n\n  d\n")).isEqualTo("a\nb\nc\n\n  d");
    }

    @Test
    void textIsComposed() {
        assertThat(Text.body("Cafe\u0301 Bogota\u0301")).isEqualTo("Café Bogotá");
    }

    @Test
    void halfAPairBecomesTheReplacementCharacter() {
        assertThat(Text.line("a\uD800b \uDC00 \uD83D\uDE00")).isEqualTo("a\uFFFDb \uFFFD \uD83D\uDE00");
    }

    @Test
    void c1ControlsAreWhatWindowsMeant() {
        assertThat(Text.line("It\u0092s \u0093so\u0094\u0081")).isEqualTo("It’s “so”");
    }

    @Test
    void cleanTextStaysAsItIs() {
        String clean = "It’s 5 °C – “so” 中文 한국어 العربية\n\nnext";
        assertThat(Text.body(clean)).isEqualTo(clean);
    }
}
