/** What happens before the first request: the own database, the deployment of the diagrams, the welcome, and refusing to start. */
@NullMarked
@ApplicationModule(
        displayName = "Start-up",
        allowedDependencies = {"kernel", "calendar", "workflow", "party", "programmes", "journal"})
package org.jiangheng.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
