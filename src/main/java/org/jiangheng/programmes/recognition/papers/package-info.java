/** The papers of direct recognition as layouts: pure functions from what a paper says to how it stands on the sheet (DR.6). */
@NullMarked
package org.jiangheng.programmes.recognition.papers;

import org.jspecify.annotations.NullMarked;
