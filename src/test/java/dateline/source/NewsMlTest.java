package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Publisher;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class NewsMlTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <NewsML Version="1.2"><NewsEnvelope><DateAndTime>20251122T093000Z</DateAndTime></NewsEnvelope>
            """;
    private static final String ITEM = """
            <NewsItem><Identification><NewsIdentifier><ProviderId>isles.example</ProviderId><DateId>20251122</DateId>
              <NewsItemId>ferry</NewsItemId><RevisionId Update="N" PreviousRevision="1">2</RevisionId>
              <PublicIdentifier>urn:newsml:isles.example:20251122:ferry:2</PublicIdentifier></NewsIdentifier></Identification>
              <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20251122T083000+0100</FirstCreated>
                <ThisRevisionCreated>20251122T093000+0100</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
              <NewsComponent Duid="all"><Role FormalName="Main"/>
                <NewsLines><HeadLine>Ferry runs again</HeadLine><ByLine>By Ana Ruiz</ByLine><DateLine>OSLO, Nov 22</DateLine></NewsLines>
                <AdministrativeMetadata><Provider><Party FormalName="Isles News"/></Provider></AdministrativeMetadata>
                <DescriptiveMetadata><Language FormalName="en"/><SubjectCode><Subject FormalName="04000000"/></SubjectCode>
                  <Location><Property FormalName="Country" Value="NOR"/></Location></DescriptiveMetadata>
                <ContentItem><MediaType FormalName="Text"/><MimeType FormalName="text/css"/><DataContent>.a {color: red; margin: 10px 20px 30px}</DataContent></ContentItem>
                <ContentItem><MediaType FormalName="Text"/><Format FormalName="XHTML"/>
                  <DataContent><html><body><p>The ferry took up its service.</p><p>It is full.</p></body></html></DataContent></ContentItem>
                <NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>At sea.</p></DataContent></ContentItem></NewsComponent>
              </NewsComponent></NewsItem>
            """;

    @Test
    void aStoryIsReadWithItsData() {
        Article article = Collected.article(HEAD + ITEM + "</NewsML>");
        assertThat(article.id()).isEqualTo("urn:newsml:isles.example:20251122:ferry");
        assertThat(article.title()).isEqualTo("Ferry runs again");
        assertThat(article.body()).isEqualTo("OSLO, Nov 22 - The ferry took up its service.\n\nIt is full.");
        assertThat(String.valueOf(article.published())).contains("2025-11-22T07:30:00Z");
        assertThat(article.publisher()).isEqualTo(new Publisher("isles-news", "Isles News"));
        assertThat(article.authors()).containsExactly("Ana Ruiz");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.captions()).containsExactly("At sea.");
        assertThat(article.labels().countries()).containsExactly("NOR");
        assertThat(article.labels().topics()).containsExactly("medtop:04000000");
    }

    @Test
    void eachItemIsAStory() {
        Collected read = Collected.of(HEAD + ITEM + ITEM.replace("ferry", "boat") + "</NewsML>");
        assertThat(read.ids())
                .containsExactly("urn:newsml:isles.example:20251122:ferry", "urn:newsml:isles.example:20251122:boat");
    }

    @Test
    void anItemInWhichAMessageEndsGoesInAndIsNamed() {
        String second = ITEM.replace("ferry", "boat");
        Collected read = Collected.of(HEAD + ITEM + second.substring(0, second.indexOf("took up")));
        assertThat(read.articles).hasSize(2);
        assertThat(read.refused())
                .containsExactly("in:18: the document breaks off in this item, which goes in as far as it goes");
    }

    @Test
    void nitfAndWireTextAreRead() {
        String nitf = ITEM.replaceAll(
                "(?s)<html>.*</html>", "<nitf><body><body.content><p>By sea.</p></body.content></body></nitf>");
        assertThat(Collected.article(HEAD + nitf + "</NewsML>").body()).isEqualTo("OSLO, Nov 22 - By sea.");
        String wire = ITEM.replaceAll(
                "(?s)<html>.*</html>", "   The ferry took up\nits service.\n   It is full of children.\n");
        assertThat(Collected.article(HEAD + wire + "</NewsML>").body())
                .isEqualTo("OSLO, Nov 22 - The ferry took up its service.\n\nIt is full of children.");
    }

    @Test
    void aCanceledItemIsRefused() {
        assertThat(Collected.of(HEAD + ITEM.replace("Usable", "Canceled") + "</NewsML>")
                        .refused())
                .containsExactly("in:1: its agency has canceled it (canceled)");
    }

    @Test
    void anItemWithoutTextIsNamed() {
        assertThat(Collected.of("<NewsML><NewsItem><NewsComponent/></NewsItem></NewsML>")
                        .refused())
                .containsExactly("in:1: a news item without any text");
    }

    @RepeatedTest(150)
    void anyMutationIsAStoryOrRefused(RepetitionInfo repetition) {
        Collected read =
                Collected.of(Mutations.of(HEAD + ITEM + "</NewsML>", new Random(repetition.getCurrentRepetition())));
        assertThat(read.articles.size() + read.refusals.size()).isPositive();
        assertThat(read.refusals).noneMatch(refusal -> refusal.reason().contains("Exception"));
    }

    @Test
    void componentsWithoutEndAreRead() {
        Collected read = Collected.of("<NewsML><NewsItem>" + "<NewsComponent>".repeat(200_000)
                + "<NewsLines><HeadLine>Deep</HeadLine></NewsLines>");
        assertThat(read.articles.size() + read.refusals.size()).isBetween(1, 2);
    }

    @Test
    void aLeadThatStandsApartIsTheFirstParagraph() {
        String part = "<NewsComponent><Role FormalName=\"%s\"/><ContentItem><DataContent>%s</DataContent></ContentItem>"
                + "</NewsComponent>";
        Article article =
                Collected.article("<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Ferry runs</HeadLine>"
                        + "</NewsLines>" + part.formatted("Title", "Ferry runs")
                        + part.formatted("Lead", "The ferry runs.")
                        + part.formatted("Body", "It is full again, said its captain.")
                        + "</NewsComponent></NewsItem></NewsML>");
        assertThat(article.body()).isEqualTo("The ferry runs.\n\nIt is full again, said its captain.");
    }

    @Test
    void htmlThatIsTextIsReadAndADateIsNoPlace() {
        Article article = Collected.article("<NewsML><NewsItem><Identification><NewsIdentifier>"
                + "<ProviderId>isles.example</ProviderId><DateId>2025-11-22 08:30:00</DateId><NewsItemId>ferry</NewsItemId>"
                + "</NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Ferry runs</HeadLine>"
                + "<DateLine>22.11.2025 10:00:01 EET</DateLine></NewsLines><ContentItem><DataContent><body>"
                + "<body.content><![CDATA[It runs.<BR>It is full.]]></body.content></body></DataContent></ContentItem>"
                + "</NewsComponent></NewsItem></NewsML>");
        assertThat(article.body()).isEqualTo("It runs.\nIt is full.");
        assertThat(String.valueOf(article.published())).contains("2025-11-22T08:30:00Z");
    }
}
