/** The page of the backups, and what home tells of them. */
@NullMarked
package org.tsunagi.safekeeping.web;

import org.jspecify.annotations.NullMarked;
