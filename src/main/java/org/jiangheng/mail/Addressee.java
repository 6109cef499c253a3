package org.jiangheng.mail;

/**
 * Whom a mail is for.
 *
 * @param name how the mail addresses them
 */
public record Addressee(String name, String address) {

    public Addressee {
        name = name.strip();
        address = address.strip();
        if ((name + address).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An addressee with control characters");
        }
    }
}
