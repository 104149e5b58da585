/** The pages of calls, nominations and applications. */
@NullMarked
package org.tsunagi.intake.web;

import org.jspecify.annotations.NullMarked;
