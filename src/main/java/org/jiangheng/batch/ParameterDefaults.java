package org.jiangheng.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiangheng.calendar.Time;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.kernel.SecondPerson;
import org.jiangheng.kernel.Signature;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the next batches of a programme start from. A running batch never changes: a new value comes with a day it is valid from,
 * a source, and a second person's approval (XC-01).
 */
@Service
@Transactional
public class ParameterDefaults {

    private final ParameterDefaultRepository defaults;
    private final Journal journal;
    private final Time time;

    ParameterDefaults(ParameterDefaultRepository defaults, Journal journal, Time time) {
        this.defaults = defaults;
        this.journal = journal;
        this.time = time;
    }

    /** Those valid today, and those still to come. */
    @Transactional(readOnly = true)
    public List<ParameterDefault> of(String programme) {
        return defaults.of(programme);
    }

    /** Every change, the youngest first. */
    @Transactional(readOnly = true)
    public List<ParameterChange> changes() {
        return defaults.changes();
    }

    @Transactional(readOnly = true)
    public List<ParameterChange> proposed() {
        return changes().stream()
                .filter(change -> change.status() == ParameterChange.Status.PROPOSED)
                .toList();
    }

    /** Puts a new value before a second person; valid from today at the earliest. */
    public String propose(String programme, String key, DraftEdit.Value typed, LocalDate validFrom, Actor actor) {
        SecondPerson.requireMayPropose(actor);
        var valid = valid(programme, key);
        DraftRules.requireShape(valid.label(), typed.value(), valid.value());
        MoveRules.requireExplained(typed.reason(), typed.source());
        if (validFrom.isBefore(time.today())) {
            throw new RuleViolated("batch.validFromPast");
        }
        var change = new ParameterChange(
                UUID.randomUUID().toString(),
                programme,
                key,
                typed.value(),
                typed.source(),
                typed.reason(),
                validFrom,
                ParameterChange.Status.PROPOSED,
                new Signature(actor.account(), actor.name(), time.now()),
                Optional.empty(),
                "");
        if (!defaults.insert(change, actor)) {
            throw new RuleViolated("batch.changeProposed", valid.label());
        }
        record(change, actor, "defaultProposed", "提出：" + said(change));
        return change.id();
    }

    /** The second person agrees; batches copied from that day on start from it. */
    public void approve(String id, Actor actor) {
        var change = forDecision(id, actor);
        defaults.decide(id, ParameterChange.Status.APPROVED, "", actor);
        defaults.introduce(change);
        record(change, actor, "defaultApproved", "批准：" + said(change));
    }

    /** The second person does not agree (XC-14). */
    public void refuse(String id, String reason, Actor actor) {
        var change = forDecision(id, actor);
        MoveRules.requireReason(reason);
        defaults.decide(id, ParameterChange.Status.REFUSED, reason.strip(), actor);
        record(change, actor, "defaultRefused", "未批准：" + said(change) + "意见：" + reason.strip());
    }

    private ParameterDefault valid(String programme, String key) {
        return defaults.of(programme).stream()
                .filter(each -> each.key().equals(key) && each.valid())
                .findFirst()
                .orElseThrow(() -> new RuleViolated("batch.parameterMissing", key));
    }

    private ParameterChange forDecision(String id, Actor actor) {
        SecondPerson.requireMayDecide(actor);
        var change = defaults.lock(id).orElseThrow(() -> new RuleViolated("batch.changeUnknown"));
        if (change.status() != ParameterChange.Status.PROPOSED) {
            throw new RuleViolated("batch.moveSettled", change.status().label());
        }
        SecondPerson.requireMayDecide(actor, change.proposed().account());
        return change;
    }

    private String said(ParameterChange change) {
        return "“" + valid(change.programme(), change.key()).label() + "”自" + ChineseDay.of(change.validFrom()) + "起为"
                + change.value() + "，依据：" + change.source() + "；理由：" + change.reason() + "。";
    }

    private void record(ParameterChange change, Actor actor, String event, String sentence) {
        journal.record(SubjectId.of(change.id()), actor, event, sentence);
    }
}
