/** The only home of POI: sheets an office prints, computes with or fills in, written from plain values, and what it sends back, read as text. */
@NullMarked
package org.tsunagi.base.workbook;

import org.jspecify.annotations.NullMarked;
