/** Rounds of a programme: their stages with exclusive ends, and the parameters a running case keeps. */
@NullMarked
@ApplicationModule(
        displayName = "Batch",
        allowedDependencies = {"kernel", "calendar", "journal", "workflow", "programmes"})
package org.jiangheng.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
