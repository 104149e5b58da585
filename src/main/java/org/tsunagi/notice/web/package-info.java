/** The pages of what the office sends to people, and what home tells of it. */
@NullMarked
package org.tsunagi.notice.web;

import org.jspecify.annotations.NullMarked;
