package org.jiangheng.batch;

import java.time.LocalDate;
import java.util.Map;
import org.jiangheng.kernel.Actor;

/**
 * A batch to be opened.
 *
 * @param lastDays the inclusive last day of each stage, by stage code
 * @param parameters values that differ from the programme's defaults
 */
public record NewBatch(
        String programme,
        int year,
        String name,
        Map<String, LocalDate> lastDays,
        Map<String, String> parameters,
        Actor openedBy) {

    public NewBatch {
        lastDays = Map.copyOf(lastDays);
        parameters = Map.copyOf(parameters);
    }
}
