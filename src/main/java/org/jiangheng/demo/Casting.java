package org.jiangheng.demo;

import java.util.Optional;
import java.util.Set;
import org.jiangheng.kernel.Roles;
import org.jiangheng.party.Accounts;
import org.jiangheng.party.Experts;
import org.jiangheng.party.NewAccount;
import org.jiangheng.party.Organisations;
import org.jiangheng.party.People;
import org.springframework.stereotype.Component;

/** Gives everybody in the cast an account. */
@Component
class Casting {

    private static final String PASSWORD = "jiangheng-2026";

    /** The employers and applicants one can sign on as; the others only play, and the first start need not wait for their hashes. */
    private static final Set<String> SIGN_ON =
            Set.of("qiye", "qiye3", "xiehui", "jituan", "shenqing", "jinxin", "fenglei");

    private final Accounts accounts;
    private final People people;
    private final Organisations organisations;
    private final Experts experts;

    Casting(Accounts accounts, People people, Organisations organisations, Experts experts) {
        this.accounts = accounts;
        this.people = people;
        this.organisations = organisations;
        this.experts = experts;
    }

    void staff() {
        Cast.staff()
                .forEach(member ->
                        create(member.account(), member.name(), member.account() + "@example.com", member.groups()));
    }

    void judges() {
        Cast.judges().forEach(judge -> {
            create(judge.account(), judge.name(), judge.email(), Set.of(Roles.group(Roles.EXPERT, Roles.CENTER)));
            experts.admit(judge.account(), judge.employer(), judge.field());
        });
    }

    void companies() {
        Cast.companies().forEach(company -> {
            var employer = company.organisation();
            accounts.create(new NewAccount(
                    company.account(),
                    employer.contactName(),
                    password(company.account()),
                    employer.email(),
                    Optional.empty(),
                    Optional.of(organisations.register(employer)),
                    Set.of()));
        });
    }

    void applicants() {
        Cast.applicants().forEach(applicant -> {
            var person = applicant.person();
            accounts.create(new NewAccount(
                    applicant.account(),
                    person.name(),
                    password(applicant.account()),
                    person.email(),
                    Optional.of(people.register(person)),
                    Optional.empty(),
                    Set.of()));
        });
    }

    private static String password(String account) {
        return SIGN_ON.contains(account) ? PASSWORD : "";
    }

    private void create(String account, String name, String email, Set<String> groups) {
        accounts.create(new NewAccount(account, name, PASSWORD, email, Optional.empty(), Optional.empty(), groups));
    }
}
