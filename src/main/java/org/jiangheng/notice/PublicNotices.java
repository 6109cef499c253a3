package org.jiangheng.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.notice.Objection.Finding;
import org.jiangheng.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public notices (公示) and the objections raised against them (XC-10 to XC-13, XC-28). */
@Service
@Transactional
public class PublicNotices {

    /** The shortest period a notice may have (XC-11). */
    private static final int SHORTEST = 3;

    /** How long an objection may be looked into (XC-13). */
    private static final int INVESTIGATION = 10;

    private static final String LIST_MESSAGE = "award-list.objectionConcluded";

    private final NoticeRepository notices;
    private final ObjectionRepository objections;
    private final ObjectionMails mails;
    private final Processes processes;
    private final Journal journal;
    private final WorkingDays workingDays;
    private final Time time;

    PublicNotices(
            NoticeRepository notices,
            ObjectionRepository objections,
            ObjectionMails mails,
            Processes processes,
            Journal journal,
            WorkingDays workingDays,
            Time time) {
        this.notices = notices;
        this.objections = objections;
        this.mails = mails;
        this.processes = processes;
        this.journal = journal;
        this.workingDays = workingDays;
        this.time = time;
    }

    /** Publishes a list, once; its process waits for {@code award-list.objectionConcluded} while objections are open. */
    public SubjectId publish(
            SubjectId list, String programme, String title, String body, List<Row> rows, Instant from, Instant until) {
        return publish(list, programme, title, body, rows, from, until, LIST_MESSAGE);
    }

    /**
     * Publishes a list, once: repeated, it answers with the notice there is (XC-10, XC-11, XC-28).
     *
     * @param until 24:00 of the last working day, see {@link WorkingDays#endOfPeriod}
     * @param concludedMessage what the list's process is told when an objection is concluded
     */
    public SubjectId publish(
            SubjectId list,
            String programme,
            String title,
            String body,
            List<Row> rows,
            Instant from,
            Instant until,
            String concludedMessage) {
        if (until.isBefore(workingDays.endOfPeriod(from, SHORTEST))) {
            throw new RuleViolated("notice.tooShort", SHORTEST);
        }
        LocalDate first = workingDays.plus(LocalDate.ofInstant(from, Time.BEIJING), 1);
        LocalDate last = LocalDate.ofInstant(until.minusNanos(1), Time.BEIJING);
        var notice = new PublicNotice(SubjectId.fresh(), list, programme, title, body, rows, from, until, first, last);
        if (notices.add(notice, concludedMessage)) {
            journal.record(list, Actor.SYSTEM, "noticePublished", "已公示《" + title + "》，公示期：" + notice.period() + "。");
        }
        return notices.ofList(list).orElseThrow().id();
    }

