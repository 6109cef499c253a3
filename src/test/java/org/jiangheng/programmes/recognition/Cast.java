package org.jiangheng.programmes.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.Roles;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.CreditCode;
import org.jiangheng.party.Experts;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** The people of a play, new ones each time: an employer with its clerk, applicants, staff, experts. */
class Cast {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] CODE_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Experts experts;

    private final String scene = UUID.randomUUID().toString().substring(0, 8);

    /** An employer in Beijing and its clerk. */
    record Employer(Organisation organisation, Actor clerk) {}

    /** An applicant. */
    record Applicant(Person person, Actor actor) {}

    Employer employer() {
        int number = NUMBER.incrementAndGet();
        var organisation = new Organisation(
                OrganisationId.fresh(),
                "北京示例装备有限公司" + number,
                creditCode(number),
                "海淀区",
                "市属企业",
                "经办人",
                "clerk" + number + "@example.com");
        organisations.register(organisation);
        return new Employer(organisation, account("clerk", Optional.empty(), Optional.of(organisation.id()), Set.of()));
    }

    Applicant applicant(String name) {
        var person = new Person(
                PersonId.fresh(), name, identity(NUMBER.incrementAndGet()), "13800000000", "applicant@example.com");
        people.register(person);
        return new Applicant(person, account("applicant", Optional.of(person.id()), Optional.empty(), Set.of()));
    }

    Actor staff(String role) {
        return account(role, Optional.empty(), Optional.empty(), Set.of(Roles.group(role, Roles.CENTER)));
    }

    List<Actor> panel(int size) {
        return IntStream.range(0, size).mapToObj(each -> expert("某某技师学院")).toList();
    }

    Actor expert(String employer) {
        var expert =
                account("expert", Optional.empty(), Optional.empty(), Set.of(Roles.group(Roles.EXPERT, Roles.CENTER)));
        experts.admit(expert.account(), employer, "装备制造");
        return expert;
    }

    private Actor account(
            String role, Optional<PersonId> person, Optional<OrganisationId> organisation, Set<String> groups) {
        var account = role + scene + NUMBER.incrementAndGet();
        accounts.create(new NewAccount(account, role, "", account + "@example.com", person, organisation, groups));
        return accounts.find(account).orElseThrow();
    }

    /** Division 119902 does not exist; digit 17 is odd: male. */
    private static IdentityNumber identity(int number) {
        var body = "119902" + (1960 + number / 500) + "0305" + "%03d".formatted(number % 500 * 2 + 1);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (body.charAt(place) - '0') * WEIGHTS[place];
        }
        return new IdentityNumber(body + "10X98765432".charAt(sum % 11));
    }

    private static CreditCode creditCode(int number) {
        var organisation = "MA%06d".formatted(number);
        int inner = 0;
        for (int place = 0; place < ORGANISATION_WEIGHTS.length; place++) {
            inner += Character.digit(organisation.charAt(place), 36) * ORGANISATION_WEIGHTS[place];
        }
        var body = "91119902" + organisation + "0123456789X0".charAt(11 - inner % 11);
        int sum = 0;
        for (int place = 0; place < CODE_WEIGHTS.length; place++) {
            sum += CODE_CHARACTERS.indexOf(body.charAt(place)) * CODE_WEIGHTS[place];
        }
        return new CreditCode(body + CODE_CHARACTERS.charAt((31 - sum % 31) % 31));
    }
}
