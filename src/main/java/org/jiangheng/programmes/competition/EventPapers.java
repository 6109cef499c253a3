package org.jiangheng.programmes.competition;

import static org.jiangheng.document.Cell.head;
import static org.jiangheng.document.Cell.label;
import static org.jiangheng.document.Cell.text;
import static org.jiangheng.document.Cell.value;

import java.time.LocalDate;
import java.util.List;
import org.jiangheng.batch.Batches;
import org.jiangheng.document.Grid;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.Units;
import org.springframework.stereotype.Component;

/** 竞赛计划 and 试题备案单 of an item (CC-F3, CC-F4, CC-P4, CC-P5). */
@Component
class EventPapers {

    private static final int SHORT_HASH = 16;

    private final CompetitionRepository competitions;
    private final Dossiers dossiers;
    private final Occupations occupations;
    private final Batches batches;
    private final Units units;
    private final Papers papers;

    EventPapers(
            CompetitionRepository competitions,
            Dossiers dossiers,
            Occupations occupations,
            Batches batches,
            Units units,
            Papers papers) {
        this.competitions = competitions;
        this.dossiers = dossiers;
        this.occupations = occupations;
        this.batches = batches;
        this.units = units;
        this.papers = papers;
    }

    /** @param count the how many-th plan of the part it is */
    void plan(Item item, Plan plan, int count) {
        var title = "竞赛计划（" + plan.part().label() + "）";
        papers.issue(
                item.id(), "plan-" + plan.part().name().toLowerCase() + "-" + count, title, planLayout(item, plan));
    }

    private PaperLayout planLayout(Item item, Plan plan) {
        var competition = competition(item.competition());
        int days = batches.parameters(competition.batch()).integer("plan.workingDays");
        var late = plan.late() ? "本计划报送时距比赛已不足" + days + "个工作日。" : "";
        var district = units.get(Readers.districtUnit(competition.venue())).name();
        return PaperLayout.titled("职业技能竞赛计划")
                .addressee(CompetitionNotice.NOTICE.issuer() + "，" + district)
                .paragraph("现将下列竞赛的" + plan.part().label() + "安排报送如下。" + late)
                .grid(top(item, competition)
                        .with(label("对应等级"), text(ReceiptPaper.levels(item)))
                        .with(label("比赛内容"), text(plan.part().label()))
                        .with(label("人数"), text(plan.persons() + "人"))
                        .with(label("竞赛时间"), text(Days.chinese(plan.heldOn()) + "　" + plan.startsAt()))
                        .with(label("竞赛地点"), text(plan.place()))
                        .with(label("联系人"), text(plan.contact() + "　" + plan.contactPhone())))
                .signature(dossiers.get(competition.id()).holderName(), Days.of(plan.sentAt()))
                .note(CompetitionNotice.GROUNDS);
    }

    void questions(Item item, List<QuestionFile> files, LocalDate day) {
        var round = papers.of(item.id()).stream()
                        .filter(paper -> paper.kind().startsWith("questions-"))
                        .count()
                + 1;
        papers.issue(item.id(), "questions-" + round, "试题备案单", questionsLayout(item, files, day));
    }

    private PaperLayout questionsLayout(Item item, List<QuestionFile> files, LocalDate day) {
        var competition = competition(item.competition());
        var list = Grid.of(30, 76, 50)
                .with(head("类别"), head("文件"), head("校验值（前16位）"))
                .repeating(1);
        for (var file : files) {
            list = list.with(
                    value(file.kind().label()),
                    text(file.name()),
                    value(file.sha256().substring(0, SHORT_HASH)));
        }
        return PaperLayout.titled("试题备案单")
                .addressee("市鉴定管理中心试题科")
                .paragraph("下列竞赛项目使用的理论知识试题、技能操作试题和评分标准报请备案。")
                .grid(top(item, competition)
                        .with(label("理论知识考试"), text(Days.chinese(item.theoryOn())))
                        .with(label("技能操作考核"), text(Days.chinese(item.skillOn()))))
                .grid(list)
                .signature(dossiers.get(competition.id()).holderName(), day)
                .note(CompetitionNotice.GROUNDS);
    }

    private Grid top(Item item, Competition competition) {
        return Grid.of(34, 122)
                .with(label("备案编号"), text(competition.receiptNumber().orElse("")))
                .with(label("竞赛名称"), text(competition.name()))
                .with(label("职业（工种）"), text(occupations.label(item.occupation())));
    }

    private Competition competition(SubjectId id) {
        return competitions.find(id).orElseThrow();
    }
}
