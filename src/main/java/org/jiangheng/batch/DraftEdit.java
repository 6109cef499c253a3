package org.jiangheng.batch;

import java.time.LocalDate;
import java.util.Map;

/**
 * What is written over a draft.
 *
 * @param lastDays those that are filled in
 * @param parameters by key; a parameter not named stays
 */
public record DraftEdit(
        int year, String name, String noticeNumber, Map<String, LocalDate> lastDays, Map<String, Value> parameters) {

    public DraftEdit {
        name = name.strip();
        noticeNumber = noticeNumber.strip();
        lastDays = Map.copyOf(lastDays);
        parameters = Map.copyOf(parameters);
    }

    /** A parameter as typed. */
    public record Value(String value, String source, String reason) {

        public Value {
            value = value.strip();
            source = source.strip();
            reason = reason.strip();
        }
    }
}
