/** Who did, saw and took out what: one line each, sealed into a chain. */
@NullMarked
package org.tsunagi.audit;

import org.jspecify.annotations.NullMarked;
