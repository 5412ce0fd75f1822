package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}",
                "{\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1\",\"items\":[]}",
                "{\"title\":\"T\",\"home_page_url\":\"https://example.org/\",\"items\":[]}",
                "{\"title\":\"T\",\"feed_url\":\"https://example.org/f\",\"items\":[]}"
            })
    void aJsonFeedIsKnownByItsVersionOrByWhatOnlyAFeedHas(String text) {
        assertThat(Recognition.ofText(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Recognition.Stories(Format.JSON_FEED));
    }

    @Test
    void aStoryWithAnAddressIsNoFeed() {
        byte[] story = "{\"title\":\"T\",\"url\":\"https://example.org/\",\"body\":\"items\"}"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Recognition.ofText(story)).isEqualTo(new Recognition.Stories(Format.JSON));
    }

    @Test
    void aPageSavedWithItsPicturesIsNamedForWhatItIs() {
        byte[] saved = "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<p>x"
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(Recognition.ofText(saved))
                .isEqualTo(new Recognition.Unknown(
                        "format not recognised: MHTML is not read yet, a page saved as HTML is"));
    }

    @Test
    void aPictureIsNotOfferedAsText() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

        assertThat(Recognition.ofBytes(jpeg)).isEqualTo(new Recognition.Unknown("format not recognised: a picture"));
    }

    @Test
    void utf16IsReadWithoutItsMarkToo() {
        String text = "{\"id\":\"é😀\",\"title\":\"T\"}\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(Collected.of(text.getBytes(charset)).ids()).containsExactly("é😀");
        }
    }
}
