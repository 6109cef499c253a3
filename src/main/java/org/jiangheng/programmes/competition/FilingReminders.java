package org.jiangheng.programmes.competition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jiangheng.batch.Batches;
import org.jiangheng.calendar.Time;
import org.jiangheng.calendar.WorkingDays;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.Occupations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of receipts, plans and questions (CC.7, CC-36, CC-47, CC-50, CC-X3, CC-X6); computed, not drawn, each sent once. */
@Service
@Transactional
public class FilingReminders {

    private static final int RECEIPT_BEFORE = 2;
    private static final List<Integer> PLAN_BEFORE = List.of(6, 10);
    private static final List<Integer> QUESTIONS_AFTER = List.of(6, 3);
    private static final int QUESTIONS_OVERDUE = 6;

    private final Batches batches;
    private final Competitions competitions;
    private final Dossiers dossiers;
    private final FilingDecisions decisions;
    private final Plans plans;
    private final Questions questions;
    private final Flags flags;
    private final Occupations occupations;
    private final CompetitionMails mails;
    private final WorkingDays workingDays;
    private final Time time;
    private final Once once;

    FilingReminders(
            Batches batches,
            Competitions competitions,
            Dossiers dossiers,
            FilingDecisions decisions,
            Plans plans,
            Questions questions,
            Flags flags,
            Occupations occupations,
            CompetitionMails mails,
            WorkingDays workingDays,
            Time time,
            Once once) {
        this.batches = batches;
        this.competitions = competitions;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.plans = plans;
        this.questions = questions;
        this.flags = flags;
        this.occupations = occupations;
        this.mails = mails;
        this.workingDays = workingDays;
        this.time = time;
        this.once = once;
    }

    /** Competitions that go on, and so may have to be reminded of. */
    @Transactional(readOnly = true)
    public List<SubjectId> open() {
        return batches.ofProgramme(CompetitionProgramme.CODE).stream()
                .flatMap(batch -> competitions.inBatch(batch.id()).stream())
                .map(Competition::id)
                .filter(competition -> !dossiers.get(competition).status().isClosed())
                .toList();
    }

    /** Sends what is due about a competition and was not sent yet; refused in a year without published holidays (XC-07). */
    public void remind(SubjectId id) {
        var competition = competitions.get(id);
        if (competition.receiptNumber().isEmpty()) {
            receipt(competition.id());
            return;
        }
        competition.items().stream().filter(item -> !item.status().isClosed()).forEach(item -> {
            for (var part : EventPart.values()) {
                plan(item, part);
            }
            questions(item);
        });
    }

    /** Two working days before the receipt is due, and once it is overdue (CC-36). */
    private void receipt(SubjectId competition) {
        decisions.receiptUntil(competition).ifPresent(until -> {
            var lastDay = Days.last(until);
            if (time.today().isAfter(lastDay)) {
                decisions.escalate(competition);
            } else if (!time.today().isBefore(workingDays.minus(lastDay, RECEIPT_BEFORE))
                    && once.first(competition, "receiptDue." + lastDay)) {
                decisions.remind(competition, "receipt-due", until);
            }
        });
    }

    /** Ten and six working days before a part whose plan is missing; a part that is moved is reminded of again (CC-47). */
    private void plan(Item item, EventPart part) {
        var heldOn = part.on(item);
        if (!time.today().isBefore(heldOn) || plans.of(item.id(), part).isPresent()) {
            return;
        }
        closest(PLAN_BEFORE, days -> !time.today().isBefore(workingDays.minus(heldOn, days)))
                .filter(days -> once.first(item.id(), "planDue." + part + "." + heldOn + "." + days))
                .ifPresent(days -> mails.toOrganiser(
                        item.competition(),
                        "plan-reminder",
                        Map.of(
                                "item",
                                occupations.label(item.occupation()) + " " + part.label(),
                                "heldOn",
                                Days.chinese(heldOn),
                                "lastDay",
                                Days.chinese(plans.lastDay(item.id(), part)),
                                "link",
                                "/portal/competition/items/" + item.id() + "/plan")));
    }

    /** Three working days after the last part, and six: then 试题科 is told too, and the item marked (CC-50, CC-X6). */
    private void questions(Item item) {
        var over = item.endsOn();
        if (!time.today().isAfter(over) || questions.isFiled(item.id())) {
            return;
        }
        closest(QUESTIONS_AFTER, days -> workingDays.between(over, time.today()) >= days)
                .filter(days -> once.first(item.id(), "questionsDue." + over + "." + days))
                .ifPresent(days -> questions(item, days));
    }

    private void questions(Item item, int days) {
        var values = Map.<String, Object>of(
                "item", occupations.label(item.occupation()),
                "heldOn", Days.chinese(item.endsOn()),
                "lastDay", Days.chinese(questions.lastDay(item.id())));
        mails.toOrganiser(item.competition(), "questions-reminder", with(values, Questions.portal(item.id())));
        if (days == QUESTIONS_OVERDUE) {
            mails.toGroup(
                    item.competition(),
                    CompetitionMails.QUESTION_OFFICE,
                    "questions-reminder",
                    with(values, "/office/competition/questions/" + item.id()));
            flags.raise(
                    item.id(), Flags.Code.QUESTIONS_LATE, "至" + Days.chinese(time.today()) + "试题尚未报送备案。", Actor.SYSTEM);
        }
    }

    private static Map<String, Object> with(Map<String, Object> values, String link) {
        var all = new HashMap<>(values);
        all.put("link", link);
        return all;
    }

    private static Optional<Integer> closest(List<Integer> distances, IntPredicate reached) {
        return distances.stream().filter(reached::test).findFirst();
    }
}
