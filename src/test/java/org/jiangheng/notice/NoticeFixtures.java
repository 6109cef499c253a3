package org.jiangheng.notice;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangheng.batch.NewBatch;
import org.jiangheng.kernel.Actor;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;

/** A batch that takes applications, in a year of its own, and invented people. */
final class NoticeFixtures {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private NoticeFixtures() {}

    static NewBatch batch() {
        return new NewBatch(
                "recognition",
                4000 + COUNTER.incrementAndGet(),
                "公示试验批",
                Map.of(
                        "apply", LocalDate.of(2026, 6, 12),
                        "recommend", LocalDate.of(2026, 6, 24),
                        "review", LocalDate.of(2026, 7, 24),
                        "certify", LocalDate.of(2026, 8, 28)),
                Map.of(),
                Actor.SYSTEM);
    }

    static Person somebody(String name) {
        return new Person(PersonId.fresh(), name, identity(), "13800000000", "somebody@example.com");
    }

    static NewAccount accountOf(PersonId person, String name) {
        return new NewAccount(
                "gongshi" + COUNTER.incrementAndGet(),
                name,
                "",
                "somebody@example.com",
                Optional.of(person),
                Optional.empty(),
                Set.of("applicant@" + person.value()));
    }

    private static IdentityNumber identity() {
        var body = "11990419800101%03d".formatted(COUNTER.incrementAndGet());
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (body.charAt(place) - '0') * WEIGHTS[place];
        }
        return new IdentityNumber(body + "10X98765432".charAt(sum % 11));
    }
}
