/** What an employer's clerks see: their applicants stage by stage, the lists they send, and what came of them. */
@NullMarked
@ApplicationModule(
        displayName = "Employer pages",
        allowedDependencies = {
            "kernel",
            "calendar",
            "workflow",
            "web",
            "party",
            "registration",
            "programmes",
            "batch",
            "dossier",
            "material",
            "payment",
            "document",
            "journal",
            "certificate"
        })
package org.jiangheng.portal.employer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
