/** The page of the register and its files. */
@NullMarked
package org.tsunagi.register.web;

import org.jspecify.annotations.NullMarked;
