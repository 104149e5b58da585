/** What the office prints for a day. */
@NullMarked
package org.tsunagi.attendance.print;

import org.jspecify.annotations.NullMarked;
