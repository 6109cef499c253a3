package org.jiangheng.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.HolidayLine;
import org.jiangheng.calendar.HolidayList;
import org.jiangheng.calendar.HolidayYears;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.testing.JianghengTest;
import org.jiangheng.workflow.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A batch is copied from the one before and opened by two people; so is a year's list, and a new default. */
@JianghengTest
class BatchDraftsTest {

    private static final AtomicInteger YEAR = new AtomicInteger(2600);
    private static final Actor ADMIN = new Actor("guanliyuan", "管理员甲", Set.of("administrator@ORG-CENTER"));
    private static final Actor LEADER = new Actor("lingdaojia", "领导乙", Set.of("leader@ORG-CENTER"));
    private static final Map<String, LocalDate> DAYS = Map.of(
            "apply", LocalDate.of(2026, 6, 12),
            "recommend", LocalDate.of(2026, 6, 24),
            "review", LocalDate.of(2026, 7, 24),
            "certify", LocalDate.of(2026, 8, 28));

    @Autowired
    BatchDrafts drafts;

    @Autowired
    Batches batches;

    @Autowired
    ParameterDefaults defaults;

    @Autowired
    HolidayYears years;

    @Autowired
    HolidayReach reach;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Journal journal;

    int year;
    SubjectId first;

    @BeforeEach
    void oneBatchIsOpen() {
        clock.begin(
                LocalDateTime.parse("2026-04-10T09:00:00").atZone(Time.BEIJING).toInstant());
        year = YEAR.incrementAndGet();
        first = batches.open(new NewBatch("recognition", year, "首批", DAYS, Map.of("chunk.size", "40"), ADMIN));
    }

    @Test
    @Tag("XC-50")
    void opensACopyOnceASecondPersonAgrees() {
        var id = written("京测〔2026〕9号", Map.of());
        assertThat(drafts.get(id).title()).isEqualTo(year + "年第二批");
        assertThat(drafts.get(id).parameters()).anySatisfy(parameter -> {
            assertThat(parameter.key()).isEqualTo("chunk.size");
            assertThat(parameter.value()).isEqualTo("40");
        });
        drafts.propose(id, ADMIN);
        assertThat(batches.find(id)).isEmpty();
        assertRefused(() -> drafts.approve(id, ADMIN), "kernel.samePerson");
        assertRefused(() -> drafts.save(id, 9, edit("x", Map.of()), ADMIN), "batch.draftSettled");

        drafts.approve(id, LEADER);

        assertThat(batches.get(id).place()).isEqualTo(2);
        assertThat(batches.parameters(id).integer("chunk.size")).isEqualTo(40);
        assertThat(timers.of(id))
                .singleElement()
                .satisfies(timer -> assertThat(timer.at()).isEqualTo(Time.endOf(DAYS.get("apply"))));
        assertThat(journal.of(id))
                .extracting(Journal.Entry::event)
                .containsExactly("drafted", "draftChanged", "openingProposed", "opened");
        assertRefused(() -> drafts.approve(id, LEADER), "batch.draftSettled");
    }

    @Test
    @Tag("XC-50")
    @Tag("CC-59")
    void copiesAYearIntoTheNextWithTheSameDaysAndItsOwnName() {
        var lastDay = LocalDate.of(2026, 12, 31);
        var open = batches.open(new NewBatch(
                "competition", year, year + "年度", Map.of("apply", lastDay, "certify", lastDay), Map.of(), ADMIN));
        assertRefused(
                () -> batches.open(new NewBatch(
                        "competition", year, "又一年度", Map.of("apply", lastDay, "certify", lastDay), Map.of(), ADMIN)),
                "batch.tooMany");

        var id = drafts.copy(open, ADMIN);

        assertThat(drafts.get(id).title()).isEqualTo((year + 1) + "年度");
        assertThat(drafts.get(id).lastDays())
                .containsOnly(Map.entry("apply", lastDay.plusYears(1)), Map.entry("certify", lastDay.plusYears(1)));
        drafts.save(
                id,
                0,
                new DraftEdit(year + 1, year + "年度", "号", Map.of("apply", lastDay, "certify", lastDay), Map.of()),
                ADMIN);
        assertRefused(() -> drafts.propose(id, ADMIN), "batch.nameOtherYear");
        assertRefused(
                () -> drafts.save(
                        id,
                        1,
                        new DraftEdit(
                                year + 1,
                                "年度",
                                "号",
                                Map.of(),
                                Map.of("percent.rounding", new DraftEdit.Value("向下", "a", "b"))),
                        ADMIN),
                "batch.parameterShape");
        drafts.discard(id, ADMIN);
    }

