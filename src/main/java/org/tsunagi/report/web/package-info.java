/** The pages of the reports and their charts. */
@NullMarked
package org.tsunagi.report.web;

import org.jspecify.annotations.NullMarked;
