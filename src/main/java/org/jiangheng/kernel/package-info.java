/** The handful of types every module speaks: ids of subjects, actors, refusals. */
@NullMarked
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
package org.jiangheng.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
