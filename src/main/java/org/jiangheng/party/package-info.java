/** Who takes part: people, organisations, experts, and the accounts they sign on with. */
@NullMarked
@ApplicationModule(
        displayName = "Party",
        allowedDependencies = {"kernel", "calendar", "workflow", "journal", "mail"})
package org.jiangheng.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
