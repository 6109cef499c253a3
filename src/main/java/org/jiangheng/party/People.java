package org.jiangheng.party;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** The people known to the system. */
@Service
public class People {

    /** Keeps the person's data; the identity number binds nobody until somebody who knows confirms it (XC-36). */
    public PersonId register(Person person) {
        throw new UnsupportedOperationException();
    }

    public Person get(PersonId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Person> find(PersonId id) {
        throw new UnsupportedOperationException();
    }

    /** The person who signs on with the account. */
    public Optional<Person> ofAccount(String account) {
        throw new UnsupportedOperationException();
    }

    /** The account the person signs on with. */
    public String accountOf(PersonId id) {
        throw new UnsupportedOperationException();
    }

    /** Binds the identity number to the person, once somebody who knows has confirmed it (XC-36). */
    public void confirm(PersonId id, String confirmedBy) {
        throw new UnsupportedOperationException();
    }
}
