/** What a programme says about itself; each programme is a leaf package below, known to nobody. */
@NullMarked
@ApplicationModule(
        displayName = "Programmes",
        allowedDependencies = {"kernel", "workflow"})
package org.jiangheng.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
