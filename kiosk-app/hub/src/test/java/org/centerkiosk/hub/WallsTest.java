package org.centerkiosk.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What the hub may not know, and which part of it knows what. */
class WallsTest {

    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.centerkiosk.hub");

    private static void holds(ArchRule rule) {
        rule.check(HUB);
    }

    @Test
    void hubHasNoScreen() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "javax.swing..", "org.centerkiosk.terminal..")
                .because("hub and terminal meet over HTTP alone"));
    }

    @Test
    void featuresDoNotNeedEachOtherInCircles() {
        holds(slices().matching("org.centerkiosk.hub.(*)..").should().beFreeOfCycles());
    }

    @Test
    void nobodyNeedsTheProgram() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.centerkiosk.hub.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.centerkiosk.hub.app..", "picocli..", "ch.qos.logback..", "org.centerkiosk.config..")
                .because("it puts the parts together and tells them what is configured"));
    }

    @Test
    void databasesAreTheStores() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.centerkiosk.hub.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sql..", "org.sqlite..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..")
                .because("what differs between databases is known in one place"));
    }

    @Test
    void jdbcReachesNoFurtherThanRows() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.centerkiosk.hub.store..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.sql\\.(?!ResultSet$|SQLException$).*")
                .because("rows are read into records beside the queries, everything else is the store's"));
    }

    @Test
    void serversAreHttps() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.centerkiosk.hub.http..", "org.centerkiosk.hub.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "com.sun.net.httpserver..")
                .because("features add routes and documents, the server is one"));
    }
}
