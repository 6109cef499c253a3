/** Checks on the spot (督导检查): ordered, carried out by two inspectors, concluded, rectified and checked again. */
@NullMarked
@ApplicationModule(
        displayName = "Inspection",
        allowedDependencies = {"kernel", "calendar", "workflow", "journal", "mail", "document", "material", "party"})
package org.jiangheng.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
