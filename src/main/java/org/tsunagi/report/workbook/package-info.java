/** The summary of a fiscal year as an Excel file: sheets to send on and sheets to compute with. */
@NullMarked
package org.tsunagi.report.workbook;

import org.jspecify.annotations.NullMarked;
