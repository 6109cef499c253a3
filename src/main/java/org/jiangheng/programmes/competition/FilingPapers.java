package org.jiangheng.programmes.competition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Paper;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.Units;
import org.springframework.stereotype.Component;

/** The papers of a filing: the filing itself, the section's answers and the receipt (CC-P1, CC-P2, CC-P3). */
@Component
class FilingPapers {

    static final String FILING = "filing";
    static final String RECEIPT = "receipt";
    private static final String ANSWER_WORD = "京职技鉴赛函";
    private static final String RECEIPT_WORD = "京职技鉴赛备";

    private final CompetitionRepository competitions;
    private final Dossiers dossiers;
    private final FilingKnowledge knowledge;
    private final Batches batches;
    private final Organisations organisations;
    private final Occupations occupations;
    private final Units units;
    private final Papers papers;
    private final Time time;

    FilingPapers(
            CompetitionRepository competitions,
            Dossiers dossiers,
            FilingKnowledge knowledge,
            Batches batches,
            Organisations organisations,
            Occupations occupations,
            Units units,
            Papers papers,
            Time time) {
        this.competitions = competitions;
        this.dossiers = dossiers;
        this.knowledge = knowledge;
        this.batches = batches;
        this.organisations = organisations;
        this.occupations = occupations;
        this.units = units;
        this.papers = papers;
        this.time = time;
    }

    /** 竞赛备案申报表: a draft while rules are not kept yet, then to be printed, sealed and uploaded (CC-34, CC-F1, CC-P1). */
    byte[] filing(SubjectId id, FilingForm form, List<String> attachments) {
        var dossier = dossiers.get(id);
        var known = knowledge.of(dossier.batch(), form);
        var organiser = organisations.get(dossier.organiser());
        var layout = FilingPaper.layout(form, organiser.name(), organiser.code().value(), attachments, known);
        return FilingRules.problems(form, known).isEmpty() ? papers.extract(layout) : papers.draft(layout);
    }

    void acceptance(SubjectId id, LocalDate until) {
        answer(
                id,
                "acceptance",
                "竞赛备案受理通知",
                letter -> letter.paragraph("经审查，申报材料齐全、符合要求，予以受理。我中心将于" + Days.chinese(until) + "前答复。"));
    }

    void correction(SubjectId id, int round, String reason, LocalDate until) {
        answer(
                id,
                "correction-" + round,
                "竞赛备案补正通知",
                letter -> letter.paragraph("经审查，申报材料需要补正，具体如下：")
                        .paragraph(reason)
                        .paragraph("请于" + Days.chinese(until) + "前补正后重新报送。补正期间，答复期限停止计算。"));
    }

    void refusal(SubjectId id, String reason) {
        answer(
                id,
                "refusal",
                "竞赛不予备案通知",
                letter -> letter.paragraph("经审查，不予备案，理由如下：")
                        .paragraph(reason)
                        .paragraph("对本决定有异议的，可自收到通知之日起5个工作日内向我中心书面提出复核申请。"));
    }

    private void answer(SubjectId id, String kind, String title, UnaryOperator<PaperLayout> body) {
        if (!papers.of(id).stream().map(Paper::kind).toList().contains(kind)) {
            papers.issueNumbered(id, kind, title, ANSWER_WORD, number -> letter(id, title, number, body));
        }
    }

    private PaperLayout letter(SubjectId id, String title, String number, UnaryOperator<PaperLayout> body) {
        var dossier = dossiers.get(id);
        var name = competitions.find(id).map(Competition::name).orElse("");
        var opening = PaperLayout.titled(title)
                .number(number)
                .addressee(dossier.holderName())
                .paragraph("你单位报送的“" + name + "”备案申报材料（申报编号" + dossier.number().orElse("") + "）收悉。");
        return body.apply(opening)
                .signature(CompetitionNotice.NOTICE.issuer(), time.today())
                .note(CompetitionNotice.GROUNDS);
    }

    /** Issues the receipt; its number is the competition's (CC-36, CC-F2). */
    String receipt(SubjectId id, String conditions) {
        var competition = competitions.find(id).orElseThrow();
        var supervisors = Map.of(
                "venue", units.get(Readers.districtUnit(competition.venue())).name(),
                "records",
                        units.get(Readers.districtUnit(competition.records())).name());
        var paper = papers.issueNumbered(
                id,
                RECEIPT,
                "竞赛备案回执",
                RECEIPT_WORD,
                number -> ReceiptPaper.layout(
                        competition,
                        new ReceiptPaper.Particulars(
                                number,
                                dossiers.get(id).holderName(),
                                supervisors.get("venue"),
                                supervisors.get("records"),
                                conditions,
                                ReceiptPaper.Terms.of(batches.parameters(competition.batch())),
                                time.today()),
                        this::label));
        return papers.number(paper.id()).orElseThrow();
    }

    private String label(String occupation) {
        return occupations.find(occupation).isPresent() ? occupations.label(occupation) : occupation;
    }
}
