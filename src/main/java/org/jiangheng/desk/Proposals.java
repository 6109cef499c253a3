package org.jiangheng.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiangheng.batch.BatchDrafts;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.Deadlines;
import org.jiangheng.batch.DraftStatus;
import org.jiangheng.batch.Move;
import org.jiangheng.batch.ParameterChange;
import org.jiangheng.batch.ParameterDefaults;
import org.jiangheng.calendar.HolidayYears;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SecondPerson;
import org.jiangheng.kernel.Signature;
import org.springframework.stereotype.Component;

/** What waits for a second person, in one list (XC-50, DR-X16, XC-07). */
@Component
class Proposals {

    private final BatchDrafts drafts;
    private final Batches batches;
    private final Deadlines deadlines;
    private final HolidayYears years;
    private final ParameterDefaults defaults;

    Proposals(
            BatchDrafts drafts, Batches batches, Deadlines deadlines, HolidayYears years, ParameterDefaults defaults) {
        this.drafts = drafts;
        this.batches = batches;
        this.deadlines = deadlines;
        this.years = years;
        this.defaults = defaults;
    }

    /** Those the actor did not propose come first: they are the actor's to decide. */
    List<Waiting> of(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        drafts.open().stream()
                .filter(draft -> draft.status() == DraftStatus.PROPOSED)
                .forEach(draft -> waiting.add(new Waiting(
                        "开设批次：" + draft.title(),
                        "/desk/batches/" + draft.id(),
                        draft.proposed().orElse(draft.drafted()),
                        mayDecide(actor, draft.proposed().orElse(draft.drafted())))));
        deadlines.proposed().forEach(move -> waiting.add(waiting(move, actor)));
        years.proposed()
                .forEach(proposal -> waiting.add(new Waiting(
                        "节假日：" + proposal.year() + "年",
                        "/desk/holidays/proposals/" + proposal.id(),
                        proposal.proposed(),
                        mayDecide(actor, proposal.proposed()))));
        defaults.proposed().forEach(change -> waiting.add(waiting(change, actor)));
        waiting.sort(Comparator.comparing(each -> !each.mine()));
        return List.copyOf(waiting);
    }

    private Waiting waiting(Move move, Actor actor) {
        var batch = batches.get(move.batch());
        return new Waiting(
                "调整截止时间：" + batch.title() + "“" + batch.stage(move.stage()).label() + "”",
                "/desk/batches/" + move.batch() + "/deadlines/" + move.id(),
                move.proposed(),
                mayDecide(actor, move.proposed()));
    }

    private static Waiting waiting(ParameterChange change, Actor actor) {
        return new Waiting(
                "参数：" + change.key() + " 改为 " + change.value(),
                "/desk/parameters",
                change.proposed(),
                mayDecide(actor, change.proposed()));
    }

    static boolean mayDecide(Actor actor, Signature proposed) {
        return SecondPerson.mayDecide(actor) && !actor.account().equals(proposed.account());
    }

    /**
     * @param mine whether the viewer may decide it
     */
    record Waiting(String what, String link, Signature proposed, boolean mine) {}
}
