/** Numbers, issues, prints, verification. */
@NullMarked
package org.tsunagi.certificate;

import org.jspecify.annotations.NullMarked;
