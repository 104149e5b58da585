/** The prefecture and its settings, municipalities, regions, nominating bodies, professions. */
@NullMarked
package org.tsunagi.masters;

import org.jspecify.annotations.NullMarked;
