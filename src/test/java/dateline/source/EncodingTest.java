package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static final String FEED = "<rss><channel><item><title>%s</title></item></channel></rss>";

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, Señor Müller",
        "iso-8859-2, Łódź żółć",
        "windows-1250, Příliš žluťoučký",
        "windows-1251, Привет мир",
        "koi8-r, Привет мир",
        "iso-8859-7, Καλημέρα",
        "iso-8859-15, 5 € œuvre",
        "windows-1256, مرحبا",
        "shift_jis, 日本語の題",
        "euc-jp, 日本語の題",
        "iso-2022-jp, 日本語の題",
        "gb2312, 中文标题",
        "gb18030, 中文标题",
        "big5, 中文標題",
        "euc-kr, 한국어 제목",
        "tis-620, ข่าว",
        "x-mac-cyrillic, Привет",
    })
    void theDeclaredEncodingIsRead(String name, String title) {
        Charset charset = DeclaredEncoding.named(name).orElseThrow();
        String document = "<?xml version='1.0' encoding='" + name + "'?>" + FEED.formatted(title);
        assertThat(Collected.of(document.getBytes(charset)).articles.getFirst().title())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void wideEncodingsAreReadWithTheirMarkAndWithout(String name) {
        Charset charset = Charset.forName(name);
        String document = "<?xml version='1.0' encoding='" + name + "'?>" + FEED.formatted("Été 中");
        assertThat(Collected.of(document.getBytes(charset)).articles.getFirst().title())
                .isEqualTo("Été 中");
        assertThat(Collected.of(("\uFEFF" + document).getBytes(charset))
                        .articles
                        .getFirst()
                        .title())
                .isEqualTo("Été 中");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "us-ascii", "windows-1252", "utf-16", "koi8-r", "nonsense", "utf-7"})
    void textThatIsUtf8IsReadSoWhateverItDeclares(String declared) {
        String document = "<?xml version='1.0' encoding='" + declared + "'?>" + FEED.formatted("Été à Genève, où");
        assertThat(EncodedText.decode(document.getBytes(StandardCharsets.UTF_8), "text/xml; charset=" + declared))
                .isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-2022-CN", "x-JISAutoDetect"})
    void aCharsetThatCanOnlyBeReadIsNoTrouble(String charset) {
        assertThat(EncodedText.decode(
                        "Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), "text/html; charset=" + charset))
                .startsWith("Caf");
    }

    @Test
    void textThatIsNoUtf8ThoughItSaysSoIsWindows1252() {
        String document = "<?xml version='1.0' encoding='utf-8'?>" + FEED.formatted("“Café” – déjà");
        assertThat(Collected.of(document.getBytes(Piece.WINDOWS_1252))
                        .articles
                        .getFirst()
                        .title())
                .isEqualTo("“Café” – déjà");
    }

    @Test
    void theSendersWordCountsMoreThanTheDocuments() {
        String document = "<?xml version='1.0' encoding='iso-8859-1'?>" + FEED.formatted("Привет мир");
        byte[] bytes = document.getBytes(Charset.forName("windows-1251"));
        assertThat(EncodedText.decode(bytes, "application/xml; charset=\"windows-1251\""))
                .isEqualTo(document);
    }

    @Test
    void aPagesMetaIsRead() {
        String page =
                "<!DOCTYPE html><html><head><META http-equiv=Content-Type content='text/html; charset=windows-1251'>"
                        + "<title>Привет мир</title>";
        assertThat(EncodedText.decode(page.getBytes(Charset.forName("windows-1251")), "text/html"))
                .isEqualTo(page);
        String short5 =
                page.replace("http-equiv=Content-Type content='text/html; charset=windows-1251'", "charset=koi8-r");
        assertThat(EncodedText.decode(short5.getBytes(Charset.forName("koi8-r")), null))
                .isEqualTo(short5);
    }

    @Test
    void bytesOfAnotherEncodingWithinUtf8AreReadToo() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Genève, Zürich und Köln: ".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("“caf\u00E9”".getBytes(Piece.WINDOWS_1252));
        bytes.writeBytes(" in Zürich, Köln, Genève".getBytes(StandardCharsets.UTF_8));
        assertThat(EncodedText.decode(bytes.toByteArray(), null))
                .isEqualTo("Genève, Zürich und Köln: “café” in Zürich, Köln, Genève");
    }

    @Test
    void mainframesXmlIsRead() {
        String document = "<?xml version=\"1.0\" encoding=\"cp500\"?>" + FEED.formatted("Big iron [1]");
        assertThat(EncodedText.decode(document.getBytes(Charset.forName("IBM500")), null))
                .isEqualTo(document);
    }

    @Test
    void aTextCutWithinItsLastCharacterIsStillUtf8() {
        byte[] bytes = "Genève 中文 中文 中".getBytes(StandardCharsets.UTF_8);
        assertThat(EncodedText.decode(java.util.Arrays.copyOf(bytes, bytes.length - 1), null))
                .startsWith("Genève 中文 中文 ");
    }

    @Test
    void oneByteThatIsNoUtf8SpoilsNothingElse() {
        byte[] feed = "<?xml version='1.0' encoding='utf-8'?><rss><item><title>caf\u00e9 \u20ac</title></item></rss>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] broken = new byte[feed.length + 1];
        int at = new String(feed, StandardCharsets.ISO_8859_1).indexOf("caf");
        System.arraycopy(feed, 0, broken, 0, at);
        broken[at] = (byte) 0xE9;
        System.arraycopy(feed, at, broken, at + 1, feed.length - at);

        assertThat(Collected.of(broken).articles)
                .extracting(article -> article.title())
                .containsExactly("\u00e9caf\u00e9 \u20ac");
    }
}
