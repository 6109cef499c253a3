/** What an auditor from outside sees of a batch: cases, the chain behind each, journal, papers, parameters; every look is noted. */
@NullMarked
@ApplicationModule(
        displayName = "Audit pages",
        allowedDependencies = {
            "kernel",
            "calendar",
            "web",
            "audit",
            "party",
            "programmes",
            "batch",
            "dossier",
            "material",
            "panel",
            "notice",
            "certificate",
            "payment",
            "archive",
            "document",
            "journal"
        })
package org.jiangheng.portal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
