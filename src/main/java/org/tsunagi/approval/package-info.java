/** What was decided on paper, when, by whom. */
@NullMarked
package org.tsunagi.approval;

import org.jspecify.annotations.NullMarked;
