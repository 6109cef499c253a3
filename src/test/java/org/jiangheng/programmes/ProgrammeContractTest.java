package org.jiangheng.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.batch.ParameterDefault;
import org.jiangheng.batch.ParameterDefaults;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.jiangheng.testing.Invented;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.ProcessSpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Every programme against the house style, section 5: what the house asks of a programme, this one can say. */
@JianghengTest
class ProgrammeContractTest {

    private static final int A_YEAR_OF_ITS_OWN = 3300;
    private static int years;

    @Autowired
    Programmes programmes;

    @Autowired
    ObjectProvider<ProcessSpec> specs;

    @Autowired
    ParameterDefaults parameters;

    @Autowired
    Batches batches;

    @Autowired
    Dossiers dossiers;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    DemonstrationClock clock;

    @Test
    void tellsProgrammesApart() {
        assertThat(programmes.all())
                .extracting(Programme::code)
                .contains("recognition")
                .doesNotHaveDuplicates();
        assertThat(programmes.all()).extracting(Programme::abbreviation).doesNotHaveDuplicates();
        assertThat(programmes.all()).extracting(Programme::title).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> hasOneWordForPackageFoldersMigrationsAndTexts() {
        return each(programme -> {
            var code = programme.code();
            assertThat(code).matches("[a-z]+");
            assertThat(programme.abbreviation()).matches("[A-Z]{2}");
            assertThat(AopUtils.getTargetClass(programme).getPackageName())
                    .isEqualTo("org.jiangheng.programmes." + code);
            assertThat(Path.of("src/main/resources/db/migration", code)).isDirectory();
            assertThat(Path.of("src/main/resources/messages", code + ".properties"))
                    .isRegularFile();
        });
    }

    @TestFactory
    Stream<DynamicTest> restsOnAnOfficialNotice() {
        return each(programme -> {
            var notice = programme.notice();
            assertThat(List.of(programme.title(), notice.title(), notice.number(), notice.issuer(), notice.text()))
                    .allMatch(text -> !text.isBlank());
            assertThat(notice.date()).isBefore(LocalDate.of(2027, 1, 1));
        });
    }

    @TestFactory
    Stream<DynamicTest> takesApplicationsInItsFirstStageAndKnowsItsPeriods() {
        return each(programme -> {
            var stages = programme.stages();
            assertThat(stages).extracting(StageSpec::code).isNotEmpty().doesNotHaveDuplicates();
            assertThat(stages.get(0).cutOff()).isTrue();
            assertThat(stages).extracting(StageSpec::label).allMatch(label -> !label.isBlank());
            var known = parameters.of(programme.code()).stream()
                    .map(ParameterDefault::key)
                    .collect(Collectors.toSet());
            assertThat(known)
                    .containsAll(stages.stream()
                            .flatMap(stage -> stage.periods().stream())
                            .map(StageSpec.Period::parameter)
                            .toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> hasWordsForEachStatusOfItsDossiers() {
        return each(programme -> {
            var used = statuses(programme);
            var stages = programme.stages().stream().map(StageSpec::code).toList();
            assertThat(used.keySet())
                    .contains(DossierStatus.DRAFT, DossierStatus.SUBMITTED, DossierStatus.RETURNED)
                    .anyMatch(DossierStatus::isAchieved)
                    .anyMatch(status -> status.isClosed() && !status.isAchieved());
            assertThat(used.values()).extracting(StatusWords::label).doesNotHaveDuplicates();
            assertThat(used.values())
                    .allMatch(words ->
                            !words.label().isBlank() && !words.outlook().isBlank())
                    .allMatch(words -> stages.contains(words.stage()));
        });
    }

    @TestFactory
    Stream<DynamicTest> declaresAndShipsItsProcessesAndItsApplicationForm() {
        return each(this::isDrawn, programme -> {
            var code = programme.code();
            var declared = specs.stream()
                    .filter(spec -> spec.folder().equals(code))
                    .map(ProcessSpec::id)
                    .collect(Collectors.toSet());
            var kinds = processes(programme);
            assertThat(kinds).containsKeys(ProcessKind.CASE, ProcessKind.BATCH);
            assertThat(declared).containsAll(kinds.values());
            assertThat(kinds.values())
                    .allMatch(process -> Files.exists(Path.of("bpmn", code, process + ".bpmn")), "is drawn");
            assertThat(Path.of("forms", code, programme.applicationForm().substring(code.length() + 1) + ".form"))
                    .content()
                    .contains("\"" + programme.applicationForm() + "\"");
        });
    }

    @TestFactory
    Stream<DynamicTest> saysWhatTheSurfacesAskOfADossierFromItsFirstMomentOn() {
        return each(this::isDrawn, programme -> {
            var dossier = opened(programme);
            assertThat(programme.materials(dossier))
                    .isNotEmpty()
                    .allMatch(wanted ->
                            !wanted.label().isBlank() && !wanted.rule().isBlank())
                    .extracting(MaterialRequirement::code)
                    .doesNotHaveDuplicates();
            assertThat(programme.describe(dossier)).isNotNull();
            assertThat(programme.summary(dossier)).allMatch(row -> !row.label().isBlank());
            assertThat(programme.readers(dossier)).isNotEmpty().allMatch(group -> group.matches("[a-z]+@[A-Z0-9-]+"));
            for (var surface : List.of("portal", "office")) {
                assertThat(programme.page(dossier, surface).orElse("/" + surface + "/"))
                        .startsWith("/" + surface + "/");
            }
            assertThat(programme.papers(dossier))
                    .allMatch(paper -> new String(
                                    programme.draftPaper(paper.code(), dossier),
                                    java.nio.charset.StandardCharsets.ISO_8859_1)
                            .startsWith("%PDF"));
        });
    }

    private SubjectId opened(Programme programme) {
        clock.begin(LocalDateTime.of(2026, 4, 10, 9, 0).atZone(Time.BEIJING).toInstant());
        var days = programme.stages().stream()
                .collect(Collectors.toMap(
                        StageSpec::code,
                        stage -> LocalDate.of(
                                2026,
                                12
                                        - programme.stages().size()
                                        + 1
                                        + programme.stages().indexOf(stage),
                                28)));
        var batch = batches.open(
                new NewBatch(programme.code(), A_YEAR_OF_ITS_OWN + ++years, "首批", days, Map.of(), Actor.SYSTEM));
        return switch (programme.holder()) {
            case PERSON -> dossiers.open(programme.code(), batch, person(), Actor.SYSTEM);
            case ORGANISATION -> dossiers.open(programme.code(), batch, organisation(), Actor.SYSTEM);
        };
    }

    private PersonId person() {
        var person = people.register(
                new Person(PersonId.fresh(), "合同生", Invented.identity(), "13800000000", "he@example.com"));
        accounts.create(new NewAccount(
                Invented.account("contract"),
                "合同生",
                "",
                "he@example.com",
                Optional.of(person),
                Optional.empty(),
                Set.of()));
        return person;
    }

    private OrganisationId organisation() {
        return organisations.register(new Organisation(
                OrganisationId.fresh(), "北京示例合同有限公司", Invented.creditCode(), "海淀区", "市属企业", "钱经办", "he@example.com"));
    }

    private static Map<DossierStatus, StatusWords> statuses(Programme programme) {
        return Arrays.stream(DossierStatus.values())
                .flatMap(status -> {
                    try {
                        return Stream.of(Map.entry(status, programme.status(status)));
                    } catch (IllegalArgumentException unused) {
                        return Stream.empty();
                    }
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<ProcessKind, String> processes(Programme programme) {
        return Arrays.stream(ProcessKind.values())
                .flatMap(kind -> {
                    try {
                        return Stream.of(Map.entry(kind, programme.process(kind)));
                    } catch (RuleViolated unused) {
                        return Stream.empty();
                    }
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A programme's processes are looked at from the day its case is drawn. */
    private boolean isDrawn(Programme programme) {
        return Files.exists(Path.of("bpmn", programme.code(), programme.process(ProcessKind.CASE) + ".bpmn"));
    }

    private Stream<DynamicTest> each(Consumer<Programme> contract) {
        return each(programme -> true, contract);
    }

    private Stream<DynamicTest> each(java.util.function.Predicate<Programme> concerned, Consumer<Programme> contract) {
        var all = programmes.all().stream().filter(concerned).toList();
        assertThat(all).isNotEmpty();
        return all.stream().map(programme -> dynamicTest(programme.code(), () -> contract.accept(programme)));
    }
}
