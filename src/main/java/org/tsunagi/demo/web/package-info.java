/** The page that moves the practice prefecture's clock. */
@NullMarked
package org.tsunagi.demo.web;

import org.jspecify.annotations.NullMarked;
