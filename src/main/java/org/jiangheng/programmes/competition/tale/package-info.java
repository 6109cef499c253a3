/** The competitions of the demonstration: one certified, one in the middle, one just filed. All invented. */
@NullMarked
package org.jiangheng.programmes.competition.tale;

import org.jspecify.annotations.NullMarked;
