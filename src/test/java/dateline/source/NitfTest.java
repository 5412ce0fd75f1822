package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Publisher;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class NitfTest {
    static final String STORY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "nitf-3-0.dtd">
            <nitf><head><title>FERRY</title>
              <tobject tobject.type="news"><tobject.subject tobject.subject.refnum="20000348" tobject.subject.type="Transport"/></tobject>
              <docdata><doc-id id-string="isles-20251122-7"/><urgency ed-urg="4"/><date.issue norm="20251122T083000+0100"/>
                <doc.copyright holder="Isles News" year="2025"/><key-list><keyword key="ferry"/></key-list>
                <identified-content><location><country iso-cc="NO">Norway</country></location></identified-content></docdata>
            </head><body><body.head><hedline><hl1>Ferry runs again</hl1><hl2>After the storm</hl2></hedline>
              <byline>By <person>Ana Ruiz</person><byttl>Staff Writer</byttl></byline>
              <dateline><location>OSLO</location>, Nov. 22 (Isles) -</dateline>
            </body.head><body.content><block><p>The ferry took up its <em>service</em> on Monday.</p>
              <media media-type="image"><media-caption><p>At its landing stage.</p></media-caption><media-producer>Eve Poe</media-producer></media>
              <p>Its first passengers were schoolchildren.</p><table><tr><td>Up</td><td>2</td></tr></table></block></body.content>
            </body></nitf>
            """;

    @Test
    void aStoryIsReadWithItsData() {
        Article article = Collected.article(STORY);
        assertThat(article.id()).isEqualTo("isles-20251122-7");
        assertThat(article.title()).isEqualTo("Ferry runs again");
        assertThat(article.body())
                .isEqualTo("OSLO, Nov. 22 (Isles) - The ferry took up its service on Monday.\n\n"
                        + "Its first passengers were schoolchildren.\n\nUp  2");
        assertThat(article.published()).isNotNull();
        assertThat(String.valueOf(article.published())).contains("2025-11-22T07:30:00Z");
        assertThat(article.publisher()).isEqualTo(new Publisher("isles-news", "Isles News"));
        assertThat(article.authors()).containsExactly("Ana Ruiz");
        assertThat(article.captions()).containsExactly("At its landing stage. Eve Poe");
        assertThat(article.labels().countries()).containsExactly("NO");
        assertThat(article.labels().topics()).containsExactly("medtop:20000348", "ferry");
    }

    @Test
    void aDatelineThatTheTextRepeatsIsNotSaidTwice() {
        Article article = Collected.article(STORY.replace("<p>The ferry", "<p>OSLO (Isles) - The ferry"));
        assertThat(article.body()).startsWith("OSLO (Isles) - The ferry took");
    }

    @Test
    void anAbstractIsTheStoryWhereThereIsNoOther() {
        Article article = Collected.article("<nitf><body><body.head><hedline><hl1>H</hl1></hedline>"
                + "<abstract><p>In short.</p></abstract></body.head><body.content/></body></nitf>");
        assertThat(article.body()).isEqualTo("In short.");
    }

    @Test
    void aBareNumberIsQualifiedByWhoGaveIt() {
        assertThat(Collected.article("<nitf><head><docdata><doc-id regsrc=\"ISL\" id-string=\"12\"/></docdata></head>"
                                + "<body><body.content><p>x</p></body.content></body></nitf>")
                        .id())
                .isEqualTo("ISL:12");
    }

    @Test
    void aDocumentWithoutTextIsNamed() {
        assertThat(Collected.of("<nitf><head/><body/></nitf>").refused())
                .containsExactly("in:1: an NITF document without any text");
    }

    @Test
    void aCanceledStoryIsRefused() {
        assertThat(Collected.of(STORY.replace("<docdata>", "<docdata management-status=\"canceled\">"))
                        .refused())
                .containsExactly("in:1: its agency has canceled it (canceled)");
    }

    @RepeatedTest(150)
    void anyMutationIsAStoryOrRefused(RepetitionInfo repetition) {
        Collected read = Collected.of(Mutations.of(STORY, new Random(repetition.getCurrentRepetition())));
        assertThat(read.articles.size() + read.refusals.size()).isPositive();
        assertThat(read.refusals).noneMatch(refusal -> refusal.reason().contains("Exception"));
    }

    @Test
    void blocksWithoutEndAreRead() {
        Collected read = Collected.of("<nitf><body><body.content>" + "<block>".repeat(500_000) + "<p>deep</p>");
        assertThat(read.articles).extracting(Article::body).containsExactly("deep");
    }

    @Test
    void entitiesAreNotExpanded() {
        Collected read = Collected.of("<!DOCTYPE nitf [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<nitf><body><body.content><p>&b;&b; text</p></body.content></body></nitf>");
        assertThat(read.articles).extracting(Article::body).containsExactly("&b;&b; text");
    }

    @Test
    void htmlThatIsTextIsRead() {
        Article article =
                Collected.article("<nitf><body><body.head><hedline><hl1>Ferry runs</hl1></hedline></body.head>"
                        + "<body.content><![CDATA[<p>It runs.</p><p>It is full.</p>]]></body.content></body></nitf>");
        assertThat(article.body()).isEqualTo("It runs.\n\nIt is full.");
    }
}
