/** People accepted onto a course: the fact selection leaves. */
@NullMarked
package org.tsunagi.enrollment;

import org.jspecify.annotations.NullMarked;
