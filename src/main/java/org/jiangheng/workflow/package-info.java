/**
 * The seam to the process engine: nothing else imports {@code org.camunda}. A diagram orders the work; what the work is, stands
 * in the {@link org.jiangheng.workflow.Step}s and {@link org.jiangheng.workflow.TaskForm}s of the programmes.
 */
@NullMarked
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"kernel", "calendar", "journal"})
package org.jiangheng.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
