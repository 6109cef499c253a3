/** Looking in from outside the administration: who may, into which batch, how long; and what leaves the house so that nothing can be changed. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "calendar", "journal", "mail", "party", "batch"})
package org.jiangheng.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
