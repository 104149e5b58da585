/** How a certificate looks on paper. */
@NullMarked
package org.tsunagi.certificate.print;

import org.jspecify.annotations.NullMarked;
