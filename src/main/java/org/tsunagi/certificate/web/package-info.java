/** The certificates' pages: making, handing over, printing; and the public page that tells a genuine one. */
@NullMarked
package org.tsunagi.certificate.web;

import org.jspecify.annotations.NullMarked;
