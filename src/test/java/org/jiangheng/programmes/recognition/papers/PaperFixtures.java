package org.jiangheng.programmes.recognition.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangheng.programmes.OfficialNotice;
import org.jiangheng.programmes.recognition.ApplicationForm;
import org.jiangheng.programmes.recognition.ApplicationForm.Achievement;
import org.jiangheng.programmes.recognition.ApplicationForm.Honour;
import org.jiangheng.programmes.recognition.ApplicationForm.Publication;
import org.jiangheng.programmes.recognition.ApplicationForm.Work;

/** Fictional people on paper. */
final class PaperFixtures {

    static final OfficialNotice NOTICE = new OfficialNotice(
            "北京市2026年全市统一高技能人才直接认定工作的公告",
            "京职技鉴发〔2026〕3号",
            LocalDate.of(2026, 3, 20),
            "北京市职业技能鉴定管理中心",
            "《关于印发〈培育北京市高技能领军人才的若干措施〉的通知》（京人社能字〔2025〕138号）",
            "北京市朝阳区惠新东街3号",
            "");

    static final String UNDERTAKING =
            "本人承诺：所提交的全部申报材料真实、合法、有效，不存在提供虚假信息、伪造或变造证明材料的情形；" + "提交材料不涉及国家秘密或已按规定脱密。如有不实，自愿接受取消本次申报资格等处理。";

    static final String CRITERION = "（二）技师1：经企业认可，牵头实施技能攻关为企业创造百万级经济效益的。";

    private PaperFixtures() {}

    static EmployerOpinion opinion() {
        return new EmployerOpinion(
                true,
                true,
                true,
                "公司办公楼一层公告栏及内部网站",
                Optional.of(LocalDate.of(2026, 3, 28)),
                Optional.of(LocalDate.of(2026, 4, 1)),
                "公示期间未收到异议。",
                true,
                "该同志长期在生产一线从事设备电气维修工作，技能水平高超，工作业绩突出，牵头完成的节能改造项目创造了显著的经济效益，同意推荐其申报电工二级/技师。",
                "刘经办",
                "赵负责",
                Optional.of(LocalDate.of(2026, 4, 2)));
    }

    static ApplicationForm form() {
        return form(
                List.of(
                        new Work("2012-07", "2018-03", "北京示例电力有限公司", "电气设备检修", "检修工", "王证明"),
                        new Work("2018-04", "", "北京松涛智造科技有限公司", "维修电工/设备部", "班组长", "孙证明")),
                List.of(new Achievement(
                        "企业级/冲压线主传动节能改造",
                        "2025-06",
                        "项目负责人，负责方案设计、现场实施与调试",
                        "将主传动由工频改为变频矢量控制，单线年节电约42万千瓦时，两年累计节约费用236万元，并形成企业标准1项。")),
                List.of(new Honour("市级技术能手", "示例市级行业协会", "省部(市)级", "2024-11", "")),
                List.of(new Publication("专利", "一种冲压线主传动节能控制装置", "国家知识产权局", "2025-09", 1)));
    }

    static ApplicationForm longForm() {
        var works = new ArrayList<Work>();
        var achievements = new ArrayList<Achievement>();
        for (int i = 0; i < 9; i++) {
            works.add(new Work(
                    "20%02d-01".formatted(i + 10),
                    "20%02d-12".formatted(i + 10),
                    "北京松涛智能制造装备技术研究院有限责任公司第" + i + "分公司",
                    "工业机器人系统运维/智能产线技术保障中心",
                    "首席技师工作室副主任",
                    "欧阳证明"));
        }
        for (int i = 0; i < 5; i++) {
            achievements.add(new Achievement(
                    "国家级/大型智能产线数字孪生与预测性维护示范工程",
                    "2024-0" + (i + 1),
                    "主要参与者，承担现场总线诊断与机器人标定",
                    "针对产线停机频繁、节拍波动等问题，带领团队逐站排查，提出“三查四定”操作法，".repeat(6) + (i == 4 ? "末项业绩到此为止。" : "")));
        }
        return form(works, achievements, List.of(), List.of());
    }

    static ApplicationForm emptyForm() {
        return new ApplicationForm(
                "", "", "", "", "", "", "", false, "", "", "", "", "", "", "", null, "", "", "", "", "", List.of(),
                List.of(), List.of(), List.of(), List.of(), "", List.of(), null, "", List.of(), false, false, false,
                false, false, false, "", false, "");
    }

    private static ApplicationForm form(
            List<Work> works, List<Achievement> achievements, List<Honour> honours, List<Publication> publications) {
        return new ApplicationForm(
                "张䶮",
                "男",
                "1990-03",
                "汉族",
                "中共预备党员",
                "119901199003070013",
                "",
                false,
                "",
                "",
                "",
                "",
                "市属企业",
                "",
                "维修电工、设备部电气维修班班组长",
                14,
                "大专/高级技工",
                "6-31-01-03",
                "2",
                "13800000000",
                "zhangyan.zhizao@example.com",
                works,
                achievements,
                honours,
                publications,
                List.of("CONTRIBUTION"),
                "先进制造",
                List.of("DR-28"),
                new BigDecimal("2360000"),
                "按2023—2025年度电费账单与改造前同期对比计算。",
                List.of(),
                true,
                true,
                true,
                true,
                true,
                true,
                "NONE",
                true,
                "张䶮");
    }
}
