/** The register of everybody who ever completed a course (修了者名簿), read from the completions themselves. */
@NullMarked
package org.tsunagi.register;

import org.jspecify.annotations.NullMarked;
