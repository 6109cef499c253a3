package org.jiangheng.office;

import java.util.List;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.web.SurfaceLinks;
import org.springframework.stereotype.Component;

/** The way to the inspections, for whoever carries them out (CC-52, CC-53). */
@Component
class InspectionLinks implements SurfaceLinks {

    @Override
    public List<Entry> links(String surface, Actor viewer) {
        return surface.equals("office") && viewer.hasRole(Roles.SUPERVISION)
                ? List.of(new Entry("/office/inspections", "督导检查"))
                : List.of();
    }
}
