package org.centerkiosk.core;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What core may not know. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.centerkiosk.core");

    private static void holds(ArchRule rule) {
        rule.check(CORE);
    }

    @Test
    void coreHasNoScreen() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "javax.swing..", "com.sun.javafx..")
                .because("the hub and the tests have no toolkit"));
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.centerkiosk.core.media..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .because("only pictures are decoded, and nothing is drawn"));
    }

    @Test
    void coreServesNothing() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.sun.net.httpserver..", "jakarta.servlet..", "org.eclipse.jetty..", "io.javalin..")
                .because("serving is the hub's"));
    }

    @Test
    void coreIsConfiguredByItsCallers() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.centerkiosk.config..", "org.centerkiosk.terminal..", "org.centerkiosk.hub..")
                .because("roles bring configuration and core together"));
    }

    @Test
    void featuresDoNotNeedEachOtherInCircles() {
        holds(slices().matching("org.centerkiosk.core.(*)..").should().beFreeOfCycles());
    }

    @Test
    void eachLibraryHasOneHome() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.centerkiosk.core.store..", "org.centerkiosk.core.outbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite.."));
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.centerkiosk.core.fetch..", "org.centerkiosk.core.hub..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .because("fetch reads any web server, hub talks to our own; nothing else opens a connection"));
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.centerkiosk.core.hub..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.greenbytes.http.sfv..")
                .because("only requests to the hub are signed"));
    }

    @Test
    void timeComesFromAnInjectedClock() {
        holds(noClasses()
                .should()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("every screen can be seen as of any instant"));
    }
}
