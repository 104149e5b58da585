/** A year's courses, curriculum, training sessions, lessons. */
@NullMarked
package org.tsunagi.course;

import org.jspecify.annotations.NullMarked;
