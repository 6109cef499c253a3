/** Official papers: drawn once, stored as bytes with their hash, never drawn again. The PDF library stays behind this package. */
@NullMarked
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"kernel", "calendar"})
package org.jiangheng.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
