package org.jiangheng.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangheng.kernel.Roles;
import org.jiangheng.party.CreditCode;
import org.jiangheng.party.IdentityNumber;
import org.jiangheng.party.Organisation;
import org.jiangheng.party.OrganisationId;
import org.jiangheng.party.Person;
import org.jiangheng.party.PersonId;

/** Who plays: all invented, identity numbers in the division 119901, which is not assigned. */
final class Cast {

    private Cast() {}

    static List<Member> staff() {
        return Table.read("staff", row -> new Member(row.get(0), row.get(1), groups(row.get(2))));
    }

    private static Set<String> groups(String roles) {
        return Stream.of(roles.split(" "))
                .map(role -> role.contains("@") ? role : Roles.group(role, unit(role)))
                .collect(Collectors.toSet());
    }

    /** Auditors come from outside. */
    private static String unit(String role) {
        return role.equals(Roles.AUDITOR) ? "ORG-AUDIT" : Roles.CENTER;
    }

    static List<Judge> judges() {
        return Table.read("experts", row -> new Judge(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)));
    }

    static List<Company> companies() {
        return Table.read(
                "companies",
                row -> new Company(
                        row.get(0),
                        new Organisation(
                                OrganisationId.fresh(),
                                row.get(2),
                                new CreditCode(row.get(3)),
                                row.get(4),
                                row.get(5),
                                row.get(1),
                                row.get(6))));
    }

    static List<Applicant> applicants() {
        return Table.read("people", Cast::applicant);
    }

    static Applicant applicant(String account) {
        return applicants().stream()
                .filter(applicant -> applicant.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static Applicant applicant(List<String> row) {
        var identity = new IdentityNumber(row.get(2));
        var person = new Person(PersonId.fresh(), row.get(1), identity, row.get(9), row.get(0) + "@example.com");
        return new Applicant(
                row.get(0),
                person,
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                Integer.parseInt(row.get(7)),
                row.get(8));
    }

    /** Somebody of the centre. */
    record Member(String account, String name, Set<String> groups) {}

    /** An expert of the pool. */
    record Judge(String account, String name, String employer, String field, String email) {}

    /** An employer and the account of its clerk. */
    record Company(String account, Organisation organisation) {}

    /**
     * Somebody who applies.
     *
     * @param company account of the employer's clerk
     */
    record Applicant(
            String account,
            Person person,
            String company,
            String ethnicity,
            String politics,
            String education,
            int years,
            String position) {}
}
