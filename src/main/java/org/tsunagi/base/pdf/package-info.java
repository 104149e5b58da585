/** Finished PDF files with exact text: the only home of OpenPDF. */
@NullMarked
package org.tsunagi.base.pdf;

import org.jspecify.annotations.NullMarked;
