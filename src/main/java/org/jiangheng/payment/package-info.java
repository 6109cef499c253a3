/** Payment orders and their confirmation; no online payment. */
@NullMarked
@ApplicationModule(
        displayName = "Payment",
        allowedDependencies = {"kernel", "calendar", "journal", "dossier"})
package org.jiangheng.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
