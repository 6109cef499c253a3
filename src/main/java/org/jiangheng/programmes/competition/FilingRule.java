package org.jiangheng.programmes.competition;

import java.util.List;
import org.jiangheng.programmes.Problem;

/** A rule of the notice that a filing keeps or breaks. Pure: no clock, no database. */
@FunctionalInterface
interface FilingRule {

    /** What has to be put right; empty when the rule is kept. */
    List<Problem> problems(FilingForm form, FilingCircumstances known);
}
