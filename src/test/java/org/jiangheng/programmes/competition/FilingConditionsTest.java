package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiangheng.archive.ArchiveFile;
import org.jiangheng.archive.Archives;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.DrawnPaper;
import org.jiangheng.integrity.NewEntry;
import org.jiangheng.integrity.Register;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Mail;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.District;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.testing.FormVisitor;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a filing must bring, how long it is kept, who may use it, and what misconduct costs. */
@JianghengTest
class FilingConditionsTest {

    private static final LocalDate EVENT = LocalDate.of(2026, 10, 12);
    private static final Actor LEADER = new Actor("ccleader", "科长", Set.of(CompetitionMails.SECTION_LEADER));
    private static final Actor SUPERVISOR = new Actor("ccsuper", "监督员", Set.of("supervision@ORG-CENTER"));

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SecurityLogs logs;

    @Autowired
    Misconducts misconducts;

    @Autowired
    LatePermits permits;

    @Autowired
    Changes changes;

    @Autowired
    ItemClosings closings;

    @Autowired
    Register register;

    @Autowired
    Archives archives;

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    FilingWorld world;

    @BeforeEach
    void begins() {
        world = beans.createBean(FilingWorld.class);
        world.begin(LocalDateTime.of(2026, 9, 1, 9, 0));
    }

    @AfterEach
    void clears() {
        world.clear();
    }

    @Test
    @Tag("CC-34")
    void isNotTakenWithoutTheSealedFiling() {
        world.upload(EVENT, EVENT);
        var sealed = world.materials.of(world.dossier).stream()
                .filter(material -> material.requirement().equals("sealed-filing"))
                .findFirst()
                .orElseThrow();
        world.materials.remove(world.dossier, sealed.id(), world.clerk);

        refused("material.missing", () -> world.file(EVENT, EVENT));
        assertThat(world.dossiers.get(world.dossier).status()).isEqualTo(DossierStatus.DRAFT);
    }

    @Test
    @Tag("CC-48")
    void takesPlansOfFiledItemsOnly() {
        var plan = new Plans.NewPlan(EventPart.THEORY, 60, "09:00", "某联系人", "010-00000000");
        world.upload(EVENT, EVENT);
        world.file(EVENT, EVENT);
        var sent = world.competitions.get(world.dossier).items().get(0).id();
        refused("competition.planOutsideFiling", () -> world.plans.send(sent, plan, world.clerk));
        changes.withdraw(world.dossier, "不再举办", world.clerk);
        refused("competition.planOutsideFiling", () -> world.plans.send(sent, plan, world.clerk));
    }

    /** By its id, over HTTP: somebody else's item is not there, and gets no plan. */
    @Test
    @Tag("CC-48")
    void takesNoPlanOfAnothersItem() {
        var own = world.filed(EVENT, EVENT).id();
        var others = beans.createBean(FilingWorld.class);
        others.begin(LocalDateTime.of(2026, 9, 1, 9, 0));
        var theirs = others.filed(EVENT, EVENT).id();
        var clerk = FormVisitor.as(world.account(Optional.of(world.organiser)), port);
        var plan = Map.of(
                "part",
                "THEORY",
                "persons",
                "60",
                "startsAt",
                "09:00",
                "contact",
                "某人",
                "contactPhone",
                "010-00000000");
        clerk.get(page(own));
        assertThat(clerk.post(page(theirs), plan).statusCode()).isEqualTo(404);
        assertThat(others.plans.of(theirs)).isEmpty();
        clerk.get(page(own));
        assertThat(clerk.post(page(own), plan).statusCode()).isEqualTo(302);
        assertThat(world.plans.of(own)).hasSize(1);
    }

    private static String page(SubjectId item) {
        return "/portal/competition/items/" + item + "/plan";
    }

