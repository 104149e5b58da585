/** Pages that need the whole: what is due, a course at a glance, one person at a glance. */
@NullMarked
package org.tsunagi.home;

import org.jspecify.annotations.NullMarked;
