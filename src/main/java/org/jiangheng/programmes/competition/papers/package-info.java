/** What the papers of a competition say and how they are laid out. */
@NullMarked
package org.jiangheng.programmes.competition.papers;

import org.jspecify.annotations.NullMarked;
