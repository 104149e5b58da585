/** The pages of home, of a course and of a person at a glance, the search and the help. */
@NullMarked
package org.tsunagi.home.web;

import org.jspecify.annotations.NullMarked;
