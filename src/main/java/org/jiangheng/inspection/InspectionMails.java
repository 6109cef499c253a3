package org.jiangheng.inspection;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangheng.kernel.Actor;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.party.Accounts;
import org.springframework.stereotype.Component;

/** What inspectors and responsible are written (CC.7): 督导检查任务 and 结果. */
@Component
class InspectionMails {

    private final Mails mails;
    private final Accounts accounts;

    InspectionMails(Mails mails, Accounts accounts) {
        this.mails = mails;
        this.accounts = accounts;
    }

    void assigned(Inspection inspection) {
        toGroup(inspection, inspection.inspectors(), "assigned", "/office/inspections/", Map.of());
    }

    void withdrawn(Inspection inspection, String reason) {
        var values = Map.<String, Object>of("reason", reason);
        toGroup(inspection, inspection.inspectors(), "withdrawn", "/office/inspections/", values);
    }

    void toRecheck(Inspection inspection) {
        toGroup(inspection, inspection.inspectors(), "rectified", "/office/inspections/", Map.of());
    }

    void toSign(Inspection inspection, String second, Actor first) {
        accounts.find(second)
                .ifPresent(colleague -> send(
                        inspection, colleague, "to-sign", "/office/inspections/", Map.of("inspector", first.name())));
    }

    void concluded(Inspection inspection, Round round) {
        var values = new HashMap<String, Object>();
        values.put("conclusion", round.conclusion().map(Conclusion::label).orElse(""));
        values.put("finding", round.finding().isBlank() ? "无" : round.finding());
        values.put("doneOn", round.doneOn().orElseThrow());
        if (inspection.status() == InspectionStatus.RECTIFYING) {
            values.put("rectifyBy", round.rectifyBy().orElseThrow());
            values.put("defects", defects(round));
            toGroup(inspection, inspection.responsible(), "rectify", "/portal/inspections/", values);
        } else {
            toGroup(inspection, inspection.responsible(), "concluded", "/portal/inspections/", values);
        }
    }

    void rectificationDue(Inspection inspection, Round round) {
        var values = Map.<String, Object>of("rectifyBy", round.rectifyBy().orElseThrow());
        toGroup(inspection, inspection.responsible(), "rectification-due", "/portal/inspections/", values);
    }

    /** The time is over: the inspectors are to conclude, the responsible know that they do (CC-X7). */
    void rectificationLapsed(Inspection inspection, Round round) {
        var values = Map.<String, Object>of("rectifyBy", round.rectifyBy().orElseThrow(), "defects", defects(round));
        toGroup(inspection, inspection.inspectors(), "rectification-lapsed", "/office/inspections/", values);
        toGroup(inspection, inspection.responsible(), "rectification-lapsed", "/portal/inspections/", values);
    }

    private static String defects(Round round) {
        return round.defects().stream()
                .map(defect -> "　　· " + defect.question().text() + "　问题：" + defect.remark())
                .collect(Collectors.joining("\n"));
    }

    private void toGroup(
            Inspection inspection, String group, String template, String page, Map<String, Object> values) {
        for (var member : accounts.membersOf(group)) {
            send(inspection, member, template, page, values);
        }
    }

    private void send(Inspection inspection, Actor to, String template, String page, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("programmeTitle", inspection.programme());
        all.put("number", inspection.number());
        all.put("title", inspection.title());
        all.put("kind", inspection.kind().label());
        all.put("place", inspection.place());
        all.put("plannedOn", inspection.plannedOn());
        all.put("link", page + inspection.id());
        var addressee = new Addressee(to.name(), accounts.email(to.account()));
        mails.queue(inspection.id(), addressee, "inspection/" + template, all);
    }
}
