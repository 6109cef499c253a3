package org.jiangheng.batch;

/**
 * A value a batch runs by (XC-01).
 *
 * @param source the clause or rule it comes from
 * @param kind T when it stands in an official text, I when it follows from one, D when the centre decided it
 */
public record Parameter(String key, String value, String label, String source, String kind) {}
