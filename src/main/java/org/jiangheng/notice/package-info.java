/** Public notices (公示) and the objections raised against them. */
@NullMarked
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {"kernel", "calendar", "workflow", "journal", "mail", "dossier", "party", "programmes"})
package org.jiangheng.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
