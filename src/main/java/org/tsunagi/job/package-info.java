/** Work in the background: asked for by somebody or recurring, done step by step, each step once. */
@NullMarked
package org.tsunagi.job;

import org.jspecify.annotations.NullMarked;
