/** The pages of the work in the background. */
@NullMarked
package org.tsunagi.job.web;

import org.jspecify.annotations.NullMarked;
