/** Letters on paper, and the file for the office's own mail merge. */
@NullMarked
package org.tsunagi.notice.print;

import org.jspecify.annotations.NullMarked;
