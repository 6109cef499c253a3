/** The Desk: what administrators see and steer. */
@NullMarked
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "kernel",
            "calendar",
            "workflow",
            "journal",
            "audit",
            "mail",
            "web",
            "programmes",
            "batch",
            "dossier",
            "party",
            "duty"
        })
package org.jiangheng.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
