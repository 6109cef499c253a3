/** Expert review: sessions with their panels, score sheets, ballots and results. */
@NullMarked
@ApplicationModule(
        displayName = "Panel",
        allowedDependencies = {
            "kernel",
            "workflow",
            "calendar",
            "journal",
            "party",
            "occupation",
            "batch",
            "programmes",
            "dossier"
        })
package org.jiangheng.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
