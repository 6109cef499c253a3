package org.jiangheng.calendar;

import org.jiangheng.kernel.Actor;
import org.jiangheng.kernel.SubjectId;

/**
 * Something happened to a year's list; for the journal, in the same transaction.
 *
 * @param proposal the subject
 * @param event camelCase code
 */
public record HolidaysDecided(SubjectId proposal, Actor actor, String event, String sentence) {}
