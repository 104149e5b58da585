/** Fills the seats and says why. */
@NullMarked
package org.tsunagi.selection;

import org.jspecify.annotations.NullMarked;
