package org.jiangheng.programmes.competition;

import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** What the fate of a filing means to its items: on file with the receipt, or over with their checks (CC-36, CC-45, CC-X14). */
@Component
class ItemMoves {

    private final Competitions competitions;
    private final OpenChecks checks;

    ItemMoves(Competitions competitions, OpenChecks checks) {
        this.competitions = competitions;
        this.checks = checks;
    }

    void onFile(SubjectId competition) {
        move(competition, ItemStatus.FILED, "", Actor.SYSTEM);
    }

    /** The filing was refused or taken back; one that was never sent has no items. */
    void notOnFile(SubjectId competition, String reason, Actor actor) {
        move(competition, ItemStatus.NOT_FILED, reason, actor);
    }

    private void move(SubjectId competition, ItemStatus status, String reason, Actor actor) {
        competitions.find(competition).stream()
                .flatMap(found -> found.items().stream())
                .forEach(item -> {
                    competitions.itemStatus(item.id(), status, reason, actor);
                    if (status.isClosed()) {
                        checks.withdrawAll(item.id(), reason);
                    }
                });
    }
}
