package org.jiangheng.programmes.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The electronic plans of an item's parts (CC-47, CC-48, CC-X3). */
@Service
@Transactional
public class Plans {

    private final PlanRepository plans;
    private final Competitions competitions;
    private final Occupations occupations;
    private final EventPapers papers;
    private final CompetitionMails mails;
    private final Flags flags;
    private final EventDeadlines deadlines;
    private final Time time;
    private final Journal journal;

    Plans(
            PlanRepository plans,
            Competitions competitions,
            Occupations occupations,
            EventPapers papers,
            CompetitionMails mails,
            Flags flags,
            EventDeadlines deadlines,
            Time time,
            Journal journal) {
        this.plans = plans;
        this.competitions = competitions;
        this.occupations = occupations;
        this.papers = papers;
        this.mails = mails;
        this.flags = flags;
        this.deadlines = deadlines;
        this.time = time;
        this.journal = journal;
    }

    /** The plans that stand, theory first. */
    @Transactional(readOnly = true)
    public List<Plan> of(SubjectId item) {
        return plans.of(item);
    }

    @Transactional(readOnly = true)
    public Optional<Plan> of(SubjectId item, EventPart part) {
        return of(item).stream().filter(plan -> plan.part() == part).findFirst();
    }

    /** Whether both parts have a plan. */
    @Transactional(readOnly = true)
    public boolean isComplete(SubjectId item) {
        return Stream.of(EventPart.values()).allMatch(part -> of(item, part).isPresent());
    }

    /** Whether every other part has a plan already. */
    @Transactional(readOnly = true)
    public boolean isLast(SubjectId item, EventPart part) {
        return Stream.of(EventPart.values())
                .filter(other -> other != part)
                .allMatch(other -> of(item, other).isPresent());
    }

    /** The last day the part's plan is in time (CC-47, XC-06). */
    @Transactional(readOnly = true)
    public LocalDate lastDay(SubjectId item, EventPart part) {
        return deadlines.plan(competitions.item(item), part);
    }

    /** The last day of the next plan that is missing. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextLastDay(SubjectId item) {
        return Stream.of(EventPart.values())
                .filter(part -> of(item, part).isEmpty())
                .map(part -> lastDay(item, part))
                .min(Comparator.naturalOrder());
    }

    /** Sends a part's plan to city and district; a late one is marked, the event may be held (CC-47, CC-48, CC-X3). */
    public void send(SubjectId itemId, NewPlan given, Actor organiser) {
        var item = requireOwn(itemId, organiser);
        require(given);
        var plan = given.plan(item, time.now(), time.today().isAfter(deadlines.plan(item, given.part())));
        int count = plans.add(itemId, plan, organiser.account());
        papers.plan(item, plan, count);
        record(item, plan, organiser);
        tell(item, plan);
        if (isComplete(itemId) && item.status() == ItemStatus.FILED) {
            competitions.itemStatus(itemId, ItemStatus.PLANNED, "", organiser);
        }
    }

    private void record(Item item, Plan plan, Actor organiser) {
        var what = plan.part().label() + "计划";
        if (plan.late()) {
            var note = what + "于" + Days.chinese(time.today()) + "报送。";
            flags.raise(item.id(), Flags.Code.PLAN_LATE, note, organiser);
        }
        journal.record(item.competition(), organiser, "planSent", label(item) + what + "已报送。");
    }

    private Item requireOwn(SubjectId itemId, Actor organiser) {
        var item = competitions.requireOwn(itemId, organiser);
        if (competitions.get(item.competition()).receiptNumber().isEmpty()
                || item.status().isClosed()) {
            throw new RuleViolated("competition.planOutsideFiling");
        }
        return item;
    }

    private static void require(NewPlan given) {
        if (given.persons() < 1
                || !given.startsAt().matches("([01][0-9]|2[0-3]):[0-5][0-9]")
                || given.contact().isBlank()
                || !given.contactPhone().matches("\\+?[0-9][0-9 \\-]{5,19}")) {
            throw new RuleViolated("competition.planIncomplete");
        }
    }

    /** City and district, each its own page (CC-47). */
    private void tell(Item item, Plan plan) {
        var competition = competitions.get(item.competition());
        var values = new HashMap<String, Object>(Map.of(
                "item", label(item), "lines", lines(item, plan), "link", "/office/competition/" + competition.id()));
        var template = plan.late() ? "plan-late" : "plan";
        mails.toGroup(competition.id(), CompetitionMails.SECTION, template, values);
        mails.toGroup(competition.id(), Readers.supervisors(competition.venue()), template, values);
    }

    private static String lines(Item item, Plan plan) {
        return "　　比赛内容：" + plan.part().label() + "\n　　等级：" + ReceiptPaper.levels(item) + "\n　　人数：" + plan.persons()
                + "人\n　　时间：" + Days.chinese(plan.heldOn()) + plan.startsAt() + "\n　　地点：" + plan.place() + "\n　　联系人："
                + plan.contact() + "　" + plan.contactPhone();
    }

    private String label(Item item) {
        return occupations.label(item.occupation());
    }

    /** What the organiser fills in; day and place are the filing's (CC-48). */
    public record NewPlan(EventPart part, int persons, String startsAt, String contact, String contactPhone) {

        public NewPlan {
            startsAt = startsAt.strip();
            contact = contact.strip();
            contactPhone = contactPhone.strip();
        }

        private Plan plan(Item item, Instant sentAt, boolean late) {
            return new Plan(
                    part, persons, part.on(item), startsAt, part.place(item), contact, contactPhone, sentAt, late);
        }
    }
}