    @Transactional(readOnly = true)
    public Optional<PublicNotice> find(SubjectId id) {
        return notices.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<PublicNotice> ofList(SubjectId list) {
        return notices.ofList(list);
    }

    /** The notices that take objections now, latest first. */
    @Transactional(readOnly = true)
    public List<PublicNotice> current() {
        return notices.current(time.now().atOffset(ZoneOffset.UTC));
    }

    /** The notices whose period is over, latest first. */
    @Transactional(readOnly = true)
    public List<PublicNotice> past() {
        return notices.past(time.now().atOffset(ZoneOffset.UTC));
    }

    /** Lodges an objection inside the period: it gets a number, a due date and an investigator (XC-13). */
    public SubjectId object(SubjectId notice, NewObjection objection) {
        PublicNotice published = get(notice);
        notices.lockForObjection(notice);
        Instant now = time.databaseNow();
        if (!published.isOpenAt(now) || notices.withdrawn(notice).isPresent()) {
            throw new RuleViolated("notice.closed", published.period());
        }
        objection.dossier().filter(Predicate.not(published::lists)).ifPresent(stranger -> {
            throw new RuleViolated("notice.notListed");
        });
        var id = SubjectId.fresh();
        objections.add(id, notice, objection, now, workingDays.endOfPeriod(now, INVESTIGATION));
        processes.start(ObjectionProcess.ID, id, ObjectionProcess.supervisors());
        var lodged = objection(id);
        note(lodged, Actor.SYSTEM, "objectionReceived", "收到公示" + kind(lodged) + lodged.number() + "，转监督人员核查。");
        mails.received(published, lodged);
        return id;
    }

    @Transactional(readOnly = true)
    public Objection objection(SubjectId id) {
        return objections.find(id).orElseThrow(() -> new RuleViolated("notice.objectionUnknown"));
    }

    @Transactional(readOnly = true)
    public List<Objection> objections(SubjectId notice) {
        return objections.ofNotice(notice);
    }

    /** Gives an objection its one outcome, with the reason the persons concerned will read (XC-13, XC-14). */
    public void conclude(SubjectId objection, boolean upheld, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new RuleViolated("notice.reasonMissing");
        }
        PublicNotice notice = get(objection(objection).notice());
        if (!objections.conclude(objection, upheld ? Finding.UPHELD : Finding.REJECTED, reason.strip())) {
            throw new RuleViolated("notice.alreadyConcluded");
        }
        var concluded = objection(objection);
        note(
                concluded,
                actor,
                "objectionConcluded",
                "公示" + kind(concluded) + concluded.number() + "核查结论："
                        + concluded.finding().label() + "。理由：" + reason);
        mails.concluded(notice, concluded);
    }

    /** Whether an objection against the list is being looked into; leads do not count (XC-12, XC-13). */
    @Transactional(readOnly = true)
    public boolean anyOpen(SubjectId list) {
        return ofListWithName(list).anyMatch(Objection::isOpen);
    }

    /** The cases that must wait: an objection about them, or about the whole list, is open (XC-12, DR-X12). */
    public Set<SubjectId> disputed(SubjectId list) {
        notices.lockForEvaluation(list);
        return ofListWithName(list)
                .filter(Objection::isOpen)
                .flatMap(this::concerned)
                .collect(Collectors.toSet());
    }

    /** The cases an objection was upheld against (DR-X12); what a corrected list has answered counts no longer (CC-X9). */
    public Set<SubjectId> upheld(SubjectId list) {
        notices.lockForEvaluation(list);
        return ofListWithName(list)
                .filter(objection -> objection.finding() == Finding.UPHELD && !isAnswered(objection))
                .flatMap(this::concerned)
                .collect(Collectors.toSet());
    }

    /** Upheld against a whole list that was withdrawn for it; what names one person stays with that person. */
    private boolean isAnswered(Objection objection) {
        return objection.dossier().isEmpty()
                && notices.withdrawnAt(objection.notice())
                        .filter(at -> !objection.concluded().orElse(at).isAfter(at))
                        .isPresent();
    }

    /** Tells the list's process that an objection is concluded; nothing happens when it does not wait. */
    public void tellList(SubjectId objection) {
        SubjectId notice = objection(objection).notice();
        SubjectId list = get(notice).list();
        // a list that is just reading its open objections must be waiting before it can be told
        notices.lockForEvaluation(list);
        processes.tell(list, notices.concludedMessage(notice));
    }

    private Stream<SubjectId> concerned(Objection objection) {
        return objection
                .dossier()
                .map(Stream::of)
                .orElseGet(() -> get(objection.notice()).rows().stream().map(Row::dossier));
    }

    private Stream<Objection> ofListWithName(SubjectId list) {
        return notices.allOfList(list).stream()
                .flatMap(notice -> objections.ofNotice(notice.id()).stream())
                .filter(objection -> !objection.lead());
    }

    private PublicNotice get(SubjectId notice) {
        return notices.find(notice).orElseThrow(() -> new RuleViolated("notice.unknown"));
    }

    private void note(Objection objection, Actor actor, String event, String sentence) {
        journal.record(objection.id(), actor, event, sentence);
        objection.dossier().ifPresent(dossier -> journal.record(dossier, actor, event, sentence));
    }

    private static String kind(Objection objection) {
        return objection.lead() ? "线索" : "异议";
    }
}
