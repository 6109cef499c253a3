package org.jiangheng.programmes.competition;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiangheng.batch.Batches;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.stereotype.Component;

/** A change is asked for and decided before what it concerns, and keeps the rules of a filing (CC-16, CC-46, A-CC-16). */
@Component
class ChangeRules {

    private final Batches batches;

    ChangeRules(Batches batches) {
        this.batches = batches;
    }

    void require(Competition competition, Item item, Change change, LocalDate today) {
        for (var part : EventPart.values()) {
            if (change.moves(part) && !today.isBefore(part.on(item))) {
                throw new RuleViolated("competition.changePartBegun", part.label(), Days.chinese(part.on(item)));
            }
        }
        var moved = change.applied(item);
        for (var part : EventPart.values()) {
            if (change.moves(part) && !part.on(moved).isAfter(today)) {
                throw new RuleViolated("competition.changeIntoPast", part.label());
            }
        }
        if (moved.endsOn().getYear() != batches.get(competition.batch()).year()) {
            throw new RuleViolated("competition.changeOtherYear");
        }
        change.skillWeight().ifPresent(weight -> weight(competition, item, weight, today));
    }

    private void weight(Competition competition, Item item, BigDecimal weight, LocalDate today) {
        if (!today.isBefore(firstDay(item))) {
            throw new RuleViolated("competition.changePartBegun", "比赛", Days.chinese(firstDay(item)));
        }
        var least = batches.parameters(competition.batch()).decimal("skill.share");
        if (weight.compareTo(least) < 0 || weight.compareTo(BigDecimal.ONE) >= 0) {
            throw new RuleViolated(
                    "competition.changeShareTooSmall",
                    least.movePointRight(2).stripTrailingZeros().toPlainString());
        }
    }

    static LocalDate firstDay(Item item) {
        return item.theoryOn().isBefore(item.skillOn()) ? item.theoryOn() : item.skillOn();
    }

    /** An item is cancelled before its first part (CC-X4, CC-X14). */
    static void requireNotBegun(Item item, LocalDate today) {
        if (!today.isBefore(firstDay(item))) {
            throw new RuleViolated("competition.changePartBegun", "比赛", Days.chinese(firstDay(item)));
        }
    }
}
