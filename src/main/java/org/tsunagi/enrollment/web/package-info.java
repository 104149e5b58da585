/** The pages of who is on a course. */
@NullMarked
package org.tsunagi.enrollment.web;

import org.jspecify.annotations.NullMarked;
