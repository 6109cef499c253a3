package org.jiangheng.office;

import java.util.Map;
import org.jiangheng.dossier.Submission;

/** One person of an employer's list during the formal check: what was found, or typed and not yet saved. */
record CheckRow(CaseCard card, String saved, String finding, String reason, String problem) {

    static CheckRow of(Submission.Item item, CaseCard card, Map<String, String> typed, Map<String, String> problems) {
        var saved = item.accepted()
                .map(accepted -> accepted ? "ACCEPTED" : "REJECTED")
                .orElse("");
        return new CheckRow(
                card,
                saved,
                typed.getOrDefault("finding-" + item.dossier(), saved),
                typed.getOrDefault("reason-" + item.dossier(), item.reason()),
                problems.getOrDefault(item.dossier().value(), ""));
    }
}
