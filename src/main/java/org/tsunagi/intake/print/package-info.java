/** What is printed of calls. */
@NullMarked
package org.tsunagi.intake.print;

import org.jspecify.annotations.NullMarked;
