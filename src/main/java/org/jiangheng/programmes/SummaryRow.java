package org.jiangheng.programmes;

/** A label and its value, for staff and expert pages. */
public record SummaryRow(String label, String value) {}
