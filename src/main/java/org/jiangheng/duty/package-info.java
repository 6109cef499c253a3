/** Who does the work of a unit: handing on, handing over when somebody leaves, and asking for what is overdue. */
@NullMarked
@ApplicationModule(
        displayName = "Duty",
        allowedDependencies = {"kernel", "calendar", "workflow", "journal", "mail", "party"})
package org.jiangheng.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
