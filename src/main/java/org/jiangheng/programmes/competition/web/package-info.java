/** The pages of competitions that no shared page knows: items, score lists, results. */
@NullMarked
package org.jiangheng.programmes.competition.web;

import org.jspecify.annotations.NullMarked;
