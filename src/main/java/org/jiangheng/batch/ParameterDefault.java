package org.jiangheng.batch;

import java.time.LocalDate;

/**
 * What a programme's next batch starts from (XC-01).
 *
 * @param kind T, I or D, see {@link Parameter}
 */
public record ParameterDefault(
        String key, String label, String kind, String value, String source, LocalDate validFrom, boolean valid) {}
