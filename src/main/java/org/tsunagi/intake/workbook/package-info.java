/** Lists of applications as files: taken out, and a body's own filled in and read back. */
@NullMarked
package org.tsunagi.intake.workbook;

import org.jspecify.annotations.NullMarked;
