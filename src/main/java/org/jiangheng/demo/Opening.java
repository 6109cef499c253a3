package org.jiangheng.demo;

import static org.jiangheng.demo.Chapter.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.springframework.stereotype.Component;

/** How it begins: everybody is there before; on 20 March, when the notice was issued, both batches are opened. */
@Component
class Opening implements Tale {

    static final String FIRST = "首批";
    static final String SECOND = "第二批";

    private final Casting casting;
    private final Troupe troupe;
    private final Batches batches;
    private final Centre centre;

    Opening(Casting casting, Troupe troupe, Batches batches, Centre centre) {
        this.casting = casting;
        this.troupe = troupe;
        this.batches = batches;
        this.centre = centre;
    }

    @Override
    public List<Chapter> chapters() {
        return List.of(
                at("02-09T08:30", "staff", casting::staff),
                at("02-09T08:32", "experts", casting::judges),
                at("02-09T08:34", "companies", casting::companies),
                at("02-09T08:36", "applicants", casting::applicants),
                at("03-20T09:00", "first-batch", () -> open(FIRST, "03-27", "04-03", "04-13", "04-24")),
                at("03-20T09:02", "auditor", () -> centre.audit(FIRST)),
                at("03-20T09:05", "second-batch", () -> open(SECOND, "06-12", "06-24", "07-24", "08-28")));
    }

    /** The dates of the notice (DR-48 to DR-51). */
    private void open(String name, String apply, String recommend, String review, String certify) {
        batches.open(new NewBatch(
                Troupe.PROGRAMME,
                2026,
                name,
                Map.of(
                        "apply", LocalDate.parse("2026-" + apply),
                        "recommend", LocalDate.parse("2026-" + recommend),
                        "review", LocalDate.parse("2026-" + review),
                        "certify", LocalDate.parse("2026-" + certify)),
                Map.of(),
                troupe.actor("admin")));
    }
}
