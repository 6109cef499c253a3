package org.jiangheng.registration;

import org.jiangheng.party.IdentityPaper;

/**
 * What an applicant types to sign up.
 *
 * @param paper code of the identity paper (XC-27)
 * @param privacy whether the privacy notice is agreed to
 * @param sensitive the separate consent to the use of the identity number
 */
public record PersonForm(
        String account,
        String name,
        String paper,
        String number,
        String phone,
        String email,
        String password,
        String repeated,
        boolean privacy,
        boolean sensitive) {

    public PersonForm {
        account = account.strip();
        name = name.strip();
        number = number.strip();
        phone = phone.strip();
        email = email.strip();
    }

    public static PersonForm empty() {
        return new PersonForm("", "", IdentityPaper.RESIDENT_IDENTITY_CARD.name(), "", "", "", "", "", false, false);
    }

    /** The account alone: no personal data in logs. */
    @Override
    public String toString() {
        return "PersonForm " + account;
    }
}
