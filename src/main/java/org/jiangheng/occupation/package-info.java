/** The occupational catalogue: which occupations, trades and skill levels there are, and which may be chosen. */
@NullMarked
@ApplicationModule(displayName = "Occupation", allowedDependencies = "kernel")
package org.jiangheng.occupation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
