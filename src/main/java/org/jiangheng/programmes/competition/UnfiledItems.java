package org.jiangheng.programmes.competition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangheng.kernel.SubjectId;
import org.springframework.stereotype.Component;

/** The items of a year whose certificates were not filed when it ended (CC-58, CC-59). */
@Component
class UnfiledItems {

    private static final Set<ItemStatus> FILED =
            Set.of(ItemStatus.CERTIFICATES_FILED, ItemStatus.CONFIRMED, ItemStatus.CERTIFIED);

    private final Competitions competitions;

    UnfiledItems(Competitions competitions) {
        this.competitions = competitions;
    }

    List<Item> of(SubjectId batch) {
        return competitions.inBatch(batch).stream()
                .filter(competition -> competition.receiptNumber().isPresent())
                .flatMap(competition -> competition.items().stream())
                .filter(item -> !item.status().isClosed() && !FILED.contains(item.status()))
                .toList();
    }

    /** One line each. */
    String listed(SubjectId batch) {
        return of(batch).stream()
                .map(item ->
                        competitions.caption(item.id()) + "（" + item.status().label() + "）")
                .collect(Collectors.joining("；"));
    }
}