    @Test
    @Tag("XC-50")
    void beginsWithNothingOnlyWhereThereIsNothingToCopy() {
        assertRefused(() -> drafts.begin("recognition", ADMIN), "batch.copyInstead");
        assertRefused(() -> drafts.begin("recognition", LEADER), "kernel.mayNotPropose");
    }

    @Test
    @Tag("XC-50")
    void goesBackWithAReason() {
        var id = written("京测〔2026〕9号", Map.of());
        drafts.propose(id, ADMIN);
        assertRefused(() -> drafts.refuse(id, " ", LEADER), "batch.reasonMissing");
        drafts.refuse(id, "日期有误", LEADER);

        assertThat(drafts.get(id).status()).isEqualTo(DraftStatus.DRAFT);
        assertThat(drafts.get(id).remark()).isEqualTo("日期有误");
        drafts.discard(id, ADMIN);
        assertThat(drafts.open()).noneMatch(draft -> draft.id().equals(id));
    }

    @Test
    @Tag("XC-50")
    void opensOnceWhenTwoApproveAtTheSameMoment() {
        var id = written("京测〔2026〕9号", Map.of());
        drafts.propose(id, ADMIN);
        var other = new Actor("lingdaoyi", "领导丁", LEADER.groups());

        var answers = List.of(LEADER, other).stream()
                .map(actor -> CompletableFuture.supplyAsync(() -> answer(() -> drafts.approve(id, actor))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder("", "batch.draftSettled");
    }

    @Test
    @Tag("XC-50")
    @Tag("XC-01")
    void asksForNoticeDatesAndAReasonForWhatAnOfficialTextSays() {
        assertRefused(() -> drafts.propose(written("", Map.of()), ADMIN), "batch.noticeMissing");
        var id = written("京测〔2026〕9号", Map.of("fee.yuan", new DraftEdit.Value("800", "", "")));
        assertRefused(() -> drafts.propose(id, ADMIN), "batch.parameterUnexplained");
        assertRefused(
                () -> save(id, edit("号", Map.of("fee.yuan", new DraftEdit.Value("很多", "a", "b")))),
                "batch.parameterShape");
        save(id, edit("号", Map.of("fee.yuan", new DraftEdit.Value("800", "京测〔2026〕10号", "收费标准调整"))));
        drafts.propose(id, ADMIN);
        drafts.approve(id, LEADER);

        assertThat(batches.parameters(id).integer("fee.yuan")).isEqualTo(800);
        assertThat(batches.parameters(first).integer("fee.yuan")).isEqualTo(700);
        assertThat(batches.parameters(id).all())
                .anyMatch(parameter -> parameter.source().equals("京测〔2026〕10号"));
    }

    @Test
    @Tag("XC-50")
    void refusesToWriteOverSomebodyElsesChange() {
        var id = drafts.copy(first, ADMIN);
        drafts.save(id, 0, edit("号", Map.of()), ADMIN);

        assertRefused(() -> drafts.save(id, 0, edit("另号", Map.of()), ADMIN), "batch.draftStale");
    }

    @Test
    @Tag("XC-07")
    void saysWhichStageLacksAYearsHolidays() {
        var id = drafts.copy(first, ADMIN);
        var days = new HashMap<>(DAYS);
        days.put("certify", LocalDate.of(2026, 12, 30));
        drafts.save(id, 0, new DraftEdit(year, "第二批", "号", days, Map.of()), ADMIN);

        assertThatThrownBy(() -> drafts.propose(id, ADMIN)).isInstanceOfSatisfying(RuleViolated.class, refused -> {
            assertThat(refused.code()).isEqualTo("batch.yearUnknown");
            assertThat(refused.arguments()).containsExactly("公示及证书核发", "2027");
        });
        assertThat(reach.wants())
                .anyMatch(want -> want.batch().equals(id) && want.year().equals("2027"));
    }

    @Test
    @Tag("DR-49")
    void saysHowManyWorkingDaysAStageIsShort() {
        var id = drafts.copy(first, ADMIN);
        var days = new HashMap<>(DAYS);
        // 19 to 21 June are holidays: two working days remain.
        days.put("recommend", LocalDate.of(2026, 6, 16));
        drafts.save(id, 0, new DraftEdit(year, "第二批", "号", days, Map.of()), ADMIN);

        assertThat(drafts.outlook(id).findings()).first().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(StageFinding.Verdict.SHORT);
            assertThat(finding.available()).isEqualTo(2);
            assertThat(finding.needed()).isEqualTo(4);
            assertThat(finding.sentence()).contains("“企业审核推荐”有2个工作日").contains("缺2个工作日");
        });
    }

