/** Applications as cases: draft, submission, number, status, and the lists in which employers send them. */
@NullMarked
@ApplicationModule(
        displayName = "Dossiers",
        allowedDependencies = {"kernel", "calendar", "journal", "workflow", "party", "batch", "programmes"})
package org.jiangheng.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
