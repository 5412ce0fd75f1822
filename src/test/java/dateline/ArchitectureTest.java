package dateline;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dateline");

    @Test
    void packagesUseOnlyWhatTheHouseAllows() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("article")
                .definedBy("dateline.article")
                .layer("date")
                .definedBy("dateline.date")
                .layer("source")
                .definedBy("dateline.source")
                .layer("fetch")
                .definedBy("dateline.fetch")
                .layer("enrich")
                .definedBy("dateline.enrich")
                .layer("store")
                .definedBy("dateline.store")
                .layer("search")
                .definedBy("dateline.search")
                .layer("lucene")
                .definedBy("dateline.lucene")
                .layer("diff")
                .definedBy("dateline.diff")
                .layer("archive")
                .definedBy("dateline.archive")
                .layer("http")
                .definedBy("dateline.http")
                .layer("root")
                .definedBy("dateline")
                .whereLayer("article")
                .mayNotAccessAnyLayer()
                .whereLayer("date")
                .mayOnlyAccessLayers("article")
                .whereLayer("source")
                .mayOnlyAccessLayers("date", "article")
                .whereLayer("fetch")
                .mayOnlyAccessLayers("source", "date", "article")
                // A story's dateline has the months' names that any date has.
                .whereLayer("enrich")
                .mayOnlyAccessLayers("date", "article")
                .whereLayer("store")
                .mayOnlyAccessLayers("article")
                .whereLayer("search")
                .mayOnlyAccessLayers("article")
                .whereLayer("lucene")
                .mayOnlyAccessLayers("search", "article")
                .whereLayer("diff")
                .mayNotAccessAnyLayer()
                .whereLayer("archive")
                .mayOnlyAccessLayers("article", "source", "fetch", "enrich", "store", "search", "lucene")
                .whereLayer("http")
                .mayOnlyAccessLayers("archive", "search", "diff", "article")
                .check(HOUSE);
    }

    @Test
    void eachLibraryIsUsedByOnePackage() {
        usedOnlyIn("org.apache.lucene..", "dateline.lucene");
        usedOnlyIn("io.javalin..", "dateline.http");
        usedOnlyIn("org.eclipse.jetty..", "dateline.http");
        usedOnlyIn("io.micrometer..", "dateline.http");
        usedOnlyIn("org.jdbi..", "dateline.store");
        usedOnlyIn("org.sqlite..", "dateline.store");
        usedOnlyIn("org.apache.commons.compress..", "dateline.source");
        usedOnlyIn("org.apache.commons.csv..", "dateline.http");
        usedOnlyIn("org.jsoup..", "dateline.source");
        usedOnlyIn("org.netpreserve..", "dateline.source");
        usedOnlyIn("org.apache.hc..", "dateline.fetch");
        usedOnlyIn("crawlercommons..", "dateline.fetch");
        usedOnlyIn("com.github.difflib..", "dateline.diff");
        usedOnlyIn("opennlp..", "dateline.source");
        usedOnlyIn("picocli..", "dateline");
        usedOnlyIn("me.tongfei..", "dateline");
    }

    /// One that backtracks can take minutes on an article's text.
    @Test
    void theTaggersUseNoRegularExpressions() {
        noClasses()
                .that()
                .resideInAPackage("dateline.enrich")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex")
                .orShould()
                .callMethodWhere(target(nameMatching("matches|replaceAll|replaceFirst"))
                        .and(target(owner(assignableTo(String.class)))))
                .check(HOUSE);
    }

    /// An address is checked where it is connected to, so nobody else may connect.
    @Test
    void onlyTheFetcherGoesOut() {
        noClasses()
                .that()
                .haveNameNotMatching("dateline\\.fetch\\.(Exchange|HeadConnection|Surroundings)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|URLConnection|HttpURLConnection)"
                        + "|java\\.net\\.http\\..*|javax\\.net\\..*|java\\.nio\\.channels\\.SocketChannel")
                .check(HOUSE);
    }

    @Test
    void theEngineShowsOnlyItselfAndWhatAFolderHolds() {
        classes()
                .that()
                .resideInAPackage("dateline.lucene")
                .and()
                .arePublic()
                .should()
                .haveNameMatching("dateline\\.lucene\\.(LuceneEngine|Build)")
                .check(HOUSE);
    }

    private static void usedOnlyIn(String library, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HOUSE);
    }
}
