package org.jiangheng.occupation;

/**
 * What can be chosen: an occupation, or one of its trades.
 *
 * @param value the code, or {@code code|trade}
 * @param label 电工, or 焊工（电焊工）
 */
public record Choice(String value, String label) {}
