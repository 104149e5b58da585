/** The prefecture and its settings, municipalities, regions, nominating bodies, professions. */
@NullMarked
package org.tsunagi.municipality;

import org.jspecify.annotations.NullMarked;
