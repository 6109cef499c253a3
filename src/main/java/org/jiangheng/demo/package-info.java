/** The demonstration: invented people whose story is played once, through the same façades and tasks everybody uses. */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "kernel",
            "workflow",
            "calendar",
            "audit",
            "mail",
            "document",
            "party",
            "batch",
            "programmes",
            "dossier",
            "material",
            "panel",
            "notice",
            "certificate",
            "payment"
        })
package org.jiangheng.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
