/** The page on which a record of an approval is completed or corrected. */
@NullMarked
package org.tsunagi.approval.web;

import org.jspecify.annotations.NullMarked;
