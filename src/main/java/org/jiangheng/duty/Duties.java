package org.jiangheng.duty;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangheng.journal.Journal;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.RuleViolated;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.Unit;
import org.jiangheng.party.Units;
import org.jiangheng.workflow.UnitWork;
import org.jiangheng.workflow.UnitWork.Piece;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work of a unit in the hands of its people: heads see and redistribute it, everybody hands on what is theirs (转办), an
 * administrator hands over what somebody leaves behind (离职移交), and who waits for overdue work asks for it (催办). A task stays
 * within the roles it was meant for. Every act is in the journal of the case.
 */
@Service
@Transactional
public class Duties {

    private final UnitWork work;
    private final Accounts accounts;
    private final Units units;
    private final DutyMails mails;
    private final UrgeRepository urges;
    private final Journal journal;

    Duties(UnitWork work, Accounts accounts, Units units, DutyMails mails, UrgeRepository urges, Journal journal) {
        this.work = work;
        this.accounts = accounts;
        this.units = units;
        this.mails = mails;
        this.urges = urges;
        this.journal = journal;
    }

    /** The units whose work the actor redistributes. */
    @Transactional(readOnly = true)
    public List<Unit> headed(Actor actor) {
        return actor.groups().stream()
                .filter(group -> group.startsWith(Roles.HEAD + "@"))
                .flatMap(group -> units.find(group.substring(group.indexOf('@') + 1)).stream())
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /** The open work of a unit, for its head; refused to everybody else. */
    @Transactional(readOnly = true)
    public List<Duty> ofUnit(String unit, Actor head) {
        if (!head.isIn(Roles.group(Roles.HEAD, unit))) {
            throw new RuleViolated("duty.notYours");
        }
        return duties(work.of(unit));
    }

    /** What the account has claimed from its units' work. */
    @Transactional(readOnly = true)
    public List<Duty> claimedBy(String account) {
        return duties(work.claimedBy(account));
    }

    /**
     * Hands a task to a colleague who holds a role it is meant for, or back among the unit's work when nobody is named (转办).
     *
     * @param to account of the colleague; empty for everybody
     */
    public void handOn(String task, String to, String reason, Actor by) {
        var piece = work.find(task).orElseThrow(() -> new RuleViolated("duty.gone"));
        if (!piece.holder().equals(Optional.of(by.account())) && !isHead(by, piece)) {
            throw new RuleViolated("duty.notYours");
        }
        if (piece.holder().isEmpty() && to.isEmpty()) {
            throw new RuleViolated("duty.nobodyNamed", piece.name());
        }
        give(piece, to, reason, by);
    }

    /**
     * Hands over all that somebody who leaves has claimed (离职移交): to a successor where the roles fit, the rest to the unit.
     *
     * @param close whether the account is closed with it
     */
    public Handover handOver(String from, String to, String reason, boolean close, Actor by) {
        if (!by.isIn(Roles.group(Roles.ADMINISTRATOR, Roles.CENTER))) {
            throw new RuleViolated("duty.notYours");
        }
        var left = work.claimedBy(from);
        var fitting = left.stream().filter(piece -> fits(piece, to)).toList();
        left.forEach(piece -> give(piece, fitting.contains(piece) ? to : "", reason, by));
        if (close) {
            accounts.disable(from, reason, by);
        }
        return new Handover(fitting.size(), left.size() - fitting.size());
    }

    /** Asks whoever has the task, or everybody who could claim it, to do it (催办); once a day and task. */
    public void urge(String task, Actor by) {
        var piece = work.find(task).orElseThrow(() -> new RuleViolated("duty.gone"));
        if (!isHead(by, piece)) {
            throw new RuleViolated("duty.notYours");
        }
        if (!urges.insert(task, by)) {
            throw new RuleViolated("duty.urgedToday", piece.name());
        }
        var asked = piece.holder()
                .map(holder -> accounts.find(holder).stream().toList())
                .orElseGet(() -> colleagues(piece));
        asked.forEach(colleague -> mails.urge(piece, colleague, by));
        journal.record(piece.subject(), by, "urged", "催办“" + piece.name() + "”，已通知" + asked.size() + "人。");
    }

    private void give(Piece piece, String to, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new RuleViolated("duty.reasonMissing");
        }
        if (!to.isEmpty() && !fits(piece, to)) {
            throw new RuleViolated("duty.doesNotFit", piece.name());
        }
        var receiver = to.isEmpty() ? Optional.<Actor>empty() : accounts.find(to);
        work.give(piece.task(), receiver.map(Actor::account));
        journal.record(
                piece.subject(),
                by,
                "handedOn",
                "“" + piece.name() + "”由" + piece.holder().map(this::name).orElse("待领取") + "转"
                        + receiver.map(Actor::name).orElse("本单位待领取") + "，事由：" + reason.strip() + "。");
        receiver.filter(colleague -> !colleague.account().equals(by.account()))
                .ifPresent(colleague -> mails.handedOn(piece, colleague, reason.strip(), by));
    }

    private boolean fits(Piece piece, String account) {
        return colleagues(piece).stream()
                .anyMatch(colleague -> colleague.account().equals(account));
    }

    private List<Actor> colleagues(Piece piece) {
        return piece.groups().stream()
                .flatMap(group -> accounts.membersOf(group).stream())
                .distinct()
                .sorted(Comparator.comparing(Actor::account))
                .toList();
    }

    private static boolean isHead(Actor actor, Piece piece) {
        return piece.groups().stream()
                .map(group -> Roles.group(Roles.HEAD, group.substring(group.indexOf('@') + 1)))
                .anyMatch(actor::isIn);
    }

    private List<Duty> duties(List<Piece> pieces) {
        var members = new HashMap<Set<String>, List<Actor>>();
        var urged = urges.today(pieces.stream().map(Piece::task).collect(Collectors.toSet()));
        return pieces.stream()
                .map(piece -> new Duty(
                        piece,
                        piece.holder().map(this::name),
                        piece.groups().stream()
                                .sorted()
                                .map(units::label)
                                .map(label -> label.split(" · ", 2)[0])
                                .collect(Collectors.joining("、")),
                        members.computeIfAbsent(piece.groups(), groups -> colleagues(piece)),
                        urged.contains(piece.task())))
                .toList();
    }

    private String name(String account) {
        return accounts.find(account).map(Actor::name).orElse(account);
    }

    /**
     * A task as heads see it.
     *
     * @param holder name of who has claimed it
     * @param roles the roles it is meant for, in words
     * @param colleagues who could do it
     * @param urged whether it was asked for today
     */
    public record Duty(Piece piece, Optional<String> holder, String roles, List<Actor> colleagues, boolean urged) {}

    /** How many tasks went to the successor, and how many back to their unit. */
    public record Handover(int toSuccessor, int toUnit) {}
}
