package org.jiangheng.programmes.recognition.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jiangheng.document.DrawnPaper;
import org.jiangheng.programmes.recognition.papers.ApplicationPaper.CentreOpinion;
import org.jiangheng.programmes.recognition.papers.ApplicationPaper.Particulars;
import org.jiangheng.programmes.recognition.papers.ConclusionsPaper.Votes;
import org.jiangheng.testing.OneInchPhoto;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The papers of DR.6 say what they must; copies to be looked at are kept under {@code target/papers}. */
class RecognitionPapersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

    @Test
    @Tag("DR-41")
    @Tag("DR-F4")
    @Tag("DR-P1")
    @Tag("XC-46")
    void printsTheApplicationWithThePartsOfTheAnnex() {
        var paper = DrawnPaper.specimen(ApplicationPaper.layout(PaperFixtures.form(), full()))
                .kept("application");

        assertThat(paper.words())
                .contains("一、申报人员基本信息", "二、主要工作经历", "三、主要专业技术业绩成果", "四、个人承诺")
                .contains("119901199003070013", "■市属企业", "1990年3月", "张䶮");
    }

    @Test
    @Tag("A-DR-01")
    @Tag("DR-F5")
    void marksWhatTheAnnexDoesNotHaveAsOurSupplement() {
        var paper = DrawnPaper.plain(ApplicationPaper.layout(PaperFixtures.form(), full()));

        assertThat(paper.words()).contains("六、单位初审意见", "七、市鉴定管理中心意见", "原附件未载、由本系统增设");
    }

    @Test
    void printsAnEmptyApplicationToBeFilled() {
        var empty = DrawnPaper.plain(ApplicationPaper.layout(PaperFixtures.emptyForm(), blank()))
                .kept("application-empty");

        assertThat(empty.words()).contains("照片（一寸）", "□央属企业");
    }

    @Test
    void carriesLongApplicationsOverPagesWithoutLosingAWord() {
        var paper = DrawnPaper.specimen(ApplicationPaper.layout(PaperFixtures.longForm(), full()))
                .kept("application-long");

        assertThat(paper.pages()).isGreaterThan(2);
        assertThat(paper.words()).contains("末项业绩到此为止").contains("（续）");
    }

    @Test
    @Tag("DR-54")
    @Tag("DR-85")
    @Tag("DR-P5")
    void printsTheRecommendation() {
        var candidate = new RecommendationPaper.Candidate(
                "张䶮", "男", "维修电工、设备部班组长", "电工", "二级/技师", PaperFixtures.CRITERION, "DR2026-1-000001");
        var paper = DrawnPaper.specimen(RecommendationPaper.layout(
                        PaperFixtures.NOTICE, "北京松涛智造科技有限公司", candidate, PaperFixtures.opinion()))
                .kept("recommendation");

        assertThat(paper.words()).contains("■同意推荐", "真实性：■是", "（单位公章）", "资格条件、工作经历、业绩成果", "真实、准确、完整负责");
    }

    @Test
    @Tag("DR-57")
    @Tag("DR-P7")
    @Tag("XC-24")
    void printsWhoIsAccepted() {
        var one = new ReceptionPaper.Accepted("DR2026-1-000001", "张䶮", "电工", "二级/技师");
        var two = new ReceptionPaper.Accepted("DR2026-1-000002", "欧阳𫖮𬭩", "工业机器人系统运维员", "一级/高级技师");
        var paper = DrawnPaper.specimen(ReceptionPaper.accepted(
                        PaperFixtures.NOTICE, "京测认受〔2026〕3号", submission(), List.of(one, two), 700, DAY))
                .kept("acceptance");

        assertThat(paper.words()).contains("京测认受〔2026〕3号", "合计1400元", "2026年4月10日", "（盖章）", "欧阳𫖮𬭩");
    }

    @Test
    @Tag("DR-93")
    @Tag("DR-P7")
    void printsWhoIsNotAcceptedWithAReasonEach() {
        var refused = new ReceptionPaper.Refused(
                "DR2026-1-000003", "李旻", "车工（数控车工）", "二级/技师", "劳动关系证明所载单位与推荐单位不一致，且未提交劳务派遣单位的同意文件。");
        var paper = DrawnPaper.specimen(ReceptionPaper.refused(
                        PaperFixtures.NOTICE, "京测认受〔2026〕4号", submission(), List.of(refused), DAY))
                .kept("refusal");

        assertThat(paper.words()).contains("不予受理", "劳动关系证明所载单位与推荐单位不一致");
    }

    @Test
    @Tag("DR-62")
    @Tag("DR-P12")
    @Tag("DR-77")
    void printsTheConclusionsOfAReview() {
        var rows = IntStream.rangeClosed(1, 32)
                .mapToObj(RecognitionPapersTest::conclusion)
                .toList();
        var session = new ConclusionsPaper.Session(
                "2026年首批",
                "智能制造评审组",
                LocalDateTime.of(2026, 4, 13, 9, 0),
                "北京市朝阳区示例路1号三层评审室",
                "陈思远",
                List.of("陈思远", "林若溪", "周知行", "许令仪", "何怀瑾"));
        var paper = DrawnPaper.specimen(
                        ConclusionsPaper.layout(PaperFixtures.NOTICE, session, rows, "评审过程符合规定，同意上述结论。"))
                .kept("conclusions");

        assertThat(paper.words()).contains("单项不足60分", "缺考", "参加评审32人", "（续）");
    }

    @Test
    @Tag("XC-28")
    @Tag("DR-64")
    @Tag("DR-P13")
    void publishesNoMoreThanTheFiveColumns() {
        var rows = IntStream.rangeClosed(1, 41)
                .mapToObj(i -> new PublicNoticePaper.Row(
                        i == 7 ? "欧阳𫖮𬭩" : "张测试", i % 3 == 0 ? "北京松涛智能制造装备技术研究院有限责任公司" : "北京示例电力有限公司", "电工", "二级/技师"))
                .toList();
        var period = new PublicNoticePaper.Period(
                LocalDate.of(2026, 4, 14), LocalDate.of(2026, 4, 20), 5, "公示页面“提出异议”栏目，或邮寄至北京市朝阳区惠新东街3号");
        var paper = DrawnPaper.specimen(PublicNoticePaper.layout(
                        PaperFixtures.NOTICE,
                        "京测职鉴公〔2026〕1号",
                        "关于2026年首批高技能人才直接认定评审通过人员名单的公示（第2评审组）",
                        period,
                        rows,
                        DAY))
                .kept("public-notice");

        assertThat(paper.words()).contains("评审通过人员名单的公示（第2评审组）", "序号姓名工作单位职业（工种）等级", "2026年4月14日至2026年4月20日", "欧阳𫖮𬭩");
        assertThat(paper.text()).doesNotContainPattern("\\d{17}[\\dX]").doesNotContainPattern("1[3-9]\\d{9}");
    }

    @Test
    @Tag("DR-01")
    void namesTheNoticeAndItsBasisOnEveryPaper() {
        var layout = RecommendationPaper.layout(
                PaperFixtures.NOTICE,
                "",
                new RecommendationPaper.Candidate("", "", "", "", "", "", ""),
                PaperFixtures.opinion());

        assertThat(DrawnPaper.plain(layout).words())
                .contains("京职技鉴发〔2026〕3号", "2026年3月20日", "北京市职业技能鉴定管理中心", "京人社能字〔2025〕138号");
    }

    private static ConclusionsPaper.Row conclusion(int number) {
        boolean absent = number % 11 == 0;
        boolean below = number % 7 == 0;
        boolean voted = !absent && !below;
        return new ConclusionsPaper.Row(
                number % 5 == 0 ? "欧阳𫖮𬭩" : "张测试",
                number % 4 == 0 ? "北京松涛智能制造装备技术研究院有限责任公司" : "北京示例电力有限公司",
                number % 3 == 0 ? "工业机器人系统运维员" : "电工",
                number % 2 == 0 ? "一级/高级技师" : "二级/技师",
                new BigDecimal(below ? "58.60" : "86.40"),
                absent ? null : new BigDecimal("80.00"),
                voted ? Optional.of(new BigDecimal("83.84")) : Optional.empty(),
                voted ? Optional.of(new Votes(5, 0, 0, 0)) : Optional.empty(),
                voted,
                voted ? "" : absent ? "现场答辩缺考，不参加综合评定。已书面说明因病住院。" : "单项不足60分");
    }

    private static ReceptionPaper.Submission submission() {
        return new ReceptionPaper.Submission("北京松涛智造科技有限公司", "BS2026-0001", LocalDate.of(2026, 4, 3));
    }

    private static Particulars full() {
        return new Particulars(
                PaperFixtures.NOTICE,
                "DR2026-1-000001",
                "北京松涛智造科技有限公司",
                "电工　二级/技师",
                List.of(PaperFixtures.CRITERION),
                OneInchPhoto.drawn(),
                PaperFixtures.UNDERTAKING,
                Optional.of(LocalDate.of(2026, 3, 26)),
                Optional.of(PaperFixtures.opinion()),
                Optional.of(new CentreOpinion("经专家评审并公示无异议，同意核发电工二级/技师职业技能等级证书。", LocalDate.of(2026, 4, 21))));
    }

    private static Particulars blank() {
        return new Particulars(
                PaperFixtures.NOTICE,
                "",
                "",
                "",
                List.of(),
                new byte[0],
                PaperFixtures.UNDERTAKING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
