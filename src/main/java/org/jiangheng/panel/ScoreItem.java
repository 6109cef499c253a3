package org.jiangheng.panel;

/**
 * One line of a score sheet (DR-61).
 *
 * @param maximum the most points it can bring; the items of a part sum to 100
 */
public record ScoreItem(String code, String label, String guidance, int maximum) {}
