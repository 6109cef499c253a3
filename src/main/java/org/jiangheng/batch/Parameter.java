package org.jiangheng.batch;

/**
 * A value a batch runs by (XC-01).
 *
 * @param source the clause or rule it comes from
 */
public record Parameter(String key, String value, String label, String source) {}
