package org.jiangheng.programmes.competition.web;

import java.util.ArrayList;
import java.util.List;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.programmes.competition.OwnResults;
import org.jiangheng.web.SurfaceLinks;
import org.springframework.stereotype.Component;

/** Menu entries to a competitor's own results, and to late filings, for whom there is something. */
@Component
class ResultLinks implements SurfaceLinks {

    private final OwnResults results;

    ResultLinks(OwnResults results) {
        this.results = results;
    }

    @Override
    public List<Entry> links(String surface, Actor viewer) {
        var links = new ArrayList<Entry>();
        if (surface.equals("portal")
                && viewer.hasRole(Roles.APPLICANT)
                && !results.of(viewer.account()).isEmpty()) {
            links.add(new Entry("/portal/competition/mine", "我的竞赛成绩"));
        }
        if (surface.equals("office") && viewer.isIn(Roles.group(Roles.LEADER, Roles.CENTER))) {
            links.add(new Entry("/office/competition/late", "逾期取证备案"));
        }
        return List.copyOf(links);
    }
}
