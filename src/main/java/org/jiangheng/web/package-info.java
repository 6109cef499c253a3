/** What all web surfaces share: the layout, the texts of refusals, the error pages, the security headers. */
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"kernel", "calendar", "workflow", "party"})
package org.jiangheng.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
