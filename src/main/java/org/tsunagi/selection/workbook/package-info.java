/** What came of a selection, as files. */
@NullMarked
package org.tsunagi.selection.workbook;

import org.jspecify.annotations.NullMarked;
