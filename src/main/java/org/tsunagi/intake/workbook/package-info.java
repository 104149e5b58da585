/** Lists of applications as files. */
@NullMarked
package org.tsunagi.intake.workbook;

import org.jspecify.annotations.NullMarked;
