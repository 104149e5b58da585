/** What the prefecture reports on a fiscal year, in figures and without names. */
@NullMarked
package org.tsunagi.report;

import org.jspecify.annotations.NullMarked;
