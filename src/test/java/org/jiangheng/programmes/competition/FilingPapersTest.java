package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.archive.Archives;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.document.DrawnPaper;
import org.jiangheng.document.Paper;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Units;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What the papers say that are issued between the filing of a competition and its event. */
@JianghengTest
class FilingPapersTest {

    private static final LocalDate THEORY = LocalDate.of(2026, 10, 12);
    private static final LocalDate SKILL = LocalDate.of(2026, 10, 14);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    FilingDecisions decisions;

    @Autowired
    Questions questions;

    @Autowired
    Changes changes;

    @Autowired
    Archives archives;

    @Autowired
    Units units;

    @Autowired
    WorkingDays workingDays;

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
    @Tag("CC-F1")
    @Tag("CC-P1")
    void printsTheFilingWithoutTheMarkOfADraftOnceItIsComplete() {
        var programme = world.programmes.get(CompetitionProgramme.CODE);
        assertThat(drawn(programme.draftPaper(FilingPapers.FILING, world.dossier))
                        .words())
                .contains("草稿");

        world.upload(THEORY, SKILL);

        assertThat(drawn(programme.draftPaper(FilingPapers.FILING, world.dossier))
                        .words())
                .doesNotContain("草稿")
                .contains("电工", world.organiser.code().value(), "组织机构成员名单")
                .doesNotContain("加盖公章的竞赛备案申报表");
    }

    @Test
    @Tag("CC-P2")
    @Tag("CC-45")
    void answersTheFilingInWriting() {
        world.upload(THEORY, SKILL);
        world.file(THEORY, SKILL);
        find(Map.of("finding", "CORRECT", "reason", "竞赛方案缺少安全保障内容"));
        assertThat(paper(world.dossier, "correction-1"))
                .contains("竞赛备案补正通知", "竞赛方案缺少安全保障内容", chinese(workingDays.plus(LocalDate.of(2026, 9, 1), 5)))
                .contains("停止计算");

        world.complete(world.dossier, "correctFiling", FilingFixtures.answers(THEORY, SKILL), world.clerk);
        find(Map.of("finding", "ACCEPT"));
        assertThat(paper(world.dossier, "acceptance"))
                .contains("竞赛备案受理通知", "予以受理", "某区职业技能竞赛", "某主办单位")
                .contains(
                        chinese(Days.last(decisions.receiptUntil(world.dossier).orElseThrow())) + "前答复");

        world.complete(
                world.dossier,
                "decideReceipt",
                Map.of("decision", "REFUSE", "reason", "项目没有国家职业标准"),
                FilingWorld.SECTION);
        assertThat(paper(world.dossier, "refusal")).contains("竞赛不予备案通知", "项目没有国家职业标准");
    }

    @Test
    @Tag("CC-P3")
    @Tag("CC-F2")
    void givesAReceiptWithItemsConditionsAndSupervisors() {
        var item = world.filed(THEORY, SKILL);
        var competition = world.competitions.get(world.dossier);
        var law = world.batches.parameters(world.batch);

        assertThat(paper(world.dossier, FilingPapers.RECEIPT))
                .contains(competition.receiptNumber().orElseThrow(), "竞赛备案回执", "某区职业技能竞赛", "区和系统级")
                .contains("1电工三级/高级工、二级/技师60" + ReceiptPaper.shares(item))
                .contains("不少于" + law.integer("participants.minimum") + "人")
                .contains("不少于" + law.integer("filing.years") + "年")
                .contains(
                        "不少于总成绩的" + law.decimal("skill.share").movePointRight(2).intValueExact() + "%")
                .contains("事中督导"
                        + units.get(Readers.districtUnit(competition.venue())).name())
                .contains("事后督导"
                        + units.get(Readers.districtUnit(competition.records())).name())
                .contains("2026年9月1日", "北京市职业技能鉴定管理中心", "（盖章）");
    }

