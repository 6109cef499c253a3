package org.jiangheng.registration;

/** What an invited colleague types to become an operator of an organisation. */
public record OperatorForm(String name, String account, String password, String repeated, boolean privacy) {

    public OperatorForm {
        name = name.strip();
        account = account.strip();
    }

    @Override
    public String toString() {
        return "OperatorForm " + account;
    }
}
