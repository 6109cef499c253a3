/** The register of dishonesty (失信记录): who may not take part, who may not recommend, and until when. */
@NullMarked
@ApplicationModule(
        displayName = "Integrity",
        allowedDependencies = {"kernel", "calendar", "journal", "party"})
package org.jiangheng.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
