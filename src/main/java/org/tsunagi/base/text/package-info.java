/** How Japanese text breaks into lines, whatever it is measured with. */
@NullMarked
package org.tsunagi.base.text;

import org.jspecify.annotations.NullMarked;
