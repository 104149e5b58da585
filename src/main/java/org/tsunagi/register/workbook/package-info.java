/** The register as a list that is taken out. */
@NullMarked
package org.tsunagi.register.workbook;

import org.jspecify.annotations.NullMarked;
