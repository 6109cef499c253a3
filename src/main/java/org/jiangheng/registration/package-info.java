/** How people and organisations come in: sign-up, consent, activation, invitation, and whose identity number it is (XC-36). */
@NullMarked
@ApplicationModule(
        displayName = "Registration",
        allowedDependencies = {"kernel", "calendar", "journal", "mail", "party", "material"})
package org.jiangheng.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
