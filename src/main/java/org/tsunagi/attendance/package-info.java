/** Who was present at which lesson. */
@NullMarked
package org.tsunagi.attendance;

import org.jspecify.annotations.NullMarked;
