/** Lists of people on a course as files. */
@NullMarked
package org.tsunagi.enrollment.workbook;

import org.jspecify.annotations.NullMarked;
