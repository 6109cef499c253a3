package org.jiangheng.registration;

/**
 * What the operator named by an organisation (指定专人) types to sign it up.
 *
 * @param name of the organisation
 * @param contact the operator's own name
 */
public record OrganisationForm(
        String name,
        String code,
        String district,
        String nature,
        String contact,
        String phone,
        String email,
        String account,
        String password,
        String repeated,
        boolean privacy) {

    public OrganisationForm {
        name = name.strip();
        code = code.strip();
        contact = contact.strip();
        phone = phone.strip();
        email = email.strip();
        account = account.strip();
    }

    /** With what an invitation already says. */
    public static OrganisationForm of(String name, String code) {
        return new OrganisationForm(name, code, "", "", "", "", "", "", "", "", false);
    }

    @Override
    public String toString() {
        return "OrganisationForm " + account;
    }
}
