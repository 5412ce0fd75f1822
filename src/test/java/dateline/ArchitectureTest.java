package dateline;

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
                .layer("source")
                .definedBy("dateline.source")
                .layer("enrich")
                .definedBy("dateline.enrich")
                .layer("store")
                .definedBy("dateline.store")
                .layer("search")
                .definedBy("dateline.search")
                .layer("lucene")
                .definedBy("dateline.lucene")
                .layer("archive")
                .definedBy("dateline.archive")
                .layer("http")
                .definedBy("dateline.http")
                .layer("pages")
                .definedBy("dateline.pages..")
                .layer("root")
                .definedBy("dateline")
                .whereLayer("article")
                .mayNotAccessAnyLayer()
                .whereLayer("source")
                .mayOnlyAccessLayers("article")
                .whereLayer("enrich")
                .mayOnlyAccessLayers("article")
                .whereLayer("store")
                .mayOnlyAccessLayers("article")
                .whereLayer("search")
                .mayOnlyAccessLayers("article")
                .whereLayer("lucene")
                .mayOnlyAccessLayers("search", "article")
                .whereLayer("archive")
                .mayOnlyAccessLayers("article", "source", "enrich", "store", "search", "lucene")
                .whereLayer("http")
                .mayOnlyAccessLayers("archive", "search", "article", "pages")
                .whereLayer("pages")
                .mayOnlyAccessLayers("http", "archive", "search", "article")
                .check(HOUSE);
    }

    @Test
    void eachLibraryIsUsedByOnePackage() {
        usedOnlyIn("org.apache.lucene..", "dateline.lucene");
        usedOnlyIn("io.javalin..", "dateline.http");
        usedOnlyIn("org.eclipse.jetty..", "dateline.http");
        usedOnlyIn("org.jdbi..", "dateline.store");
        usedOnlyIn("org.sqlite..", "dateline.store");
        usedOnlyIn("org.apache.commons.compress..", "dateline.source");
        usedOnlyIn("org.jsoup..", "dateline.source");
        usedOnlyIn("picocli..", "dateline");
        usedOnlyIn("me.tongfei..", "dateline");
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
