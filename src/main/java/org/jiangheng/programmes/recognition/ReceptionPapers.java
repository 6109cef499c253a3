package org.jiangheng.programmes.recognition;

import java.util.List;
import java.util.function.Predicate;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Paper;
import org.jiangheng.document.PaperLayout;
import org.jiangheng.document.Papers;
import org.jiangheng.dossier.Submission;
import org.jiangheng.party.Organisations;
import org.jiangheng.programmes.recognition.papers.ReceptionPaper;
import org.jiangheng.programmes.recognition.papers.ReceptionPaper.Accepted;
import org.jiangheng.programmes.recognition.papers.ReceptionPaper.Refused;
import org.jiangheng.programmes.recognition.papers.RecognitionPaper;
import org.springframework.stereotype.Component;

/**
 * 受理通知 and 不予受理通知: one letter to the employer with everybody, and for each person the same letter with nobody else in it
 * (DR-57, DR-93, DR-P7, XC-24, XC-28).
 */
@Component
class ReceptionPapers {

    private static final String WORD = "京职技鉴直受";

    private final Papers papers;
    private final CaseSheets sheets;
    private final Organisations organisations;
    private final Batches batches;
    private final Time time;

    ReceptionPapers(Papers papers, CaseSheets sheets, Organisations organisations, Batches batches, Time time) {
        this.papers = papers;
        this.sheets = sheets;
        this.organisations = organisations;
        this.batches = batches;
        this.time = time;
    }

    void issue(Submission submission) {
        issue(submission, RecognitionPaper.ACCEPTANCE, item -> item.accepted().orElse(false));
        issue(submission, RecognitionPaper.REFUSAL, item -> !item.accepted().orElse(false));
    }

    private void issue(Submission submission, RecognitionPaper paper, Predicate<Submission.Item> chosen) {
        var items = submission.items().stream().filter(chosen).toList();
        if (items.isEmpty()) {
            return;
        }
        var letter = papers.issueNumbered(
                submission.id(),
                paper.kind(),
                paper.title() + "（致推荐单位）",
                WORD,
                number -> layout(submission, paper, items, number));
        var number = number(letter);
        items.forEach(item -> papers.issue(
                item.dossier(), paper.kind(), paper.title(), number, layout(submission, paper, List.of(item), number)));
    }

    private String number(Paper letter) {
        return papers.number(letter.id()).orElse("");
    }

    private PaperLayout layout(
            Submission submission, RecognitionPaper paper, List<Submission.Item> items, String number) {
        var sent = new ReceptionPaper.Submission(
                organisations.get(submission.organisation()).name(),
                submission.number(),
                CasePapers.day(submission.sent()));
        var today = CasePapers.day(time.now());
        if (paper == RecognitionPaper.REFUSAL) {
            var people = items.stream().map(this::refused).toList();
            return ReceptionPaper.refused(RecognitionNotice.NOTICE, number, sent, people, today);
        }
        var people = items.stream().map(this::accepted).toList();
        var fee = batches.parameters(submission.batch()).integer("fee.yuan");
        return ReceptionPaper.accepted(RecognitionNotice.NOTICE, number, sent, people, fee, today);
    }

    private Accepted accepted(Submission.Item item) {
        var sheet = sheets.of(item.dossier());
        return new Accepted(sheet.number(), sheet.person().name(), sheet.occupation(), sheet.level());
    }

    private Refused refused(Submission.Item item) {
        var sheet = sheets.of(item.dossier());
        return new Refused(sheet.number(), sheet.person().name(), sheet.occupation(), sheet.level(), item.reason());
    }
}
