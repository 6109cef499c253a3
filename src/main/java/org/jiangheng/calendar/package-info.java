/** One time for everybody, and the working days the law counts in. */
@NullMarked
@ApplicationModule(displayName = "Calendar", allowedDependencies = "kernel")
package org.jiangheng.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
