/** Award lists and the skill certificates issued from them: numbered without gaps, one valid per person and level, verifiable. */
@NullMarked
@ApplicationModule(
        displayName = "Certificate",
        allowedDependencies = {
            "kernel",
            "calendar",
            "workflow",
            "journal",
            "mail",
            "document",
            "party",
            "occupation",
            "batch",
            "programmes",
            "dossier",
            "material"
        })
package org.jiangheng.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
