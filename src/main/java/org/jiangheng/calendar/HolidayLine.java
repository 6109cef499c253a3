package org.jiangheng.calendar;

import java.time.LocalDate;

/** A day a year's list speaks of: off, or worked although it is a weekend day. */
public record HolidayLine(LocalDate day, Kind kind, String name) {

    /** As the import writes it. */
    public enum Kind {
        HOLIDAY("放假"),
        WORKDAY("上班");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isHoliday() {
        return kind == Kind.HOLIDAY;
    }
}
