package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Publisher;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsTest {
    private static final String FIRST = """
            {"uri": "urn:newsml:isles.example:20251122:7", "type": "text", "version": "3",
             "firstcreated": "2025-11-22T08:00:00Z", "versioncreated": "2025-11-22T09:30:00+01:00",
             "pubstatus": "usable", "language": "en-GB", "copyrightholder": "Isles News",
             "byline": "By Ana Ruiz and John Doe, Isles News", "headline": "Ferry runs again",
             "body_text": "The ferry took up its service.",
             "body_xhtml": "<p>The ferry took up its service.</p><p>Its first passengers were schoolchildren.</p>",
             "subject": [{"name": "ferry", "scheme": "http://isles.example/tags/", "code": "9"},
                         {"name": "water transport", "scheme": "http://cv.iptc.org/newscodes/mediatopic/", "code": "20000348"}],
             "associations": {"main": {"uri": "http://isles.example/p/1", "type": "picture", "byline": "Eve Poe",
                         "description_text": "The ferry at its landing stage."}}}""";
    private static final String THIRD = """
            {"standard": {"name": "ninjs", "version": "3.0"}, "uri": "https://isles.example/ferry", "type": "text",
             "versionCreated": "2025-11-22T09:30:00Z", "headlines": [{"role": "short", "value": "Ferry"},
             {"role": "main", "contentType": "text/plain", "value": "Ferry runs again"}],
             "descriptions": [{"role": "lead", "value": "A month after the storm, it is back."}],
             "bodies": [{"role": "main", "contentType": "text/plain", "value": "The ferry took up its service.\\n\\nIt is full."}],
             "by": "Von Ana Ruiz, dpa", "language": "de",
             "people": [{"name": "Maria Berg", "rel": "about"}],
             "places": [{"name": "Norway", "rel": "about", "uri": "http://cvx.iptc.org/iso3166-1a2/NO"},
                        {"name": "Sweden", "rel": "mentions", "uri": "http://cvx.iptc.org/iso3166-1a2/SE"}],
             "subjects": [{"name": "Verkehr", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000337"}],
             "associations": [{"name": "a1", "type": "picture", "descriptions": [{"role": "caption", "value": "At sea."},
                        {"role": "creditline", "value": "Isles"}]}]}""";

    @Test
    void aStoryOfTheFirstVersionsIsRead() {
        Article article = Collected.article(FIRST);
        assertThat(article.id()).isEqualTo("urn:newsml:isles.example:20251122:7");
        assertThat(article.title()).isEqualTo("Ferry runs again");
        assertThat(article.body())
                .isEqualTo("The ferry took up its service.\n\nIts first passengers were schoolchildren.");
        assertThat(article.published())
                .hasToString("PublicationDate[text=2025-11-22T08:00:00Z, first=2025-11-22T08:00:00Z]");
        assertThat(article.publisher()).isEqualTo(new Publisher("isles-news", "Isles News"));
        assertThat(article.language()).isEqualTo("en-gb");
        assertThat(article.authors()).containsExactly("Ana Ruiz", "John Doe");
        assertThat(article.labels().topics()).containsExactly("ferry", "medtop:20000348");
        assertThat(article.captions()).containsExactly("The ferry at its landing stage. Eve Poe");
    }

    @Test
    void aStoryOfTheThirdVersionIsRead() {
        Article article = Collected.article(THIRD);
        assertThat(article.url()).isEqualTo("https://isles.example/ferry");
        assertThat(article.id()).startsWith("h-");
        assertThat(article.title()).isEqualTo("Ferry runs again");
        assertThat(article.body())
                .isEqualTo("A month after the storm, it is back.\n\nThe ferry took up its service.\n\nIt is full.");
        assertThat(article.authors()).containsExactly("Ana Ruiz");
        assertThat(article.labels().countries()).containsExactly("NO");
        assertThat(article.labels().topics()).containsExactly("medtop:20000337");
        assertThat(article.captions()).containsExactly("At sea. Isles");
    }

    @Test
    void aListOfPeopleIsTakenWhereTheTaggersCannotKnowBetter() {
        assertThat(Collected.article(THIRD).labels().people()).containsExactly("Maria Berg");
        assertThat(Collected.article(THIRD.replace("\"de\"", "\"en\"")).labels().people())
                .isEmpty();
        assertThat(Collected.article(THIRD.replace("Maria Berg", "Minister, Maria Berg"))
                        .labels()
                        .people())
                .isEmpty();
    }

    @Test
    void itemsAndObjectsOfOurOwnStandSideBySide() {
        String lines = FIRST.replace("\n", " ") + "\n{\"id\":\"a\",\"title\":\"Ours\",\"uri\":\"urn:x\"}\n"
                + THIRD.replace("\n", " ") + "\n";
        assertThat(Collected.of(lines).sources)
                .extracting(source -> source.format())
                .containsExactly("ninjs", "json", "ninjs");
        assertThat(Collected.of("[" + FIRST + ",\n" + THIRD + "]").articles).hasSize(2);
        assertThat(Collected.of(FIRST + "\n" + THIRD).articles).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"uri":"x","type":"picture"}                           | a picture without any text
            {"uri":"x","type":"composite"}                         | a package without any text
            {"uri":"x","slugline":"only-a-slug"}                   | an item without any text
            {"uri":"x","headline":"H","pubstatus":"canceled"}      | its agency has canceled it (canceled)
            {"uri":"x","headlines":[{"value":"H"}],"pubStatus":"withheld"} | its agency withholds it (withheld)
            """)
    void whatHoldsNoStoryIsNamed(String item, String reason) {
        assertThat(Collected.of(item).refused()).containsExactly("in:1: " + reason);
    }

    @Test
    void aPictureIsAStoryWithItsCaption() {
        Article article = Collected.article("""
                {"uri":"tag:isles.example,2025:9","type":"picture","title":"Ferry","byline":"Eve Poe",
                 "description_caption":"The ferry at its landing stage.","person":[{"name":"Maria Berg"}]}""");
        assertThat(article.body()).isEqualTo("The ferry at its landing stage.");
        assertThat(article.authors()).containsExactly("Eve Poe");
    }

    @Test
    void nitfWithinAnItemIsRead() {
        Article article = Collected.article("""
                {"uri":"urn:x:1","headlines":[{"value":"Ferry"}],"bodies":[{"contentType":"text/vnd.IPTC.NITF",
                 "value":"<nitf><body><body.content><p>It runs.</p><p>Again.</p></body.content></body></nitf>"}]}""");
        assertThat(article.body()).isEqualTo("It runs.\n\nAgain.");
    }

    @Test
    void aFieldGivenTwiceDoesNotHinderTheRest() {
        assertThat(Collected.article("{\"uri\":\"x:1\",\"headline\":\"H\",\"renditions\":{\"a\":{},\"a\":{}}}")
                        .title())
                .isEqualTo("H");
    }

    @Test
    void whatThisArchiveGaveOutComesBackUnderItsId() {
        assertThat(Collected.article("{\"uri\":\"urn:dateline:article:a%2Fb\",\"headlines\":[{\"value\":\"H\"}]}")
                        .id())
                .isEqualTo("a/b");
    }

    @Test
    void anIdThatNoArticleCanHaveIsHashed() {
        Article article = Collected.article("{\"uri\":\"" + "x".repeat(600) + "\",\"headline\":\"H\"}");
        assertThat(article.id()).startsWith("h-");
    }

    @Test
    void itemsInAnInterfacesAnswerAreRead() {
        String answer = "{\"data\": {\"total\": 2, \"items\": [{\"item\": " + FIRST + "}, {\"item\": " + THIRD + "}]}}";
        assertThat(Collected.of(answer).articles)
                .extracting(Article::title)
                .containsExactly("Ferry runs again", "Ferry runs again");
        assertThat(Collected.of("{\"_items\": [" + FIRST + "]}").ids())
                .containsExactly("urn:newsml:isles.example:20251122:7");
    }

    @Test
    void authorsMayBeObjects() {
        Article article = Collected.article("""
                {"guid":"g","uri":"urn:x:2","versioncreated":"2025-11-22T09:00:00+0000","title":"t","headline":"Ferry",
                 "body_html":"<p>It runs.</p>","authors":[{"name":"Ana Ruiz","role":"writer"}],"source":"Isles"}""");
        assertThat(article.authors()).containsExactly("Ana Ruiz");
        assertThat(article.publisher()).isEqualTo(new Publisher("isles", "Isles"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"title\":\"T\",\"uri\":\"u\",\"urgency\":3}",
                "{\"title\":\"T\",\"body\":\"B\",\"uri\":\"u\",\"urgency\":3}",
                "{\"title\":\"T\",\"uri\":\"u\"}"
            })
    void anObjectOfOurOwnStaysOne(String object) {
        assertThat(Collected.of(object).sources)
                .extracting(source -> source.format())
                .containsExactly("json");
    }

    @RepeatedTest(200)
    void anyMutationIsAStoryOrRefused(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Collected read = Collected.of(Mutations.of(random.nextBoolean() ? FIRST : THIRD, random));
        assertThat(read.articles.size() + read.refusals.size()).isPositive();
        assertThat(read.refusals).noneMatch(refusal -> refusal.reason().contains("Exception"));
    }

    @Test
    void associationsWithoutEndAreRefused() {
        String deep = "{\"uri\":\"x\",\"headline\":\"H\",\"associations\":".repeat(200_000);
        assertThat(Collected.of(deep).articles).isEmpty();
        assertThat(Collected.of(deep).refusals).isNotEmpty();
    }

    @Test
    void bylinesAreNames() {
        assertThat(AgencyNames.authors("By ANA RUIZ and JOHN DOE, Associated Press"))
                .containsExactly("ANA RUIZ", "JOHN DOE");
        assertThat(AgencyNames.authors("Par Jean-Luc d'Arc et Zoé Poe")).containsExactly("Jean-Luc d'Arc", "Zoé Poe");
        assertThat(AgencyNames.authors("NTB")).isEmpty();
        assertThat(AgencyNames.authors("Isles News")).isEqualTo(List.of("Isles News"));
    }

    @Test
    void aStoryInTheAnswerOfAnInterfaceIsRead() {
        Article article = Collected.article("""
                {"api_version": "2.0", "params": {}, "data": {"meta": {"products": []}, "item": {
                "uri": "https://api.isles.example/content/1?qt=x", "altids": {"itemid": "1"}, "type": "text", "pubstatus": "usable",
                "headline": "Ferry runs", "body_text": "It is full.", "versioncreated": "2025-11-22T08:30:00Z"}}}""");
        assertThat(article.title()).isEqualTo("Ferry runs");
        assertThat(article.body()).isEqualTo("It is full.");
    }
}
