package org.jiangheng.calendar;

/** A year whose holidays are known, and from which notice. */
public record PublishedYear(int year, String source, int daysOff, int makeUps) {}
