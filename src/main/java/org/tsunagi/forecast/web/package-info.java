/** The pages on which bodies are asked what they expect to nominate, and answer. */
@NullMarked
package org.tsunagi.forecast.web;

import org.jspecify.annotations.NullMarked;
