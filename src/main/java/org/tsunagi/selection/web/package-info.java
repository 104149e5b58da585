/** The pages of the selection and of its outcome. */
@NullMarked
package org.tsunagi.selection.web;

import org.jspecify.annotations.NullMarked;
