package org.jiangheng.programmes.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.document.ChineseDate;
import org.jiangheng.document.DrawnPaper;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.programmes.competition.CertificateFiling.AwardCheck;
import org.jiangheng.programmes.competition.CertificateFiling.AwardDocument;
import org.jiangheng.programmes.competition.CertificateFiling.Comparison;
import org.jiangheng.programmes.competition.CertificateFiling.FirstCheck;
import org.jiangheng.programmes.competition.CertificateFiling.Member;
import org.jiangheng.programmes.competition.papers.ResultPaper;
import org.jiangheng.sheet.SheetColumn;
import org.jiangheng.sheet.SheetSpec;
import org.jiangheng.sheet.Sheets;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the papers of an item's results say: all of it computed from the scores, none of it copied here. */
@JianghengTest
class ResultPapersTest {

    private static final int COMPETITORS = 40;
    private static final SheetSpec ROSTER = new SheetSpec(
            ResultPaper.ROSTER.title(),
            Stream.of("序号", "姓名", "性别", "身份证号码", "职业", "工种", "等级", "理论", "技能", "总成绩", "名次", "证书编号")
                    .map(title -> SheetColumn.text(title).blank())
                    .toList(),
            COMPETITORS);
    private static final String PLACE = "单位公告栏";

    @Autowired
    ApplicationContext beans;

    @Autowired
    ResultPapers papers;

    @Autowired
    Rankings rankings;

    @Autowired
    CertificateFilings filings;

    @Autowired
    Publicities publicities;

    @Autowired
    Sheets sheets;

    private ResultWorld world;
    private List<Standing> standings;
    private List<Standing> awards;

    @BeforeEach
    void ranks() {
        world = new ResultWorld(beans).held();
        world.compete(COMPETITORS);
        rankings.decideTie(world.item, List.of(world.entry(2), world.entry(1)), "用时短者在前", world.clerk);
        rankings.disqualify(world.entry(COMPETITORS), "违反考场纪律", world.clerk);
        rankings.close(world.item, world.clerk);
        standings = rankings.closed(world.item).standings();
        awards = rankings.awards(world.item);
    }

    @AfterEach
    void clears() {
        world.clear();
    }

    @Test
    @Tag("CC-P7")
    void printsWhoSignedInAndWhichMarksTheyGotWithPlacesForTheJudges() {
        var signIn = words(ResultPaper.SIGN_IN);
        var scores = words(ResultPaper.SCORES);

        for (var standing : standings) {
            var entry = standing.entry();
            assertThat(signIn).contains(entry.position() + entry.name() + entry.maskedIdentity() + entry.employer());
            assertThat(scores)
                    .contains(entry.position()
                            + entry.name()
                            + entry.employer()
                            + plain(entry.theory())
                            + plain(entry.skill())
                            + standing.total().map(BigDecimal::toPlainString).orElse("—"));
        }
        assertThat(signIn).doesNotContain(standings.get(0).entry().identity());
        assertThat(scores).contains("裁判人员签字", "裁判长签字", "理论30%、技能70%");
    }

    @Test
    @Tag("CC-P8")
    @Tag("CC-18")
    void explainsRankTieBandAndLevel() {
        var words = words(ResultPaper.RANKING);

        for (var standing : standings) {
            assertThat(words).contains(standing.explanation().replaceAll("\\s", ""));
        }
        assertThat(words)
                .contains("实际参赛人数：" + rankings.closed(world.item).participants() + "人", "拟核发证书：" + awards.size() + "人")
                .contains("1选手2号", "2选手1号", "用时短者在前", "违反考场纪律");
    }

    @Test
    @Tag("CC-P9")
    @Tag("XC-28")
    void publishesRanksUnitsAndLevelsAndNothingElse() {
        publicities.prepare(world.item, PLACE, Optional.of(LocalDate.of(2026, 5, 11)), world.clerk);
        var words = words(ResultPaper.RESULTS);

        for (var standing : rankings.closed(world.item).ranked()) {
            assertThat(words).contains(row(standing));
        }
        assertThat(words)
                .contains("结果测试竞赛", "仲裁委员会", "联系人：联系人", world.organiser.name())
                .doesNotContain(standings.get(0).entry().identity())
                .doesNotContain("选手" + COMPETITORS + "号");
    }

    @Test
    @Tag("CC-P10")
    @Tag("CC-66")
    void listsWhatDiffersInTheAwardDocument() {
        var different = awards.get(2).entry();
        draft(different, "文件印为第4名，系漏计一分，以本表为准");

        assertThat(words(ResultPaper.RANKING))
                .contains("竞赛获奖文件：《关于公布竞赛结果的决定》（示例发〔2026〕1号，2026年5月18日）")
                .contains("逐人核对" + awards.size() + "人，一致" + (awards.size() - 1) + "人，不一致1人")
                .contains("第3名" + different.name() + "：文件印为第4名，系漏计一分，以本表为准");
    }

