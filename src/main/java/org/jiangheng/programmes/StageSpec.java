package org.jiangheng.programmes;

/**
 * A stage of a batch as the programme names it.
 *
 * @param cutOff whether the end of the stage binds applicants and employers: nothing is accepted after it
 */
public record StageSpec(String code, String label, boolean cutOff) {}
