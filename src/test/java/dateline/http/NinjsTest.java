package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Dimension;
import dateline.article.Tag;
import dateline.article.TaggedArticle;
import dateline.article.UnresolvedPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NinjsTest {
    private static final String HEAD = """
            {"standard":{"name":"ninjs","version":"3.1",\
            "schema":"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"},""";

    @Test
    void anArticleHasAllThatNinjsHasAPlaceFor() {
        TaggedArticle story = whole().tagged();
        var unresolved = new UnresolvedPerson("Smith", List.of(new Tag.Evidence(0, 5, "Smith", "surname")));

        assertThat(ninjs(new TaggedArticle(story.article(), story.tags(), List.of(unresolved))))
                .isEqualTo(HEAD + """
                        "uri":"urn:dateline:article:reut-1","type":"text","representationType":"full",\
                        "versionCreated":"2025-11-22T10:00:00Z","contentCreated":"2025-11-22T10:00:00Z",\
                        "language":"en",\
                        "headlines":[{"role":"main","contentType":"text/plain","value":"Maduro calls Moscow"}],\
                        "bodies":[{"role":"main","contentType":"text/plain","value":"Oil.\\n\\nGrain."}],\
                        "descriptions":[{"role":"caption","contentType":"text/plain","value":"A tanker."}],\
                        "by":"Ann Writer, Bo Writer",\
                        "people":[{"name":"Nicolás Maduro","rel":"mentioned","literal":"nicolas-maduro"},\
                        {"name":"Smith","rel":"mentioned"}],\
                        "places":[{"name":"Venezuela","rel":"about","literal":"VE"},\
                        {"name":"Cuba","rel":"mentioned","literal":"CU"}],\
                        "subjects":[{"name":"oil and gas industry","rel":"about",\
                        "uri":"http://cv.iptc.org/newscodes/mediatopic/20001243",\
                        "literal":"medtop:20001243","creator":"source"},\
                        {"name":"grain","rel":"about","literal":"grain","creator":"source"}],\
                        "infoSources":[{"name":"New York Post","role":"publisher","literal":"nypost.com"},\
                        {"name":"DOWNTHENEWS","role":"aggregator"}],\
                        "renditions":[{"name":"web","href":"https://nypost.com/1","contentType":"text/html"}],\
                        "altIds":[{"role":"dateline","value":"reut-1"}]}""");
    }

    @Test
    void whatIsNotKnownIsAbsent() {
        assertThat(ninjs(Story.of("a/b %c", "", "Only a body.").from().tagged()))
                .isEqualTo(HEAD + """
                        "uri":"urn:dateline:article:a%2Fb%20%25c","type":"text","representationType":"full",\
                        "language":"en",\
                        "bodies":[{"role":"main","contentType":"text/plain","value":"Only a body."}],\
                        "altIds":[{"role":"dateline","value":"a/b %c"}]}""");
    }

    @ParameterizedTest
    @CsvSource({"2025, 2025-01-01", "2025-03, 2025-03-01", "2025-03-09, 2025-03-09"})
    void aDateWithoutATimeSaysSo(String date, String first) {
        assertThat(ninjs(Story.of("a", "T", "").from().on(date).tagged()))
                .isEqualTo(HEAD + """
                        "uri":"urn:dateline:article:a","type":"text","representationType":"full",\
                        "versionCreated":"%sT00:00:00Z","contentCreated":"%sT00:00:00Z",\
                        "edNote":"published %s; the time is not known","language":"en",\
                        "headlines":[{"role":"main","contentType":"text/plain","value":"T"}],\
                        "altIds":[{"role":"dateline","value":"a"}]}""".formatted(first, first, date));
    }

    static Story whole() {
        return Story.of("reut-1", "Maduro calls Moscow", "Oil.\n\nGrain.")
                .on("2025-11-22T10:00:00Z")
                .by("nypost.com", "New York Post")
                .from("Ann Writer", "Bo Writer")
                .at("https://nypost.com/1")
                .via("DOWNTHENEWS")
                .captions("A tanker.")
                .about("VE", "Venezuela")
                .with("Nicolás Maduro")
                .tag(Dimension.MENTION, "CU", "Cuba")
                .tag(Dimension.TOPIC, "medtop:20001243", "oil and gas industry")
                .tag(Dimension.TOPIC, "grain", "grain");
    }

    private static String ninjs(TaggedArticle article) {
        return new String(Ninjs.bytes(article), StandardCharsets.UTF_8);
    }
}
