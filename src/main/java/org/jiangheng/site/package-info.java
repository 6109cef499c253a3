/** The public site: programmes and their notices, open batches, public lists with objections, verification of certificates. */
@NullMarked
@ApplicationModule(
        displayName = "Public site",
        allowedDependencies = {
            "kernel",
            "calendar",
            "web",
            "programmes",
            "batch",
            "notice",
            "certificate",
            "occupation",
            "party"
        })
package org.jiangheng.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
