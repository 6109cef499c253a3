package org.jiangheng.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.variable.Variables;

/** How a fact's value is kept by the engine: instants as dates, id lists as JSON, the rest as they are. */
final class FactValues {

    private FactValues() {}

    static Object toEngine(Object value) {
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value instanceof List<?> ids) {
            return Variables.objectValue(new ArrayList<>(ids))
                    .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                    .create();
        }
        return value;
    }
}
