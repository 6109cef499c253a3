/** The pages on which staff of the centre work off lists and read dossiers. */
@NullMarked
@ApplicationModule(
        displayName = "Office",
        allowedDependencies = {
            "kernel",
            "workflow",
            "calendar",
            "web",
            "journal",
            "mail",
            "document",
            "party",
            "registration",
            "duty",
            "occupation",
            "batch",
            "programmes",
            "dossier",
            "material",
            "inspection",
            "panel",
            "notice",
            "certificate",
            "payment",
            "archive",
            "sheet"
        })
package org.jiangheng.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
