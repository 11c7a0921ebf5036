package org.centerkiosk.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String LIBRARY = "org.apache.commons.configuration2";

    private final JavaClasses production = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.centerkiosk");

    @Test
    void onlyThisPackageKnowsTheLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.centerkiosk.config")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LIBRARY + "..")
                .allowEmptyShould(true)
                .because("the file format must be able to change without the rest of the program")
                .check(production);
    }

    @Test
    void oneFileAloneReadsThroughTheLibrary() {
        Set<String> readers = new HashSet<>();
        for (JavaClass type : production) {
            boolean reads = type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(it -> it.getTargetClass().getPackageName().startsWith(LIBRARY));
            if (reads) {
                readers.add(type.getName().replaceAll("\\$.*", ""));
            }
        }
        assertThat(readers).containsExactly(PropertiesText.class.getName());
    }

    @Test
    void configurationKnowsNothingOfWhatIsConfigured() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.centerkiosk.config..",
                        LIBRARY + "..",
                        "org.apache.commons.text.similarity",
                        "org.slf4j",
                        "org.jspecify.annotations")
                .because("every role reads the same configuration")
                .check(production);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.centerkiosk.(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle makes one package of two")
                .check(production);
    }
}
