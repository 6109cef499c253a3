package org.jiangheng.portal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.calendar.DemonstrationClock;
import org.jiangheng.calendar.Time;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.jiangheng.testing.Invented;
import org.springframework.beans.factory.annotation.Autowired;

/** Invented people who can sign on, and a batch that takes applications. */
class PortalCast {

    static final String PASSWORD = "open-sesame-2026";
    private static final AtomicInteger YEAR = new AtomicInteger(3100);

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Batches batches;

    @Autowired
    DemonstrationClock clock;

    PersonId applicant(String name) {
        var person = people.register(
                new Person(PersonId.fresh(), name, Invented.identity(), "13800000000", "zheng@example.com"));
        account(Invented.account("portal"), name, Optional.of(person), Optional.empty());
        return person;
    }

    Organisation employer() {
        var employer = new Organisation(
                OrganisationId.fresh(), "北京示例装备有限公司", Invented.creditCode(), "海淀区", "市属企业", "经办人", "clerk@example.com");
        organisations.register(employer);
        account(clerkOf(employer), "经办人", Optional.empty(), Optional.of(employer.id()));
        return employer;
    }

    String clerkOf(Organisation employer) {
        return "clerk" + employer.id().value().substring(0, 8);
    }

    /** On the day the demonstration begins. */
    SubjectId batch() {
        clock.begin(LocalDateTime.of(2026, 4, 10, 9, 0).atZone(Time.BEIJING).toInstant());
        return batches.open(new NewBatch(
                "recognition",
                YEAR.incrementAndGet(),
                "第二批",
                Map.of(
                        "apply", LocalDate.of(2026, 6, 12),
                        "recommend", LocalDate.of(2026, 6, 24),
                        "review", LocalDate.of(2026, 7, 24),
                        "certify", LocalDate.of(2026, 8, 28)),
                Map.of(),
                Actor.SYSTEM));
    }

    private void account(
            String account, String name, Optional<PersonId> person, Optional<OrganisationId> organisation) {
        accounts.create(new NewAccount(account, name, PASSWORD, "zheng@example.com", person, organisation, Set.of()));
    }
}
