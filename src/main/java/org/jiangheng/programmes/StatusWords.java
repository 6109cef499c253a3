package org.jiangheng.programmes;

/**
 * What a programme says about a status.
 *
 * @param label what it is called on pages and papers
 * @param stage code of the stage of the batch a case of this status stands in
 * @param outlook what happens next or what is to be done, in one sentence for who holds the case; may be empty
 */
public record StatusWords(String label, String stage, String outlook) {}
