package org.jiangheng.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.kernel.Actor;
import org.jiangheng.party.Accounts;
import org.springframework.stereotype.Component;

/** What happens between 20 March and 10 April 2026, in the order of time. */
@Component
class Story {

    static final String PROGRAMME = "recognition";
    static final String FIRST = "首批";
    static final String SECOND = "第二批";

    private final Casting casting;
    private final Batches batches;
    private final Accounts accounts;

    Story(Casting casting, Batches batches, Accounts accounts) {
        this.casting = casting;
        this.batches = batches;
        this.accounts = accounts;
    }

    List<Chapter> chapters() {
        return List.of(
                at("03-20T08:30", "staff", casting::staff),
                at("03-20T08:32", "experts", casting::judges),
                at("03-20T08:34", "companies", casting::companies),
                at("03-20T08:36", "applicants", casting::applicants),
                at(
                        "03-20T09:00",
                        "first-batch",
                        () -> open(FIRST, "2026-03-27", "2026-04-03", "2026-04-13", "2026-04-24")),
                at(
                        "03-20T09:05",
                        "second-batch",
                        () -> open(SECOND, "2026-06-12", "2026-06-24", "2026-07-24", "2026-08-28")),
                at("04-10T09:00", "today", () -> {}));
    }

    /** The dates of the notice (DR-48 to DR-51). */
    private void open(String name, String apply, String recommend, String review, String certify) {
        Actor admin = accounts.find("admin").orElseThrow();
        batches.open(new NewBatch(
                PROGRAMME,
                2026,
                name,
                Map.of(
                        "apply", LocalDate.parse(apply),
                        "recommend", LocalDate.parse(recommend),
                        "review", LocalDate.parse(review),
                        "certify", LocalDate.parse(certify)),
                Map.of(),
                admin));
    }

    private static Chapter at(String when, String name, Runnable action) {
        return new Chapter(LocalDateTime.parse("2026-" + when), name, action);
    }
}
