/** Reads what people type, in a form or in a cell, into values, and gathers what is wrong. */
@NullMarked
package org.tsunagi.base.entry;

import org.jspecify.annotations.NullMarked;
