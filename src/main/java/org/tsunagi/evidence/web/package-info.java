/** The pages of evidence: for officers, bodies, and people without an account. */
@NullMarked
package org.tsunagi.evidence.web;

import org.jspecify.annotations.NullMarked;
