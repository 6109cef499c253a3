package org.jiangheng.party;

/** An expert of the pool. */
public record Expert(String account, String name, String employer, String field, String email) {}
