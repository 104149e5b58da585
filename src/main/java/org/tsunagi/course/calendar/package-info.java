/** A course's days as a calendar file. */
@NullMarked
package org.tsunagi.course.calendar;

import org.jspecify.annotations.NullMarked;
