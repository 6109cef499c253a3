package org.jiangheng.certificate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.occupation.SkillLevel;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.jiangheng.testing.OneInchPhoto;

/** Fictional holders and orders. */
final class CertificateFixtures {

    static final String ISSUER = "北京市职业技能鉴定管理中心";
    static final String ELECTRICIAN = "6-31-01-03";
    static final String LATHE_OPERATOR = "6-18-01-01|数控车工";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private CertificateFixtures() {}

    /** Somebody nobody has met. */
    static Person somebody(String name) {
        return new Person(PersonId.fresh(), name, freshIdentity(), "13800000000", "somebody@example.com");
    }

    static IdentityNumber freshIdentity() {
        int number = PEOPLE.incrementAndGet();
        var body = "119903"
                + LocalDate.of(1970, 1, 1).plusDays(number / 1000).toString().replace("-", "")
                + "%03d".formatted(number % 1000);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (body.charAt(place) - '0') * WEIGHTS[place];
        }
        return new IdentityNumber(body + "10X98765432".charAt(sum % 11));
    }

    static NewCertificate order(PersonId person, String occupation, SkillLevel level, String prefix) {
        return new NewCertificate(SubjectId.fresh(), person, occupation, level, prefix, ISSUER, OneInchPhoto.drawn());
    }

    static Certificate certificate(String holder, String occupation, Optional<String> trade) {
        return new Certificate(
                "S000011999901262000001",
                SubjectId.fresh(),
                Optional.empty(),
                holder,
                HolderIdentity.of(freshIdentity()),
                "6-18-01-01",
                occupation,
                trade,
                SkillLevel.TWO,
                ISSUER,
                LocalDate.of(2026, 4, 21),
                CertificateStatus.VALID,
                Optional.empty(),
                "0123456789abcdef0123456789abcdef",
                Optional.empty(),
                Optional.empty());
    }
}
