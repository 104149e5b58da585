/** A prefecture's own system for its training programme; here only the entry point, {@link org.tsunagi.Tsunagi}. */
@NullMarked
package org.tsunagi;

import org.jspecify.annotations.NullMarked;
