/** One person across courses and years. */
@NullMarked
package org.tsunagi.trainee;

import org.jspecify.annotations.NullMarked;
