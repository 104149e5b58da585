/** Values, the clock, the viewer and the refusal: plain Java, no framework beyond CDI scopes and column names. */
@NullMarked
package org.tsunagi.base.kernel;

import org.jspecify.annotations.NullMarked;
