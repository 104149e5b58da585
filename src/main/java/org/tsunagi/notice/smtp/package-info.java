/** How a mail is handed over to the office's mail server. */
@NullMarked
package org.tsunagi.notice.smtp;

import org.jspecify.annotations.NullMarked;
