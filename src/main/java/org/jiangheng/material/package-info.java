/** The files of a dossier: typed by content, cleaned, hashed, kept in the database, checked against the checklist. */
@NullMarked
@ApplicationModule(
        displayName = "Material",
        allowedDependencies = {"kernel", "workflow", "calendar", "journal", "programmes", "dossier"})
package org.jiangheng.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
