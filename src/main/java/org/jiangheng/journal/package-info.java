/** Who did what, when and on which ground: append-only, one hash chain per subject. */
@NullMarked
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"kernel", "calendar"})
package org.jiangheng.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
