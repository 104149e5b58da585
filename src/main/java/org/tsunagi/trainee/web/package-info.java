/** The pages on which a trainee's name or birth date is corrected. */
@NullMarked
package org.tsunagi.trainee.web;

import org.jspecify.annotations.NullMarked;
