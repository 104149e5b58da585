/** Pages, forms, refusals and answers: what every feature's web part is written with. */
@NullMarked
package org.tsunagi.base.web;

import org.jspecify.annotations.NullMarked;
