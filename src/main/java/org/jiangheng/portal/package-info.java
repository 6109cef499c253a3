/** The pages of everybody outside the administration: own work, applications and their papers, the tasks of employers. */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "kernel",
            "workflow",
            "calendar",
            "web",
            "web :: forms",
            "journal",
            "document",
            "party",
            "registration",
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
            "archive"
        })
package org.jiangheng.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
