package org.jiangheng.programmes.competition;

import java.util.List;

/** A rule of the notice that a filing keeps or breaks. Pure: no clock, no database. */
@FunctionalInterface
interface FilingRule {

    /** What has to be put right; empty when the rule is kept. */
    List<FilingProblem> problems(FilingForm form, FilingCircumstances known);
}
