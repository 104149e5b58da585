/** The pages of the judgement and of its decision. */
@NullMarked
package org.tsunagi.completion.web;

import org.jspecify.annotations.NullMarked;
