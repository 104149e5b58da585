/** The pages of the plan: courses, programs, subjects, training sessions. */
@NullMarked
package org.tsunagi.course.web;

import org.jspecify.annotations.NullMarked;
