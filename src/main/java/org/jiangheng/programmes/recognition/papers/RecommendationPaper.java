package org.jiangheng.programmes.recognition.papers;

import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import org.jiangheng.document.Cell;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.PaperLayout.Sheet;
import org.jiangheng.programmes.OfficialNotice;

/** 书面推荐意见 of the employer, to be sealed with its 公章 (DR-54, DR-85, DR-P5). */
public final class RecommendationPaper {

    private RecommendationPaper() {}

    /** Who is recommended, and for what; {@code criteria} in words. */
    public record Candidate(
            String name,
            String gender,
            String position,
            String occupation,
            String level,
            String criteria,
            String number) {}

    /** The employer's recommendation of one person. */
    public static PaperLayout layout(
            OfficialNotice notice, String organisation, Candidate candidate, EmployerOpinion opinion) {
        return PaperLayout.titled(RecognitionPaper.RECOMMENDATION.title())
                .on(Sheet.FORM)
                .grid(table(organisation, candidate, opinion))
                .note("本单位对申报人的资格条件、工作经历、业绩成果等申报材料进行了全面核查，并对其真实、准确、完整负责。")
                .note(Grounds.of(notice));
    }

    private static Grid table(String organisation, Candidate candidate, EmployerOpinion opinion) {
        return Grid.of(28, 57, 28, 57)
                .with(label("推荐单位"), text(organisation).over(3))
                .with(label("姓名"), value(candidate.name()), label("性别"), value(candidate.gender()))
                .with(label("现从事职业\n及岗位"), value(candidate.position()))
                .with(label("申报编号"), value(candidate.number()))
                .with(label("申报职业\n（工种）"), value(candidate.occupation()))
                .with(label("申报等级"), value(candidate.level()))
                .with(label("申报条件"), text(candidate.criteria()).over(3).atLeast(60))
                .with(label("初审情况"), text(opinion.findings()).over(3).atLeast(34))
                .with(label("企业内部\n公示情况"), text(opinion.publicity()).over(3).atLeast(70))
                .with(label("推荐意见"), text(opinion.opinion()).over(3).atLeast(150))
                .with(label("推荐结论"), text(conclusion(opinion)).over(3).atLeast(34))
                .with(signatures(opinion));
    }

    private static String conclusion(EmployerOpinion opinion) {
        return Ticks.box(opinion.recommended(), "同意推荐") + "　　" + Ticks.box(!opinion.recommended(), "不予推荐");
    }

    private static Cell signatures(EmployerOpinion opinion) {
        return text("经办人：" + opinion.clerk() + "　　　　　　　负责人签字：" + opinion.signer() + "\n\n（单位公章）　　　　"
                        + Ticks.date(opinion.date()))
                .over(4)
                .set(Cell.Align.RIGHT)
                .atLeast(96);
    }
}
