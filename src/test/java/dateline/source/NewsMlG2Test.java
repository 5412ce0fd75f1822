package dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Publisher;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsMlG2Test {
    private static final String ITEM = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:isles.example,2025:7" version="2" xml:lang="en">
              <rightsInfo><copyrightHolder><name>Isles Holding</name></copyrightHolder></rightsInfo>
              <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:ISL"><name>Isles News</name></provider>
                <versionCreated>2025-11-22T09:30:00Z</versionCreated><firstCreated>2025-11-22T08:00:00Z</firstCreated>
                <pubStatus qcode="stat:usable"/></itemMeta>
              <contentMeta><by>By Ana Ruiz</by><dateline>OSLO, Nov. 22 (Isles)</dateline><language tag="en-GB"/>
                <subject type="cpnat:abstract" qcode="medtop:20000348"><name xml:lang="en">water transport</name></subject>
                <subject type="cpnat:geoArea" qcode="iso3166-1a2:NO"><name>Norway</name></subject>
                <subject type="cpnat:organisation" qcode="o:1"><name>Ferry Company</name></subject>
                <headline xml:lang="no">Fergen går igjen</headline><headline xml:lang="en">Ferry runs again</headline>
              </contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
                <body><p>The ferry took up its service.</p><figure><figcaption>At sea.</figcaption></figure><p>It is full.</p></body></html></inlineXML></contentSet>
            </newsItem>
            """;

    @Test
    void aStoryIsReadWithItsData() {
        Article article = Collected.article(ITEM);
        assertThat(article.id()).isEqualTo("tag:isles.example,2025:7");
        assertThat(article.title()).isEqualTo("Ferry runs again");
        assertThat(article.body()).isEqualTo("OSLO, Nov. 22 (Isles) - The ferry took up its service.\n\nIt is full.");
        assertThat(String.valueOf(article.published())).contains("2025-11-22T08:00:00Z");
        assertThat(article.publisher()).isEqualTo(new Publisher("isles-news", "Isles News"));
        assertThat(article.language()).isEqualTo("en-gb");
        assertThat(article.authors()).containsExactly("Ana Ruiz");
        assertThat(article.labels().topics()).containsExactly("medtop:20000348");
        assertThat(article.labels().countries()).containsExactly("NO");
        assertThat(article.captions()).containsExactly("At sea.");
    }

    @Test
    void eachItemOfAMessageIsAStory() {
        Collected read = Collected.of("<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>\n"
                + ITEM + ITEM.replace(":7", ":8")
                + "<packageItem guid='p:1'><itemMeta/></packageItem></itemSet></newsMessage>");
        assertThat(read.ids()).containsExactly("tag:isles.example,2025:7", "tag:isles.example,2025:8");
        assertThat(read.origins()).containsExactly("in#1", "in#2");
        assertThat(read.refused()).containsExactly("in:30: a package without any text");
    }

    @Test
    void anItemIsKeptAsItWasReceived() {
        Collected read = Collected.of("<newsMessage><itemSet>" + ITEM + ITEM + "</itemSet></newsMessage>");
        assertThat(read.sources.getFirst().text()).isEqualTo(ITEM.strip());
    }

    @Test
    void namespacePrefixesDoNotMatter() {
        String prefixed = ITEM.replaceAll(
                        "<(/?)(newsItem|itemMeta|contentMeta|contentSet|headline|inlineXML)", "<$1nar:$2")
                .replace("xmlns=\"http://iptc", "xmlns:nar=\"http://iptc");
        assertThat(Collected.article(prefixed).title()).isEqualTo("Ferry runs again");
    }

    @Test
    void nitfAndPlainTextWithinAreRead() {
        String nitf = "<inlineXML><nitf><body><body.content><p>By sea.</p></body.content></body></nitf></inlineXML>";
        assertThat(Collected.article(with(nitf)).body()).isEqualTo("OSLO, Nov. 22 (Isles) - By sea.");
        String plain = "<inlineData contenttype=\"text/plain\">One.\n\nTwo.</inlineData>";
        assertThat(Collected.article(with(plain)).body()).endsWith("One.\n\nTwo.");
        String html =
                "<inlineData contenttype=\"text/html\">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</inlineData>";
        assertThat(Collected.article(with(html)).body()).endsWith("One.\n\nTwo.");
        String cdata = "<inlineXML><![CDATA[<p>One.</p><p>Two.</p>]]></inlineXML>";
        assertThat(Collected.article(with(cdata)).body()).endsWith("One.\n\nTwo.");
    }

    @Test
    void aPictureIsAStoryWithItsCaption() {
        Article article =
                Collected.article("<newsItem guid='x:1'><itemMeta><itemClass qcode='ninat:picture'/></itemMeta>"
                        + "<contentMeta><creditline>Isles</creditline><headline>Ferry</headline>"
                        + "<description role='drol:caption'>At sea.</description></contentMeta></newsItem>");
        assertThat(article.body()).isEqualTo("At sea.");
    }

    @Test
    void packagesPlansAndConceptsAreReadByWhatTheySay() {
        assertThat(Collected.article(
                                "<packageItem guid='p:1'><contentMeta><headline>Top news</headline></contentMeta>"
                                        + "<groupSet><group><itemRef residref='x'><title>Ferry runs</title></itemRef></group></groupSet></packageItem>")
                        .body())
                .isEqualTo("Ferry runs");
        assertThat(Collected.article("<planningItem guid='p:1'><contentMeta><headline>Plan</headline></contentMeta>"
                                + "<newsCoverageSet><newsCoverage><planning><headline>First trip</headline></planning>"
                                + "</newsCoverage></newsCoverageSet></planningItem>")
                        .body())
                .isEqualTo("First trip");
        Article concept = Collected.article(
                "<conceptItem guid='c:1'><concept><conceptId qcode='a:1'/>"
                        + "<name xml:lang='en'>Ferry</name><name xml:lang='de'>Fähre</name>"
                        + "<definition xml:lang='en'>A ship.</definition><definition xml:lang='de'>Ein Schiff.</definition></concept></conceptItem>");
        assertThat(concept.title()).isEqualTo("Ferry");
        assertThat(concept.body()).isEqualTo("A ship.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <catalogItem guid="c"><itemMeta><title>T</title></itemMeta></catalogItem> | a catalogue of code schemes, which holds no story
            <newsItem guid="x"><itemMeta><itemClass qcode="ninat:video"/></itemMeta></newsItem> | a video without any text
            <newsItem><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem> | its agency has canceled it (canceled)
            <newsItem><itemMeta><pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/></itemMeta></newsItem> | its agency withholds it (withheld)
            """)
    void whatHoldsNoStoryIsNamed(String item, String reason) {
        assertThat(Collected.of(item).refused()).containsExactly("in:1: " + reason);
    }

    @RepeatedTest(150)
    void anyMutationIsAStoryOrRefused(RepetitionInfo repetition) {
        Collected read = Collected.of(Mutations.of(ITEM, new Random(repetition.getCurrentRepetition())));
        assertThat(read.articles.size() + read.refusals.size()).isPositive();
        assertThat(read.refusals).noneMatch(refusal -> refusal.reason().contains("Exception"));
    }

    @Test
    void thousandsOfItemsAreReadInOneGo() {
        Collected read = Collected.of("<newsMessage><itemSet>" + ITEM.repeat(2000) + "</itemSet></newsMessage>");
        assertThat(read.articles).hasSize(2000);
    }

    @Test
    void aMessageCutShortGivesAllBeforeTheCut() {
        String message = "<newsMessage><itemSet>" + ITEM + ITEM.replace(":7", ":8");
        Collected read = Collected.of(message.substring(0, message.length() - 200));
        assertThat(read.ids()).startsWith("tag:isles.example,2025:7");
    }

    private static String with(String inline) {
        return ITEM.substring(0, ITEM.indexOf("<inlineXML")) + inline + "</contentSet></newsItem>";
    }

    @Test
    void theDatelineStandsBeforeTheTextAndNotBeforeItsHeadings() {
        Article article = Collected.article("""
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1">
                <contentMeta><headline>Ferry runs</headline><dateline>Oslo (NTX)</dateline></contentMeta>
                <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Ferry runs</h1>
                <h2>Full again</h2><p>The ferry took up its service.</p></body></html></inlineXML></contentSet></newsItem>""");
        assertThat(article.body()).isEqualTo("Full again\n\nOslo (NTX) - The ferry took up its service.");
    }

    @Test
    void aBylineAmongTheFirstParagraphsNamesTheAuthor() {
        Article article = Collected.article("""
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><contentMeta><headline>Ferry runs</headline>
                </contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>
                <p>(Adds the captain)</p><p>By Ana Ruiz and Bo Chen</p><p>OSLO, Nov 22 (NTX) - The ferry runs.</p>
                <p>By sea.</p></body></html></inlineXML></contentSet></newsItem>""");
        assertThat(article.authors()).containsExactly("Ana Ruiz", "Bo Chen");
    }
}
