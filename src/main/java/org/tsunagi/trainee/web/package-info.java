/** The page on which a trainee's name is corrected. */
@NullMarked
package org.tsunagi.trainee.web;

import org.jspecify.annotations.NullMarked;
