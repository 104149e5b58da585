/** Calls, nominations, direct applications. */
@NullMarked
package org.tsunagi.intake;

import org.jspecify.annotations.NullMarked;
