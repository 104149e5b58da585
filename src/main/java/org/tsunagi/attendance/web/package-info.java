/** The pages of the roll-call. */
@NullMarked
package org.tsunagi.attendance.web;

import org.jspecify.annotations.NullMarked;