    @Test
    @Tag("CC-P11")
    @Tag("CC-F6")
    void bundlesOneApplicationAPersonWithItsNineteenFields() {
        draft(awards.get(0).entry(), "");
        var paper = drawn(ResultPaper.APPLICATIONS);

        assertThat(paper.pages()).isEqualTo(awards.size());
        for (int page = 1; page <= awards.size(); page++) {
            var award = awards.get(page - 1);
            var entry = award.entry();
            assertThat(paper.words(page))
                    .contains("北京市职业技能竞赛取证申报表")
                    .contains("姓名" + entry.name(), "性别男", "文化程度大学专科")
                    .contains("出生日期" + ChineseDate.of(new IdentityNumber(entry.identity()).birthDate()))
                    .contains("居民身份证号码" + entry.identity(), "工作单位（院校）" + entry.employer())
                    .contains("竞赛名称结果测试竞赛", "竞赛级别区和系统级", "职业电工", "工种—")
                    .contains("理论成绩" + plain(entry.theory()), "技能成绩" + plain(entry.skill()))
                    .contains("总成绩" + award.total().orElseThrow().toPlainString())
                    .contains("名次" + award.rank().orElseThrow())
                    .contains("申报等级" + award.level().orElseThrow().label())
                    .contains("主办单位初审意见同意申报。初审人：某初审人", world.organiser.name() + "（盖章）")
                    .contains("区督导意见", "市鉴定管理中心意见", "北京市职业技能鉴定管理中心竞赛专用章");
        }
    }

    @Test
    @Tag("CC-P12")
    @Tag("CC-F7")
    void listsOnTheRosterWhoIsToBeCertified() {
        var words = words(ResultPaper.ROSTER);

        assertThat(words).contains("序号姓名性别身份证号码职业工种等级理论技能总成绩名次证书编号", "以上共" + awards.size() + "人，其中二级/技师5人", "竞赛专用章");
        int number = 0;
        for (var award : awards) {
            var entry = award.entry();
            assertThat(words)
                    .contains(++number + entry.name() + entry.gender() + entry.identity() + "电工—"
                            + award.level().orElseThrow().label() + plain(entry.theory()) + plain(entry.skill())
                            + award.total().orElseThrow().toPlainString()
                            + award.rank().orElseThrow());
        }
    }

    @Test
    @Tag("CC-P12")
    @Tag("CC-F7")
    @Tag("XC-29")
    void givesTheRosterAsAWorkbookToWhoMayReadNumbers() {
        var reading = sheets.read(papers.roster(world.item, world.clerk), ROSTER);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.otherColumns()).isEmpty();
        assertThat(reading.rows()).hasSameSizeAs(awards);
        for (int place = 0; place < awards.size(); place++) {
            var award = awards.get(place);
            var row = reading.rows().get(place);
            assertThat(List.of(row.cell(1), row.cell(2), row.cell(3), row.cell(4), row.cell(6)))
                    .containsExactly(
                            award.entry().name(),
                            "男",
                            award.entry().identity(),
                            "电工",
                            award.level().orElseThrow().label());
            assertThat(row.cell(10)).isEqualTo(award.rank().orElseThrow().toString());
        }
        assertThatThrownBy(() -> papers.roster(world.item, world.questionOffice))
                .isInstanceOf(RuleViolated.class);
    }

    @Test
    @Tag("CC-P13")
    @Tag("CC-F8")
    void sumsUpHowManyAreCertifiedAtEachLevel() {
        var counts =
                List.of(SkillLevel.ONE, SkillLevel.TWO, SkillLevel.THREE, SkillLevel.FOUR, SkillLevel.FIVE).stream()
                        .map(level -> awards.stream()
                                .filter(award -> award.level().orElseThrow() == level)
                                .count())
                        .map(Object::toString)
                        .collect(Collectors.joining());

        assertThat(words(ResultPaper.SUMMARY))
                .contains("竞赛名称结果测试竞赛", "竞赛级别区和系统级", "主办单位" + world.organiser.name())
                .contains("一级二级三级四级五级", "电工" + rankings.closed(world.item).participants() + counts + awards.size())
                .contains("（盖章）", "竞赛专用章");
    }

    @Test
    @Tag("CC-P14")
    void namesTheCommitteeOfTheFinal() {
        draft(awards.get(0).entry(), "");

        assertThat(words(ResultPaper.COMMITTEE)).contains("1甲某某单位主任", "2乙某另一单位委员", "结果测试竞赛");
    }

    /** All awards compared with the award document; that of one competitor differs, unless the difference is blank. */
    private void draft(Entry different, String difference) {
        world.stands(ItemStatus.CONCLUDED);
        filings.draft(
                world.item,
                new AwardDocument("关于公布竞赛结果的决定", "示例发〔2026〕1号", Optional.of(LocalDate.of(2026, 5, 18))),
                new FirstCheck("同意申报。", "某初审人"),
                List.of(new Member("甲某", "某单位", "主任"), new Member("乙某", "另一单位", "委员")),
                Comparison.of(awards.stream()
                        .map(award -> award.entry().id())
                        .map(id -> new AwardCheck(
                                id,
                                !id.equals(different.id()) || difference.isEmpty(),
                                id.equals(different.id()) ? difference : ""))
                        .toList()),
                world.clerk);
    }

    private String words(ResultPaper paper) {
        return drawn(paper).words();
    }

    private DrawnPaper drawn(ResultPaper paper) {
        try (var content = papers.read(world.item, paper, world.clerk)) {
            return new DrawnPaper(content.readAllBytes()).kept("competition-" + paper.kind());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String row(Standing standing) {
        return standing.rank().orElseThrow()
                + standing.entry().name()
                + standing.entry().employer()
                + standing.level().map(SkillLevel::label).orElse("—");
    }

    private static String plain(Optional<BigDecimal> mark) {
        return mark.orElseThrow().stripTrailingZeros().toPlainString();
    }
}
