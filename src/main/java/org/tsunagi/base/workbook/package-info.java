/** The only home of POI: sheets an office prints and sheets it computes with, written from plain values. */
@NullMarked
package org.tsunagi.base.workbook;

import org.jspecify.annotations.NullMarked;
