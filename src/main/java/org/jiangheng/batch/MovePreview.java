package org.jiangheng.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;

/**
 * What a move of a deadline would mean (DR-X16).
 *
 * @param stage as it is now
 * @param to the exclusive end it would have
 * @param obstacle why it cannot be done
 * @param before how the dates hold now
 * @param after how they would
 */
public record MovePreview(
        Stage stage,
        Instant to,
        Optional<RuleViolated> obstacle,
        StageHolders.Concern concern,
        List<StageFinding> before,
        List<StageFinding> after) {

    public boolean isEarlier() {
        return to.isBefore(stage.until());
    }
}
