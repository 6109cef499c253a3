package org.jiangheng.programmes.recognition;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.certificate.AwardList;
import org.jiangheng.certificate.AwardList.Decision;
import org.jiangheng.certificate.AwardLists;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.integrity.Register;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.notice.PublicNotice;
import org.jiangheng.notice.PublicNotices;
import org.jiangheng.notice.Row;
import org.jiangheng.occupation.Occupations;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.programmes.DossierStatus;
import org.jiangheng.workflow.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the approved list to certificates: public notice, objections, issue (DR-64, DR-65, DR-67, DR-X12, XC-12, XC-19). */
@Service
@Transactional
public class Awards {

    private static final String BARRED = "失信记录有效期内，不予核发证书";

    private final AwardLists lists;
    private final PublicNotices notices;
    private final Batches batches;
    private final Dossiers dossiers;
    private final Register register;
    private final Occupations occupations;
    private final WorkingDays workingDays;
    private final Time time;
    private final CaseProgress progress;
    private final NoticeTexts texts;
    private final NoticePapers papers;
    private final CentreOpinions opinions;
    private final AwardMails mails;

    Awards(
            AwardLists lists,
            PublicNotices notices,
            Batches batches,
            Dossiers dossiers,
            Register register,
            Occupations occupations,
            WorkingDays workingDays,
            Time time,
            CaseProgress progress,
            NoticeTexts texts,
            NoticePapers papers,
            CentreOpinions opinions,
            AwardMails mails) {
        this.lists = lists;
        this.notices = notices;
        this.batches = batches;
        this.dossiers = dossiers;
        this.register = register;
        this.occupations = occupations;
        this.workingDays = workingDays;
        this.time = time;
        this.progress = progress;
        this.texts = texts;
        this.papers = papers;
        this.opinions = opinions;
        this.mails = mails;
    }

    /** Publishes the list on the public site and says when the period ends (DR-64, DR-67, XC-10, XC-28). */
    public Instant publish(SubjectId id) {
        var list = lists.get(id);
        var notice = notices.ofList(id).orElseGet(() -> published(list));
        if (progress.first(id, "published")) {
            papers.issue(list, notice);
            list.rows().forEach(row -> {
                dossiers.status(row.dossier(), DossierStatus.PUBLIC_NOTICE, "评审通过人员名单公示。", Actor.SYSTEM);
                mails.noticeStarted(row.dossier(), notice);
            });
        }
        return notice.until();
    }

    private PublicNotice published(AwardList list) {
        var now = time.now();
        var days = batches.parameters(list.batch()).integer("publicNotice.workingDays");
        var rows = list.rows().stream().map(this::row).toList();
        var until = workingDays.endOfPeriod(now, days);
        notices.publish(
                list.id(),
                list.programme(),
                texts.title(list),
                texts.body(list),
                rows,
                now,
                until,
                RecognitionProcess.OBJECTION_CONCLUDED);
        return notices.ofList(list.id()).orElseThrow();
    }

    private Row row(AwardList.Row award) {
        var entry = award.entry();
        return new Row(
                entry.dossier(),
                entry.name(),
                entry.organisation(),
                occupations.label(entry.occupation()),
                SkillLevel.of(entry.level()).label());
    }

    /**
     * Issues the next certificates: nobody an open objection is about, nobody it was upheld against, nobody with a ban in force
     * (DR-65, DR-82, DR-X12, DR-X13, XC-12, XC-19).
     */
    public Outcome issue(SubjectId id) {
        var list = lists.get(id);
        requireNoticeEnded(id);
        var size = batches.parameters(list.batch()).integer("chunk.size");
        var chunk = lists.decideChunk(id, size, notices.disputed(id), refused(list));
        chunk.decided().forEach(this::announce);
        return Outcome.of(RecognitionProcess.AWARDS_REMAIN, chunk.remaining() > 0)
                .and(RecognitionProcess.OBJECTIONS_OPEN, notices.anyOpen(id));
    }

    /** Whatever the diagram says: no certificate before the notice period is over (DR-65, XC-12). */
    private void requireNoticeEnded(SubjectId list) {
        if (notices.ofList(list)
                .filter(notice -> !time.now().isBefore(notice.until()))
                .isEmpty()) {
            throw new RuleViolated("recognition.publicNoticeNotEnded");
        }
    }

    private Map<SubjectId, String> refused(AwardList list) {
        var reasons = new HashMap<SubjectId, String>();
        list.rows().stream()
                .filter(row -> row.decision() == Decision.OPEN && register.isBarred(row.person()))
                .forEach(row -> reasons.put(row.dossier(), BARRED));
        notices.upheld(list.id()).forEach(dossier -> reasons.put(dossier, AwardLists.UPHELD));
        return reasons;
    }

    private void announce(AwardList.Row row) {
        var certified = row.decision() == Decision.ISSUED;
        var status = certified ? DossierStatus.CERTIFIED : DossierStatus.NOT_CERTIFIED;
        var facts = Outcome.of(RecognitionProcess.CERTIFIED, certified);
        if (progress.move(row.dossier(), status, row.reason(), RecognitionProcess.DECIDED, facts)) {
            if (certified) {
                opinions.certified(row.dossier());
                mails.issued(row.dossier());
            } else {
                opinions.notCertified(row.dossier(), row.reason());
                mails.refused(row.dossier(), row.reason());
            }
        }
    }

    /** One line for lists of work: title and how many people. */
    @Transactional(readOnly = true)
    public String caption(SubjectId id) {
        var list = lists.get(id);
        return list.title() + " " + list.rows().size() + "人";
    }
}
