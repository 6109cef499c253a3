package org.jiangheng.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SecondPerson;
import org.jiangheng.kernel.SubjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The years whose holidays are known (XC-07). A year comes in, and is corrected, as a whole list with the notice it stands in,
 * brought by one person and approved by another.
 */
@Service
@Transactional
public class HolidayYears {

    private final HolidayProposalRepository proposals;
    private final HolidayRepository holidays;
    private final ApplicationEventPublisher events;

    HolidayYears(HolidayProposalRepository proposals, HolidayRepository holidays, ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.holidays = holidays;
        this.events = events;
    }

    /** The youngest first. */
    @Transactional(readOnly = true)
    public List<PublishedYear> published() {
        return proposals.years();
    }

    /** The year's days, empty when it is not published. */
    @Transactional(readOnly = true)
    public List<HolidayLine> lines(int year) {
        return proposals.published(year);
    }

    /** As they count now. */
    @Transactional(readOnly = true)
    public Holidays now() {
        return holidays.published();
    }

    /** As they would count with the list in place of the year's. */
    @Transactional(readOnly = true)
    public Holidays with(HolidayList list) {
        Set<LocalDate> before =
                proposals.published(list.year()).stream().map(HolidayLine::day).collect(Collectors.toSet());
        return holidays.published().with(list, before);
    }

    /** Puts a year's list before a second person; one at a time for a year. */
    public String propose(HolidayList list, String source, Actor actor) {
        SecondPerson.requireMayPropose(actor);
        if (source.isBlank()) {
            throw new RuleViolated("calendar.sourceMissing");
        }
        if (list.lines().equals(proposals.published(list.year()))) {
            throw new RuleViolated("calendar.listUnchanged", String.valueOf(list.year()));
        }
        var id = UUID.randomUUID().toString();
        if (!proposals.insert(id, source.strip(), list, actor)) {
            throw new RuleViolated("calendar.listProposed", String.valueOf(list.year()));
        }
        tell(id, actor, "holidaysProposed", "提交" + list.year() + "年节假日安排，依据：" + source.strip() + "。");
        return id;
    }

    /** The second person agrees: from now on the year is counted by this list. */
    public void approve(String id, Actor actor) {
        var proposal = forDecision(id, actor);
        proposals.decide(id, HolidayProposal.Status.APPROVED, "", actor);
        proposals.publish(proposal);
        tell(id, actor, "holidaysApproved", "批准" + proposal.year() + "年节假日安排，依据：" + proposal.source() + "。");
    }

    /** The second person does not agree (XC-14). */
    public void refuse(String id, String reason, Actor actor) {
        var proposal = forDecision(id, actor);
        if (reason.isBlank()) {
            throw new RuleViolated("calendar.reasonMissing");
        }
        proposals.decide(id, HolidayProposal.Status.REFUSED, reason.strip(), actor);
        tell(id, actor, "holidaysRefused", "未批准" + proposal.year() + "年节假日安排：" + reason.strip());
    }

    @Transactional(readOnly = true)
    public Optional<HolidayProposal> find(String id) {
        return proposals.find(id);
    }

    /** Every list that was brought for the year, the youngest first. */
    @Transactional(readOnly = true)
    public List<HolidayProposal> of(int year) {
        return proposals.of(year);
    }

    /** What waits for a second person. */
    @Transactional(readOnly = true)
    public List<HolidayProposal> proposed() {
        return proposals.proposed();
    }

    private HolidayProposal forDecision(String id, Actor actor) {
        SecondPerson.requireMayDecide(actor);
        var proposal = proposals.lock(id).orElseThrow(() -> new RuleViolated("calendar.proposalUnknown"));
        if (proposal.status() != HolidayProposal.Status.PROPOSED) {
            throw new RuleViolated("calendar.proposalSettled", proposal.status().label());
        }
        SecondPerson.requireMayDecide(actor, proposal.proposed().account());
        return proposal;
    }

    private void tell(String id, Actor actor, String event, String sentence) {
        events.publishEvent(new HolidaysDecided(SubjectId.of(id), actor, event, sentence));
    }
}
