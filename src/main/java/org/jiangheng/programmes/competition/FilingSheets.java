package org.jiangheng.programmes.competition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangheng.batch.Batches;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.programmes.SummaryRow;
import org.springframework.stereotype.Component;

/** A competition in one line and in labels and values. */
@Component
class FilingSheets {

    private final Dossiers dossiers;
    private final Batches batches;
    private final CompetitionRepository competitions;
    private final FilingRepository filings;
    private final FilingDecisions decisions;
    private final Filings answers;
    private final Occupations occupations;
    private final CompetitionNames names;

    FilingSheets(
            Dossiers dossiers,
            Batches batches,
            CompetitionRepository competitions,
            FilingRepository filings,
            FilingDecisions decisions,
            Filings answers,
            Occupations occupations,
            CompetitionNames names) {
        this.dossiers = dossiers;
        this.batches = batches;
        this.competitions = competitions;
        this.filings = filings;
        this.decisions = decisions;
        this.answers = answers;
        this.occupations = occupations;
        this.names = names;
    }

    /** Number, organiser, competition. */
    String caption(SubjectId id) {
        var dossier = dossiers.get(id);
        var number = competitions.find(id).flatMap(Competition::receiptNumber).or(dossier::number);
        return (number.map(drawn -> drawn + "　").orElse("") + dossier.holderName() + "　" + describe(id)).strip();
    }

    String describe(SubjectId id) {
        return names.describe(id);
    }

    /** The caption, what is competed in, and until when the receipt is due. */
    String line(SubjectId id) {
        var competition = competitions.find(id).orElseThrow();
        return caption(id) + "　" + competition.level().label() + "　" + CompetitionMails.period(competition) + "　"
                + items(competition)
                + decisions
                        .receiptUntil(id)
                        .map(until -> "　答复期限：" + Days.chinese(Days.last(until)))
                        .orElse("");
    }

    List<SummaryRow> summary(SubjectId id) {
        var dossier = dossiers.get(id);
        var rows = new ArrayList<SummaryRow>();
        dossier.number().ifPresent(number -> rows.add(new SummaryRow("申报编号", number)));
        rows.add(new SummaryRow("年度", batches.get(dossier.batch()).title()));
        rows.add(new SummaryRow("主办单位", dossier.holderName()));
        rows.add(new SummaryRow("竞赛名称", describe(id)));
        rows.add(new SummaryRow("状态", dossier.words().label()));
        competitions.find(id).ifPresent(competition -> filed(competition, rows));
        return List.copyOf(rows);
    }

    private void filed(Competition competition, List<SummaryRow> rows) {
        competition.receiptNumber().ifPresent(number -> rows.add(new SummaryRow("备案回执编号", number)));
        competitions
                .keptUntil(competition.id())
                .ifPresent(day -> rows.add(new SummaryRow("备案材料至少保存至", Days.chinese(day))));
        rows.add(
                new SummaryRow("竞赛级别", competition.level().label() + (competition.selection() ? "（国家级竞赛北京市选拔赛）" : "")));
        rows.add(new SummaryRow(
                "主办单位类型", Host.find(competition.host()).map(Host::label).orElse("")));
        rows.add(new SummaryRow("竞赛时间", CompetitionMails.period(competition)));
        rows.add(new SummaryRow(
                "举办地、资料保存地",
                competition.venue().label() + "、" + competition.records().label()));
        rows.add(new SummaryRow("竞赛项目", items(competition)));
        rows.add(new SummaryRow("联系人", competition.contact() + "　" + competition.contactPhone()));
        decisions
                .receiptUntil(competition.id())
                .filter(until -> competition.receiptNumber().isEmpty())
                .ifPresent(until -> rows.add(new SummaryRow("答复期限", Days.chinese(Days.last(until)))));
        if (filings.isStricter(competition.id())) {
            rows.add(new SummaryRow("从严备案", "主办单位有违规记录，报送期限提前，不得准许逾期，须审查整改情况报告。"));
        }
        var hints = answers.hints(competition.id());
        if (!hints.isEmpty()) {
            rows.add(new SummaryRow("请注意", String.join("", hints)));
        }
    }

    private String items(Competition competition) {
        return competition.items().stream()
                .map(item -> occupations.label(item.occupation()) + "（" + ReceiptPaper.levels(item) + "）")
                .collect(Collectors.joining("；"));
    }
}
