package org.jiangheng.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the modules cannot say about themselves. */
class ArchitectureTest {

    private static final String[] WEB = {
        "org.jiangheng.web..",
        "org.jiangheng.portal..",
        "org.jiangheng.office..",
        "org.jiangheng.desk..",
        "org.jiangheng.site..",
        "org.jiangheng.programmes.*.web.."
    };

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jiangheng");

    @Test
    void onlyTheSeamKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jiangheng.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(OURS);
    }

    @Test
    void onlySheetsKnowTheSpreadsheetLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jiangheng.sheet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.apache.commons.compress..")
                .check(OURS);
    }

    @Test
    void nobodyUsesAProgramme() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jiangheng.programmes.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jiangheng.programmes.*..")
                .check(OURS);
    }

    @Test
    void requestsAndModelsStayInTheWebPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages(WEB)
                .and(areNotTheSignOnOfTheEngine())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..", "org.springframework.web.servlet..", "org.springframework.ui..")
                .check(OURS);
    }

    @Test
    void nobodyReadsAnotherClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jiangheng.calendar..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .check(OURS);
    }

    @Test
    void repositoriesStayInside() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .or()
                .areAnnotatedWith(Repository.class)
                .should()
                .bePackagePrivate()
                .check(OURS);
    }

    @Test
    void aValueHasNoTransaction() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat(areNoRepositories())
                .check(OURS);
    }

    @Test
    void nothingIsInjectedIntoAField() {
        noFields().should().beAnnotatedWith(Autowired.class).check(OURS);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameContaining("Util")
                .orShould()
                .haveSimpleNameContaining("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .check(OURS);
    }

    @Test
    void nothingHasSetters() {
        methods()
                .that()
                .haveNameMatching("set[A-Z].*")
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("org.jiangheng.workflow..")
                .allowEmptyShould(true)
                .because("only the engine's own interfaces ask for one")
                .check(OURS);
    }

    private static DescribedPredicate<JavaClass> areNotTheSignOnOfTheEngine() {
        return DescribedPredicate.describe(
                "are not the sign-on to the engine's own pages",
                type -> !type.getName().startsWith("org.jiangheng.workflow.EngineSignOn"));
    }

    private static DescribedPredicate<JavaClass> areNoRepositories() {
        return DescribedPredicate.describe(
                "are no repositories", type -> !type.getSimpleName().endsWith("Repository"));
    }
}
