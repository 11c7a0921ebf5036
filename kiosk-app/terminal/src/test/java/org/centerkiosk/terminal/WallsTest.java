package org.centerkiosk.terminal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import javafx.application.Platform;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class WallsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.centerkiosk");

    @Test
    void onlyTheBridgePostsToTheJavaFxThread() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..terminal.fx..")
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .because("one bridge keeps the order and the load of the JavaFX thread in one place")
                .check(CLASSES);
    }

    @Test
    void viewModelsKnowNoToolkit() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("what a screen shows is tested without a screen")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.centerkiosk.(terminal.*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature can be read, moved and dropped alone")
                .check(CLASSES);
    }

    @Test
    void onlyTheConfigurationModuleReadsConfigurationFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.centerkiosk.config..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.configuration2..")
                .because("everything else sees typed, checked records")
                .check(CLASSES);
    }

    @Test
    void theClockIsInjected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("each screen can be seen as of any instant")
                .check(CLASSES);
    }

    @Test
    void coloursLiveInTheTokens() {
        noClasses()
                .should()
                .callMethod(Color.class, "web", String.class)
                .orShould()
                .callMethod(Color.class, "rgb", int.class, int.class, int.class)
                .because("another set of tokens must change every colour")
                .check(CLASSES);
    }
}
