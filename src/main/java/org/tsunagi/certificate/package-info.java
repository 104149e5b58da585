/** Numbers, issues and prints of certificates. */
@NullMarked
package org.tsunagi.certificate;

import org.jspecify.annotations.NullMarked;
