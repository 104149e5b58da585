/** Who may sign in, their sessions on the server, and the first administrator. */
@NullMarked
package org.tsunagi.account;

import org.jspecify.annotations.NullMarked;
