/** Sign-up: who comes, what they agree to, the link that confirms their address. */
@NullMarked
@ApplicationModule(
        displayName = "Sign-up pages",
        allowedDependencies = {"kernel", "web", "party", "registration"})
package org.jiangheng.site.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
