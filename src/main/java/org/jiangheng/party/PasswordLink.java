package org.jiangheng.party;

/**
 * What a link to choose a password stands for.
 *
 * @param name of the person
 * @param invitation whether the account is new
 */
public record PasswordLink(String account, String name, boolean invitation) {}
