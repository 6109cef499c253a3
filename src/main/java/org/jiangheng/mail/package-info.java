/** An outbox written in the business transaction and delivered by SMTP; what cannot be delivered becomes somebody's task. */
@NullMarked
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"kernel", "calendar", "workflow"})
package org.jiangheng.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
