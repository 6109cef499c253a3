package org.jiangheng.programmes.recognition;

import java.util.List;
import org.jiangheng.programmes.Problem;

/** A rule of the notice that an application keeps or breaks. Pure: no clock, no database. */
@FunctionalInterface
interface ApplicationRule {

    /** What has to be put right; empty when the rule is kept. */
    List<Problem> problems(ApplicationForm form, Circumstances circumstances);
}
