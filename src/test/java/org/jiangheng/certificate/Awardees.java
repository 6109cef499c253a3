package org.jiangheng.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jiangheng.batch.Batches;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.calendar.Time;
import org.jiangheng.dossier.Dossiers;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Batches of their own and applicants with dossiers in them, for tests that begin where the review ended. */
public class Awardees {

    private static final AtomicInteger YEAR = new AtomicInteger(5000);

    @Autowired
    Batches batches;

    @Autowired
    Dossiers dossiers;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Time time;

    /** A batch that ends in this many days, with numbers of its own. */
    public SubjectId batch(String prefix, int days) {
        var apply = time.today().plusDays(days - 3L);
        return batches.open(new NewBatch(
                "recognition",
                YEAR.incrementAndGet(),
                "首批",
                Map.of(
                        "apply", apply,
                        "recommend", apply.plusDays(1),
                        "review", apply.plusDays(2),
                        "certify", apply.plusDays(3)),
                Map.of("certificate.prefix", prefix),
                Actor.SYSTEM));
    }

    public LocalDate today() {
        return time.today();
    }

    public List<AwardLists.Entry> entries(SubjectId batch, String... names) {
        return Stream.of(names)
                .map(name -> entry(batch, CertificateFixtures.somebody(name)))
                .toList();
    }

    /** The person's dossier in the batch, as a line of a list: 电工 二级/技师. */
    public AwardLists.Entry entry(SubjectId batch, Person person) {
        if (people.find(person.id()).isEmpty()) {
            people.register(person);
            var account = "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            accounts.create(new NewAccount(
                    account,
                    person.name(),
                    "jiangheng-2026",
                    person.email(),
                    Optional.of(person.id()),
                    Optional.empty(),
                    Set.of()));
        }
        var applicant = new Actor(people.accountOf(person.id()), person.name(), Set.of());
        var dossier = dossiers.open("recognition", batch, person.id(), applicant);
        return new AwardLists.Entry(
                dossier, person.id(), person.name(), "北京示例电力有限公司", CertificateFixtures.ELECTRICIAN, 2);
    }
}