    @Test
    @Tag("CC-49")
    void logsSevenActsOfTwoPersonsEachForGood() {
        var item = world.filed(EVENT, EVENT).id();
        assertThat(logs.missing(item))
                .containsExactly(SecurityAct.Kind.values())
                .hasSize(7);
        refused("competition.securityTwoPersons", () -> log(item, SecurityAct.Kind.SET, "张三", "张 三"));
        refused("competition.securityIncomplete", () -> log(item, SecurityAct.Kind.SET, "张三", " "));
        for (var kind : SecurityAct.Kind.values()) {
            log(item, kind, "张三", "李四");
        }
        assertThat(logs.missing(item)).isEmpty();
        for (var change : new String[] {
            "update jiangheng.competition_security_act set first_person = '王五'",
            "delete from jiangheng.competition_security_act"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change + " where item = ?")
                            .params(item.uuid())
                            .update())
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    @Tag("CC-49")
    void logsPaperSecurityOnTheQuestionsPage() {
        var item = world.filed(EVENT, EVENT).id();
        var page = "/portal/competition/items/" + item + "/questions";
        var clerk = FormVisitor.as(world.account(Optional.of(world.organiser)), port);
        assertThat(clerk.get(page).body()).contains("命题、印刷、分装、密封、运送、保管、启封", "还没有登记");
        var act = Map.of("act", "SEALED", "first", "张三", "second", "张三", "doneAt", "2026-09-01T08:00", "place", "保密室");
        assertThat(clerk.post(page + "/security", act).statusCode()).isEqualTo(422);
        clerk.get(page);
        var two = Map.of("act", "SEALED", "first", "张三", "second", "李四", "doneAt", "2026-09-01T08:00", "place", "保密室");
        assertThat(clerk.post(page + "/security", two).statusCode()).isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("张三、李四", "保密室");
    }

    private void log(SubjectId item, SecurityAct.Kind kind, String first, String second) {
        var at = LocalDateTime.of(2026, 9, 1, 8, 0).atZone(Time.BEIJING).toInstant();
        logs.record(item, SecurityLogs.act(kind, first, second, at, "保密室", ""), world.clerk);
    }

    @Test
    @Tag("CC-37")
    void keepsTheFilingTwoYearsFromItsReceipt() {
        world.filed(EVENT, EVENT);
        var kept = jdbc.sql("select kept_until from jiangheng.competition where id = ?")
                .params(world.dossier.uuid())
                .query(LocalDate.class)
                .single();
        assertThat(kept).isEqualTo(LocalDate.of(2028, 9, 1));
        assertThat(world.programmes.get("competition").summary(world.dossier))
                .anyMatch(row -> row.value().equals("2028年9月1日"));
        assertThatThrownBy(this::destroy).hasMessageContaining("kept until");
        world.clock.begin(
                LocalDateTime.of(2028, 9, 1, 23, 59).atZone(Time.BEIJING).toInstant());
        assertThatThrownBy(this::destroy).hasMessageContaining("kept until");
        world.clock.begin(
                LocalDateTime.of(2028, 9, 2, 0, 1).atZone(Time.BEIJING).toInstant());
        assertThatCode(this::destroy).doesNotThrowAnyException();
        world.clock.begin(
                LocalDateTime.of(2026, 9, 1, 9, 0).atZone(Time.BEIJING).toInstant());
    }

    private void destroy() {
        jdbc.sql("delete from jiangheng.material where dossier = ?")
                .params(world.dossier.uuid())
                .update();
    }

    /** What the annex lists is on the archive list, without an end; the archive of the competition has no disposal date. */
    @Test
    @Tag("CC-64")
    void listsWhatIsKeptForGood() {
        world.filed(EVENT, EVENT);
        closings.close(world.dossier);

        var file = archives.of(world.dossier).orElseThrow();
        assertThat(file.retainedUntil()).isEqualTo(ArchiveFile.FOR_GOOD);
        assertThat(file.items()).hasSizeGreaterThan(8);
        var list = world.papers.of(world.dossier).stream()
                .filter(paper -> paper.kind().equals("archive-list"))
                .findFirst()
                .orElseThrow();
        assertThat(new DrawnPaper(world.papers.bytes(list.id())).words())
                .contains(
                        "选手理论知识试卷长期",
                        "技能操作试卷长期",
                        "选手签到表长期",
                        "竞赛选手成绩单（裁判人员签字）长期",
                        "裁判人员名单长期",
                        "比赛结果公示长期",
                        "竞赛选手取证名册长期",
                        "竞赛选手取证申报表长期",
                        "不少于2年");
    }

    @Test
    @Tag("CC-70")
    void filesUnderStricterConditionsForAYearAfterMisconduct() {
        world.filed(EVENT, EVENT);
        refused("competition.unknown", () -> misconducts.propose(world.dossier, "泄露试题", "决定1号", FilingWorld.SECTION));
        refused("integrity.groundsMissing", () -> misconducts.propose(world.dossier, " ", "决定1号", LEADER));
        var entry = misconducts.propose(world.dossier, "泄露试题", "决定1号", LEADER);
        assertThat(told(entry)).containsExactly("【竞赛选手核发职业技能等级证书】处理意见告知：从严备案");
        refused("competition.unknown", () -> misconducts.confirm(entry, LEADER));
        refused("integrity.statementPeriodRuns", () -> misconducts.confirm(entry, SUPERVISOR));
        world.at(LocalDateTime.of(2026, 9, 9, 9, 0));
        refused("integrity.unknown", () -> misconducts.confirm(anotherProgrammesEntry(), SUPERVISOR));
        misconducts.confirm(entry, SUPERVISOR);
        assertThat(told(entry)).contains("【竞赛选手核发职业技能等级证书】处理决定：从严备案");

        world.dossier = world.dossiers.open("competition", world.batch, world.organiser.id(), world.clerk);
        world.jobs.runDue();
        assertThat(world.programmes.get("competition").materials(world.dossier))
                .extracting(line -> line.code())
                .contains("rectification-report");
        var soon = LocalDate.of(2026, 10, 12);
        world.upload(soon, soon);
        refused("competition.filedTooLate", () -> world.file(soon, soon));
        refused("competition.permitStricter", () -> permits.permit(world.dossier, "特殊情况", LEADER));
        var later = LocalDate.of(2026, 10, 26);
        world.file(later, later);
        assertThat(world.programmes.get("competition").summary(world.dossier))
                .anyMatch(row -> row.label().equals("从严备案"));

        world.clock.begin(
                LocalDateTime.of(2027, 9, 8, 23, 0).atZone(Time.BEIJING).toInstant());
        assertThat(register.isStricter(world.organiser.id())).isTrue();
        world.clock.begin(
                LocalDateTime.of(2027, 9, 9, 9, 0).atZone(Time.BEIJING).toInstant());
        assertThat(register.isStricter(world.organiser.id())).isFalse();
        world.clock.begin(
                LocalDateTime.of(2026, 9, 9, 9, 0).atZone(Time.BEIJING).toInstant());
    }

    private SubjectId anotherProgrammesEntry() {
        return register.enter(
                NewEntry.recommendation(
                        world.organiser.id(),
                        "recognition",
                        "推荐不实",
                        "决定2号",
                        LocalDate.of(2026, 9, 1),
                        Optional.of(LocalDate.of(2026, 9, 30))),
                LEADER);
    }

    @Test
    @Tag("CC-70")
    void showsMisconductToWhoDecidesAboutItAlone() {
        world.filed(EVENT, EVENT);
        var leader = FormVisitor.as(world.account(Optional.empty(), CompetitionMails.SECTION_LEADER), port);
        var clerk = FormVisitor.as(world.account(Optional.empty(), CompetitionMails.SECTION), port);
        var page = "/office/competition/misconduct";
        assertThat(clerk.get(page).statusCode()).isEqualTo(404);
        assertThat(leader.get(page).body()).contains("提出处理意见");
        var said = Map.of("competition", world.dossier.value(), "facts", "试卷提前拆封", "decision", "决定2号");
        assertThat(leader.post(page, said).statusCode()).isEqualTo(302);
        assertThat(leader.get(page).body()).contains("试卷提前拆封", "待确认", world.organiser.name());
    }

    /** CC.7: the receipt to organiser and district of the venue; plans to city and district. */
    @Test
    @Tag("CC-36")
    @Tag("CC-47")
    void tellsCityAndDistrictOfReceiptAndPlans() {
        var district = world.account(Optional.empty(), Readers.supervisors(District.HAIDIAN));
        var elsewhere = world.account(Optional.empty(), Readers.supervisors(District.DEVELOPMENT_AREA));
        var section = world.account(Optional.empty(), CompetitionMails.SECTION);
        var item = world.filed(EVENT, EVENT).id();
        world.plan(item);
        var sent = mails.about(world.dossier);
        assertThat(sent)
                .filteredOn(mail -> mail.subject().contains("竞赛备案回执"))
                .extracting(mail -> mail.to().address())
                .contains("host@example.org", district + "@example.org");
        assertThat(sent)
                .filteredOn(mail ->
                        mail.subject().contains("竞赛计划：") && !mail.subject().contains("提醒"))
                .extracting(mail -> mail.to().address())
                .contains(section + "@example.org", district + "@example.org");
        assertThat(sent).noneMatch(mail -> mail.to().address().startsWith(elsewhere));
        assertThat(sent).extracting(Mail::subject).anyMatch(subject -> subject.contains("竞赛备案受理结果：已受理"));
    }

    private java.util.List<String> told(SubjectId entry) {
        return mails.about(entry).stream().map(Mail::subject).toList();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
