package org.jiangheng.programmes.competition;

/**
 * One line of the report on a score list.
 *
 * @param row as the spreadsheet program numbers it; 0 for what concerns no row
 * @param sentence what is wrong and what to do, without a full identity number (XC-29)
 */
public record ImportProblem(int row, String column, String sentence, boolean warning) {}
