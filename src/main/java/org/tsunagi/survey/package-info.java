/** Questions, replies, tallies, excerpts, next year's aims. */
@NullMarked
package org.tsunagi.survey;

import org.jspecify.annotations.NullMarked;
