/** How requests become lines of the audit, and the pages that show it. */
@NullMarked
package org.tsunagi.audit.web;

import org.jspecify.annotations.NullMarked;
