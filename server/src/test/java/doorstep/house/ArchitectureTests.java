package doorstep.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import doorstep.clock.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Habits of the house that a machine can keep. */
class ArchitectureTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("doorstep");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST_FILE = 300;
    private static final int MOST_KERNEL_TYPES = 8;

    @Test
    void namesSayWhatAThingIsNotWhichLayerItIsIn() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Impl|Helper|Util|Utils|Common|Dto|DTO|VO|Info|Data)")
                .because("such a name tells nothing about the field")
                .check(CLASSES);
    }

    @Test
    void nobodyAsksTheMachineForTheTimeButTheClock() {
        DescribedPredicate<JavaClass> clocks = JavaClass.Predicates.belongToAnyOf(Clock.class);
        for (Class<?> type : List.of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                Year.class,
                YearMonth.class)) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("doorstep.clock")
                    .should()
                    .callMethod(type, "now")
                    .because("time is a parameter, " + Time.class.getSimpleName())
                    .check(CLASSES);
        }
        noClasses()
                .that()
                .resideOutsideOfPackage("doorstep.clock")
                .should()
                .dependOnClassesThat(clocks)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void sqlLivesInStoresAndQueries() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .haveSimpleNameNotEndingWith("Query")
                .and()
                .resideOutsideOfPackage("doorstep.database")
                .and()
                .doNotHaveSimpleName("HealthController")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .because("all SQL of a module is read in one place")
                .check(CLASSES);
    }

    @Test
    void controllersHoldNoTransactionAndNoPublicType() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .notBePublic()
                .andShould()
                .notBeAnnotatedWith(Transactional.class)
                .check(CLASSES);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(CLASSES);
    }

    @Test
    void storesAreNobodysBusinessOutsideTheirModule() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .or()
                .haveSimpleNameEndingWith("Query")
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void theKernelStaysSmallAndPlain() {
        long types = CLASSES.stream()
                .filter(type -> type.getPackageName().equals("doorstep.kernel"))
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(types).isLessThanOrEqualTo(MOST_KERNEL_TYPES);
        noClasses()
                .that()
                .resideInAPackage("doorstep.kernel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void packagesAreFlatAndOnlyALargeModuleHasParts() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                int depth = SOURCES.relativize(file).getNameCount();
                assertThat(depth).as(file.toString()).isLessThanOrEqualTo(4);
                if (depth == 4) {
                    try (Stream<Path> module = Files.list(file.getParent().getParent())) {
                        assertThat(module.count()).as(file.toString()).isGreaterThan(25);
                    }
                }
            }
        }
    }

    @Test
    void filesCanBeReadInThreeMinutes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(LONGEST_FILE);
            }
        }
    }

    @Test
    void commentsHoldNoAuthorsNoBannersAndNoPromises() throws IOException {
        Pattern unwanted = Pattern.compile("@author|@since|TODO|FIXME|XXX|\\*{10,}|={10,}|-{10,}");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(unwanted);
            }
        }
    }
}
