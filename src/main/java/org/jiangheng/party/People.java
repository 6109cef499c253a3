package org.jiangheng.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangheng.kernel.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people known to the system. */
@Service
@Transactional
public class People {

    private final PersonRepository people;

    People(PersonRepository people) {
        this.people = people;
    }

    /** Keeps the person's data; the identity number binds nobody until somebody who knows confirms it (XC-36). */
    public PersonId register(Person person) {
        people.save(person);
        return person.id();
    }

    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new RuleViolated("party.personUnknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return people.find(id);
    }

    /** The person who signs on with the account. */
    @Transactional(readOnly = true)
    public Optional<Person> ofAccount(String account) {
        return people.ofAccount(account);
    }

    /** The account the person signs on with. */
    @Transactional(readOnly = true)
    public String accountOf(PersonId id) {
        return people.accountOf(id).orElseThrow(() -> new RuleViolated("party.personUnknown"));
    }

    /** Binds the identity number to the person, once somebody who knows has confirmed it (XC-36). Idempotent. */
    public void confirm(PersonId id, String confirmedBy) {
        if (people.isTaken(id)) {
            throw new RuleViolated("party.identityNumberTaken");
        }
        people.confirm(id, confirmedBy);
    }

    /** The paper the person's number stands on (XC-27). */
    public void paper(PersonId id, IdentityPaper paper) {
        people.paper(id, paper);
    }

    @Transactional(readOnly = true)
    public boolean isConfirmed(PersonId id) {
        return people.isConfirmed(id);
    }

    /** Of these numbers those that are bound to somebody, and the holder's name (XC-36). */
    @Transactional(readOnly = true)
    public Map<String, String> confirmedNames(Collection<String> numbers) {
        return people.confirmedNames(numbers);
    }

    /** Whose confirmed numbers these are, by number; unknown and unconfirmed ones are left out (XC-36). */
    @Transactional(readOnly = true)
    public Map<String, PersonId> confirmed(Collection<String> identityNumbers) {
        return people.confirmed(identityNumbers);
    }

    /** The other people who claim the person's number, confirmed or not (XC-36). */
    @Transactional(readOnly = true)
    public List<PersonId> claimingTheSameAs(PersonId id) {
        return people.claimingTheSameAs(id);
    }

    /** Takes the number from one person and binds it to the other, who claims it too; staff have found out whose it is (XC-36). */
    public void rebind(PersonId from, PersonId to, String by) {
        if (!get(from).identity().equals(get(to).identity())) {
            throw new RuleViolated("party.personUnknown");
        }
        people.unbind(from);
        confirm(to, by);
    }
}
