/** Who met a course's requirements. */
@NullMarked
package org.tsunagi.completion;

import org.jspecify.annotations.NullMarked;
