/** Forms on our own pages: what is rendered, and what a posted form answers. */
@NullMarked
@NamedInterface("forms")
package org.jiangheng.web.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
