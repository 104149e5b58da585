/** Letters that an office writes in its own word processor (.docx): what may come in, and one for each person going out. */
@NullMarked
package org.tsunagi.base.word;

import org.jspecify.annotations.NullMarked;
