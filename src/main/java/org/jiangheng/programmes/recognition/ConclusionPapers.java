package org.jiangheng.programmes.recognition;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.document.Papers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.panel.Result;
import org.jiangheng.panel.Session;
import org.jiangheng.party.Accounts;
import org.jiangheng.programmes.recognition.papers.ConclusionsPaper;
import org.jiangheng.programmes.recognition.papers.RecognitionPaper;
import org.springframework.stereotype.Component;

/** 评审结论汇总表 of a session, with the minutes as signed (DR-62, DR-P12). */
@Component
class ConclusionPapers {

    private final Papers papers;
    private final CaseSheets sheets;
    private final Batches batches;
    private final Accounts accounts;

    ConclusionPapers(Papers papers, CaseSheets sheets, Batches batches, Accounts accounts) {
        this.papers = papers;
        this.sheets = sheets;
        this.batches = batches;
        this.accounts = accounts;
    }

    void issue(Session session, List<Result> results) {
        var paper = RecognitionPaper.CONCLUSIONS;
        var meeting = new ConclusionsPaper.Session(
                batches.get(session.batch()).title(),
                session.name(),
                LocalDateTime.ofInstant(session.startsAt().orElseThrow(), Time.BEIJING),
                session.place(),
                session.leader().map(this::name).orElse(""),
                session.experts().stream().map(this::name).toList());
        var rows = results.stream().map(this::row).toList();
        papers.issue(
                session.id(),
                paper.kind(),
                paper.title(),
                ConclusionsPaper.layout(
                        RecognitionNotice.NOTICE,
                        meeting,
                        rows,
                        session.minutes().orElse("")));
    }

    private ConclusionsPaper.Row row(Result result) {
        var sheet = sheets.of(result.dossier());
        return new ConclusionsPaper.Row(
                sheet.person().name(),
                sheet.organisationName(),
                sheet.occupation(),
                sheet.level(),
                result.performance(),
                result.defence(),
                result.composite(),
                votes(result),
                result.passed(),
                result.passed() ? "" : result.reason());
    }

    /** Nobody was asked when nobody answered. */
    private static Optional<ConclusionsPaper.Votes> votes(Result result) {
        return result.yes() + result.no() + result.abstain() == 0
                ? Optional.empty()
                : Optional.of(
                        new ConclusionsPaper.Votes(result.yes(), result.no(), result.abstain(), result.recused()));
    }

    private String name(String account) {
        return accounts.find(account).map(Actor::name).orElse(account);
    }
}
