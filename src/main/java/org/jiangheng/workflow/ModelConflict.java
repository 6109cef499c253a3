package org.jiangheng.workflow;

import java.time.Instant;
import java.util.List;

/**
 * The program brought other files than before, and an administrator's version runs.
 *
 * @param shippedChanges what the program changed
 * @param toRunning what would change if the shipped files were published now
 */
public record ModelConflict(
        String folder, Instant noticed, List<ModelDifference> shippedChanges, List<ModelDifference> toRunning) {}
