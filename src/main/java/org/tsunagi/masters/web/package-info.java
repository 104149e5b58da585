/** The pages of the prefecture's settings and of the masters. */
@NullMarked
package org.tsunagi.masters.web;

import org.jspecify.annotations.NullMarked;
