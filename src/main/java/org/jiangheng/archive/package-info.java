/** What is kept of a case, and until when: the index of its papers and materials with their hashes. */
@NullMarked
@ApplicationModule(
        displayName = "Archive",
        allowedDependencies = {
            "kernel",
            "calendar",
            "document",
            "party",
            "batch",
            "programmes",
            "dossier",
            "material",
            "journal"
        })
package org.jiangheng.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
