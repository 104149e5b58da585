/** What bodies expect to nominate, asked before a call. */
@NullMarked
package org.tsunagi.forecast;

import org.jspecify.annotations.NullMarked;
