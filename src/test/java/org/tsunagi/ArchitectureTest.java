package org.tsunagi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagi.approval.ApprovalFields;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;

/** The walls of the house: who may know whom, and what stays outside. */
class ArchitectureTest {
    private static final String ROOT = "org.tsunagi.";

    /**
     * Each feature and what it leans on directly; it carries everything behind that. A new arrow is a line here, and an
     * arrow nobody uses any more is taken off.
     */
    private static final Map<String, Set<String>> MAP = Map.ofEntries(
            entry("base", Set.of()),
            entry("job", Set.of("base")),
            entry("audit", Set.of("job")),
            entry("safekeeping", Set.of("audit")),
            entry("masters", Set.of("base")),
            entry("approval", Set.of("base")),
            entry("notice", Set.of("job", "masters")),
            entry("account", Set.of("audit", "notice")),
            entry("course", Set.of("masters")),
            entry("trainee", Set.of("base")),
            entry("enrollment", Set.of("course", "trainee", "masters")),
            entry("attendance", Set.of("enrollment", "account")),
            entry("completion", Set.of("attendance", "approval")),
            entry("certificate", Set.of("completion", "job")),
            entry("survey", Set.of("enrollment", "account")),
            entry("forecast", Set.of("course", "masters", "notice")),
            entry("intake", Set.of("forecast", "course", "masters", "notice", "account")),
            entry("evidence", Set.of("intake")),
            entry("selection", Set.of("intake", "enrollment", "completion", "approval", "notice")),
            entry("report", Set.of("intake", "completion", "survey")),
            entry("register", Set.of("certificate", "intake")),
            entry("home", Set.of("selection", "register", "survey")),
            entry("demo", Set.of("selection", "certificate", "survey")));

    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tsunagi");

    @Test
    void everyPackageStandsOnTheMap() {
        Set<String> features = HOUSE.stream()
                .map(ArchitectureTest::feature)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        assertThat(MAP.keySet()).containsAll(features);
    }

    @Test
    void arrowsPointDown() {
        MAP.keySet().forEach(feature -> {
            Set<String> known = closure(feature);
            String[] strangers = MAP.keySet().stream()
                    .filter(other -> !other.equals(feature) && !known.contains(other))
                    .map(other -> ROOT + other + "..")
                    .toArray(String[]::new);
            if (strangers.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + feature + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(strangers)
                        .allowEmptyShould(true)
                        .check(HOUSE);
            }
        });
    }

    /** A name in a query text is an arrow that no import shows. */
    @Test
    void queriesNameOnlyWhatLiesBelow() {
        QueryArrows.IN_THE_SOURCES.forEach((feature, named) -> assertThat(closure(feature))
                .as("what the queries of %s may name", feature)
                .containsAll(named));
    }

    @Test
    void everyArrowOnTheMapIsReal() {
        MAP.forEach((feature, arrows) -> {
            Set<String> used = new HashSet<>(QueryArrows.IN_THE_SOURCES.getOrDefault(feature, Set.of()));
            HOUSE.stream()
                    .filter(c -> feature.equals(feature(c)))
                    .forEach(c ->
                            c.getDirectDependenciesFromSelf().forEach(one -> used.add(feature(one.getTargetClass()))));
            assertThat(used).as("what %s uses", feature).containsAll(arrows);
        });
    }

    @Test
    void featuresFormNoCycle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void nobodyImportsAnotherFeaturesSubPackage() {
        MAP.keySet().stream()
                .filter(feature -> !feature.equals("base"))
                .forEach(feature -> noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + feature + "..")
                        .should()
                        .dependOnClassesThat(resideInAPackage(ROOT + feature + ".*.."))
                        .check(HOUSE));
    }

    @Test
    void featureRootsKnowNoWebWorkbookOrPdf() {
        String[] roots = MAP.keySet().stream()
                .filter(feature -> !feature.equals("base"))
                .map(feature -> ROOT + feature)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(roots)
                // the five fields two features' forms share, read where both can see them
                .and()
                .doNotBelongToAnyOf(ApprovalFields.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "base.web..",
                        "jakarta.ws.rs..",
                        "org.jboss.resteasy..",
                        "io.quarkus.qute..",
                        "io.vertx..",
                        "org.apache.poi..",
                        "com.lowagie..")
                .check(HOUSE);
    }

    @Test
    void onlyBaseKnowsPoiAndOpenPdf() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "base.workbook..", ROOT + "base.pdf..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "com.lowagie..")
                .check(HOUSE);
    }

    /** Mail leaves only through the outbox. */
    @Test
    void onlyTheOutboxKnowsMailServers() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "notice.smtp..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.mail..")
                .check(HOUSE);
    }

    /** How a calendar file is written is one folder's business. */
    @Test
    void onlyTheCoursesCalendarKnowsICal4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "course.calendar..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.fortuna.ical4j..")
                .check(HOUSE);
    }

    @Test
    void transactionsBeginAtTheDesk() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Desk")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(HOUSE);
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Desk")
                .check(HOUSE);
    }

    /** A use case that leaves no line in the audit would go unseen. */
    @Test
    void whatADeskDoesIsAudited() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Desk")
                .and()
                .areNotAnnotations()
                // these three write lines of their own, or are the floor the audit stands on
                .and()
                .doNotHaveSimpleName("SignInDesk")
                .and()
                .doNotHaveSimpleName("AuditDesk")
                .and()
                .doNotHaveSimpleName("JobDesk")
                .should()
                .beAnnotatedWith(Desk.class)
                .check(HOUSE);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Desk")
                .should()
                .beAnnotatedWith(Desk.class)
                .check(HOUSE);
    }

    @Test
    void onlyTheOfficeClockReadsTheTime() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(OfficeClock.class)
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe("a clock is read", ArchitectureTest::readsTheTime))
                .check(HOUSE);
    }

    @Test
    void repositoriesAreClosed() {
        classes()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }

    @Test
    void webNeverTouchesTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "io.quarkus.hibernate..")
                        .or(DescribedPredicate.describe(
                                "the entity manager", c -> c.isEquivalentTo(EntityManager.class))))
                .check(HOUSE);
    }

    @Test
    void wordsSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Info|Data|DTO|Dto)")
                .check(HOUSE);
    }

    @Test
    void noTemplateReachesForABean() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(Files.readString(one)).doesNotContain("inject:", "cdi:"));
        }
    }

    private static boolean readsTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean handedIn = !call.getTarget().getRawParameterTypes().isEmpty();
        return owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"))
                || owner.equals("java.util.Date") && name.equals("<init>") && !handedIn
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
    }

    /** The feature a class belongs to; empty for classes of others and for the one above all features. */
    static String feature(JavaClass one) {
        String name = one.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }

    private static Set<String> closure(String feature) {
        Set<String> known = new HashSet<>(MAP.get(feature));
        known.forEach(behind -> MAP.get(behind).forEach(other -> assertThat(MAP).containsKey(other)));
        Set<String> all = new HashSet<>(known);
        known.forEach(behind -> all.addAll(closure(behind)));
        return all;
    }
}
