/** The sample prefecture, built through the desks. */
@NullMarked
package org.tsunagi.demo;

import org.jspecify.annotations.NullMarked;
