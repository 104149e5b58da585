/** The 推薦書 on paper. */
@NullMarked
package org.tsunagi.evidence.print;

import org.jspecify.annotations.NullMarked;
