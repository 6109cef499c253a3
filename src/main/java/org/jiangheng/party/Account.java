package org.jiangheng.party;

/** An account as administrators see it. */
public record Account(String account, String name, String email, boolean enabled) {}