    @Test
    @Tag("CC-P4")
    @Tag("CC-F3")
    @Tag("CC-47")
    void sendsThePlanOfEachPartToCityAndDistrict() {
        var item = world.filed(THEORY, SKILL);
        world.plan(item.id());
        var competition = world.competitions.get(world.dossier);

        var theory = paper(item.id(), "plan-theory-1");
        assertThat(theory)
                .contains("北京市职业技能鉴定管理中心，"
                        + units.get(Readers.districtUnit(competition.venue())).name())
                .contains("职业（工种）电工", "二级/技师", "比赛内容理论知识考试", "人数60人")
                .contains("竞赛时间2026年10月12日09:00", "竞赛地点某考场", "某联系人010-00000000")
                .doesNotContain("不足");
        assertThat(paper(item.id(), "plan-skill-1")).contains("技能操作考核", "2026年10月14日", "某赛场");
    }

    @Test
    @Tag("CC-P5")
    @Tag("CC-F4")
    @Tag("CC-50")
    void filesTheQuestionsByNameKindAndHash() {
        var item = world.filed(THEORY, SKILL);
        world.plan(item.id());
        world.at(LocalDateTime.of(2026, 10, 15, 9, 0));
        for (var kind : QuestionFile.Kind.values()) {
            questions.upload(item.id(), kind, kind.name() + ".pdf", world.pdf(), world.clerk);
        }
        world.complete(item.id(), "fileQuestions", Map.of(), world.clerk);

        var words = paper(item.id(), "questions-1");
        assertThat(words).contains("试题备案单", "试题科", "某区职业技能竞赛", "电工", "理论知识考试2026年10月12日", "技能操作考核2026年10月14日");
        for (var file : questions.files(item.id())) {
            assertThat(words)
                    .contains(file.kind().label() + file.name(), file.sha256().substring(0, 16));
        }
    }

    @Test
    @Tag("CC-P17")
    @Tag("CC-46")
    @Tag("CC-37")
    @Tag("CC-64")
    void filesAChangeAndListsWhatIsKeptAndForHowLong() {
        var item = world.filed(THEORY, SKILL).id();
        var change = changes.request(cancelling(item), world.clerk);
        world.complete(change, "decideChange", Map.of("decision", "APPROVE"), FilingWorld.SECTION);

        var receipt = world.competitions.get(world.dossier);
        assertThat(paper(world.dossier, "change-" + change))
                .contains("竞赛变更备案表", "取消“电工”项目", "变更理由场地维修", "同意变更备案", "（主办单位公章）")
                .contains(receipt.receiptNumber().orElseThrow());
        var list = paper(world.dossier, "archive-list");
        assertThat(list.split("长期", -1)).hasSizeGreaterThanOrEqualTo(CompetitionArchiveTest.KEPT_FOR_GOOD.length + 1);
        assertThat(list)
                .contains(CompetitionArchiveTest.KEPT_FOR_GOOD)
                .contains("电工（已取消）")
                .contains("不少于2年（至" + chinese(receipt.receiptOn().orElseThrow().plusYears(2)) + "）");
        assertThat(archives.of(world.dossier)).isPresent();
    }

    private Change cancelling(SubjectId item) {
        return new Change(
                SubjectId.fresh(),
                world.dossier,
                Optional.of(item),
                Change.Kind.CANCEL_ITEM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "场地维修",
                Change.Status.REQUESTED,
                Instant.parse("2026-09-01T01:00:00Z"),
                Optional.empty(),
                "");
    }

    private void find(Map<String, Object> answers) {
        world.complete(world.dossier, "acceptFiling", answers, FilingWorld.SECTION);
    }

    private String paper(SubjectId subject, String kind) {
        var issued = world.papers.of(subject).stream()
                .filter(paper -> paper.kind().equals(kind))
                .map(Paper::id)
                .findFirst();
        assertThat(issued).as(kind).isPresent();
        return drawn(world.papers.bytes(issued.orElseThrow()))
                .kept("competition-" + kind.replaceAll("-[0-9a-f-]{36}", ""))
                .words();
    }

    private static DrawnPaper drawn(byte[] pdf) {
        return new DrawnPaper(pdf);
    }

    private static String chinese(LocalDate day) {
        return Days.chinese(day);
    }
}
