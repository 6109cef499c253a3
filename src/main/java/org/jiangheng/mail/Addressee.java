package org.jiangheng.mail;

/** Whom a mail is for. */
public record Addressee(String name, String address) {}
