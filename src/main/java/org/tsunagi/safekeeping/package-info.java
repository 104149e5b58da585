/** That nothing is lost: the whole installation moved to another database. */
@NullMarked
package org.tsunagi.safekeeping;

import org.jspecify.annotations.NullMarked;
