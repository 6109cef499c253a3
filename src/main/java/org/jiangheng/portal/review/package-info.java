/** The pages of experts: materials, score sheets, ballots and minutes of the sessions they sit in. */
@NullMarked
@ApplicationModule(
        displayName = "Expert pages",
        allowedDependencies = {
            "kernel",
            "calendar",
            "workflow",
            "web",
            "party",
            "programmes",
            "batch",
            "dossier",
            "material",
            "journal",
            "panel"
        })
package org.jiangheng.portal.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
