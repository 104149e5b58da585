/** Which evidence a call asks for, how it arrived, and who looked at it. */
@NullMarked
package org.tsunagi.evidence;

import org.jspecify.annotations.NullMarked;
