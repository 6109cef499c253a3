/** Spreadsheets: lists read from XLSX with a report row by row, templates and rosters written. The only package that knows the library. */
@NullMarked
@ApplicationModule(
        displayName = "Sheet",
        allowedDependencies = {"kernel"})
package org.jiangheng.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