    @Test
    @Tag("XC-07")
    void countsAYearOnlyOnceItsListIsApproved() {
        var list = HolidayList.read(2031, "日期,放假或上班,名称\n2031-01-01,放假,元旦\n2031年1月4日，上班，元旦调休\n2031/5/1,放假,劳动节");
        assertThat(list.doubts()).anyMatch(doubt -> doubt.contains("放假共2天")).anyMatch(doubt -> doubt.contains("春节"));
        var id = years.propose(list, "试验用安排", ADMIN);
        var friday = LocalDate.of(2031, 1, 3);
        assertRefused(() -> workingDays.plus(friday, 1), "calendar.yearUnknown");
        assertRefused(() -> years.approve(id, ADMIN), "kernel.samePerson");
        assertRefused(() -> years.propose(list, "又一份", ADMIN), "calendar.listProposed");

        years.approve(id, LEADER);

        assertThat(workingDays.plus(friday, 1)).isEqualTo(LocalDate.of(2031, 1, 4));
        assertThat(workingDays.isWorkingDay(LocalDate.of(2031, 5, 1))).isFalse();
        assertThat(journal.of(SubjectId.of(id)))
                .extracting(Journal.Entry::event)
                .containsExactly("holidaysProposed", "holidaysApproved");
        assertRefused(() -> years.propose(list, "同一份", ADMIN), "calendar.listUnchanged");
    }

    @Test
    @Tag("XC-07")
    void saysWhatACorrectedYearWouldChange() {
        var lines = new java.util.ArrayList<>(years.lines(2026));
        lines.add(new HolidayLine(LocalDate.of(2026, 6, 22), HolidayLine.Kind.HOLIDAY, "端午节"));

        assertThat(reach.changes(new HolidayList(2026, lines)))
                .filteredOn(change -> change.batch().startsWith(String.valueOf(year)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.stage()).isEqualTo("企业审核推荐");
                    assertThat(change.before()).contains(7);
                    assertThat(change.after()).contains(6);
                });
    }

    @Test
    @Tag("XC-07")
    void readsNoListThatCannotBe() {
        assertRefused(() -> HolidayList.read(2031, "2031-01-01,放假"), "calendar.lineUnreadable");
        assertRefused(() -> HolidayList.read(2031, "2031-02-30,放假,春节"), "calendar.lineUnreadable");
        assertRefused(() -> HolidayList.read(2031, "2031-01-06,上班,元旦调休"), "calendar.makeUpOnWeekday");
        assertRefused(() -> HolidayList.read(2031, "2030-01-01,放假,元旦"), "calendar.otherYear");
        assertRefused(() -> HolidayList.read(2031, "2031-01-01,放假,元旦\n2031-1-1,放假,元旦"), "calendar.dayTwice");
        assertRefused(() -> HolidayList.read(2031, " \n"), "calendar.listEmpty");
    }

    @Test
    @Tag("XC-01")
    void startsTheNextBatchesFromANewDefaultAndLeavesRunningOnesAlone() {
        var value = new DraftEdit.Value("60", "内部规定", "机器更快");
        clock.moveTo(
                LocalDateTime.parse("2026-04-13T09:00:00").atZone(Time.BEIJING).toInstant());
        var id = defaults.propose("recognition", "chunk.size", value, LocalDate.of(2026, 4, 13), ADMIN);
        assertRefused(() -> defaults.approve(id, ADMIN), "kernel.samePerson");
        defaults.approve(id, LEADER);

        assertThat(batches.parameters(first).integer("chunk.size")).isEqualTo(40);
        assertThat(drafts.get(drafts.copy(first, ADMIN)).parameters())
                .filteredOn(parameter -> parameter.key().equals("chunk.size"))
                .extracting(DraftParameter::value)
                .containsExactly("60");
        var back = defaults.propose(
                "recognition",
                "chunk.size",
                new DraftEdit.Value("50", "系统运行参数", "恢复"),
                LocalDate.of(2026, 4, 13),
                ADMIN);
        defaults.approve(back, LEADER);
    }

    private SubjectId written(String notice, Map<String, DraftEdit.Value> parameters) {
        var id = drafts.copy(first, ADMIN);
        drafts.save(id, 0, edit(notice, parameters), ADMIN);
        return id;
    }

    private void save(SubjectId id, DraftEdit edit) {
        drafts.save(id, drafts.get(id).version(), edit, ADMIN);
    }

    private DraftEdit edit(String notice, Map<String, DraftEdit.Value> parameters) {
        return new DraftEdit(year, "第二批", notice, DAYS, parameters);
    }

    private static String answer(Runnable deed) {
        try {
            deed.run();
            return "";
        } catch (RuleViolated refused) {
            return refused.code();
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
