package org.jiangheng.programmes.competition.web;

import java.util.ArrayList;
import java.util.List;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.programmes.competition.Competitions;
import org.jiangheng.programmes.competition.LatePermits;
import org.jiangheng.programmes.competition.Misconducts;
import org.jiangheng.web.SurfaceLinks;
import org.springframework.stereotype.Component;

/** Menu entries to competitions: for organisers, staff, and the section's leader. */
@Component
class CompetitionLinks implements SurfaceLinks {

    private final LatePermits permits;
    private final Misconducts misconducts;

    CompetitionLinks(LatePermits permits, Misconducts misconducts) {
        this.permits = permits;
        this.misconducts = misconducts;
    }

    @Override
    public List<Entry> links(String surface, Actor viewer) {
        var links = new ArrayList<Entry>();
        if (surface.equals("portal") && viewer.hasRole(Roles.EMPLOYER)) {
            links.add(new Entry("/portal/competition", "竞赛"));
        }
        if (surface.equals("office") && isStaff(viewer)) {
            links.add(new Entry("/office/competition", "竞赛"));
        }
        if (surface.equals("office") && permits.mayPermit(viewer)) {
            links.add(new Entry("/office/competition/permits", "准许逾期备案"));
        }
        if (surface.equals("office") && (misconducts.mayPropose(viewer) || misconducts.mayConfirm(viewer))) {
            links.add(new Entry("/office/competition/misconduct", "主办单位违规"));
        }
        return List.copyOf(links);
    }

    /** Staff of the centre or of a district body; whoever prefers a competition, the façade decides. */
    static boolean isStaff(Actor actor) {
        return Competitions.isStaff(actor);
    }
}
