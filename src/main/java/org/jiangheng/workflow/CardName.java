package org.jiangheng.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.task.Task;

/** A task's name as Tasklist's card shows it: what the diagram calls it, then which case it is about. */
final class CardName {

    private static final String SEPARATOR = " · ";
    /** What the engine's column takes. */
    private static final int LONGEST = 255;

    private CardName() {}

    static String of(String drawn, String caption) {
        var name = caption.isBlank() ? drawn : drawn + SEPARATOR + caption;
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    /** The name in the diagram. */
    static String drawn(Task task) {
        var name = Optional.ofNullable(task.getName()).orElse("");
        var end = task.getDescription() == null ? -1 : name.indexOf(SEPARATOR);
        return end < 0 ? name : name.substring(0, end);
    }
}
