package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LinkedDataTest {
    @Test
    void anArticleIsANewsArticle() {
        assertThat(LinkedData.of(NinjsTest.whole().tagged())).isEqualTo("""
                {"@context":"https://schema.org","@type":"NewsArticle","url":"/articles/reut-1",\
                "headline":"Maduro calls Moscow","datePublished":"2025-11-22T10:00:00Z",\
                "author":[{"@type":"Person","name":"Ann Writer"},{"@type":"Person","name":"Bo Writer"}],\
                "publisher":{"@type":"Organization","name":"New York Post"},"inLanguage":"en",\
                "isBasedOn":"https://nypost.com/1",\
                "about":[{"@type":"Country","name":"Venezuela"},\
                {"@type":"Thing","name":"oil and gas industry",\
                "sameAs":"http://cv.iptc.org/newscodes/mediatopic/20001243"},\
                {"@type":"Thing","name":"grain"}],\
                "mentions":[{"@type":"Person","name":"Nicolás Maduro"},{"@type":"Country","name":"Cuba"}]}""");
    }

    @Test
    void whatIsNotKnownIsAbsent() {
        assertThat(LinkedData.of(Story.of("bare", "", "Only a body.").from().tagged()))
                .isEqualTo("{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"url\":\"/articles/bare\","
                        + "\"headline\":\"Only a body.\",\"inLanguage\":\"en\"}");
    }

    @Test
    void noTextEndsTheElementAroundIt() {
        assertThat(LinkedData.of(Story.of("a", "</script><!--<script>&amp;\"\\", "B")
                        .from()
                        .at("javascript:evil()")
                        .on("2025")
                        .tagged()))
                .isEqualTo("{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"url\":\"/articles/a\","
                        + "\"headline\":\"\\u003C/script\\u003E\\u003C!--\\u003Cscript\\u003E\\u0026amp;\\\"\\\\\","
                        + "\"datePublished\":\"2025\",\"inLanguage\":\"en\"}");
    }
}
