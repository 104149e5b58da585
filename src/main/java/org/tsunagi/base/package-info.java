/** What every feature stands on: values, pages, workbooks, PDFs. Knows nothing of the office's work. */
@NullMarked
package org.tsunagi.base;

import org.jspecify.annotations.NullMarked;
