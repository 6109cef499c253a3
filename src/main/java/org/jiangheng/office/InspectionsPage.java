package org.jiangheng.office;

import java.util.Map;
import org.jiangheng.inspection.Inspections;
import org.jiangheng.inspection.Search;
import org.jiangheng.kernel.Actor;
import org.jiangheng.party.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inspections of the actor's unit, and those the actor may read (CC-53, XC-29). */
@Controller
class InspectionsPage {

    private final Inspections inspections;
    private final Units units;

    InspectionsPage(Inspections inspections, Units units) {
        this.inspections = inspections;
        this.units = units;
    }

    @GetMapping("/office/inspections")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "DAY") String sort,
            Actor actor,
            Model model) {
        var order = order(sort);
        model.addAllAttributes(Map.of(
                "q", q, "state", state, "order", order, "orders", Search.Order.values(), "labels", units.labels()));
        model.addAttribute("found", inspections.readable(actor, new Search(q, !state.equals("closed"), order)));
        return "office/inspections";
    }

    private static Search.Order order(String given) {
        for (var order : Search.Order.values()) {
            if (order.name().equals(given)) {
                return order;
            }
        }
        return Search.Order.DAY;
    }
}
