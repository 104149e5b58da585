/** The papers of a selection: the drafts that go to the decision. */
@NullMarked
package org.tsunagi.selection.print;

import org.jspecify.annotations.NullMarked;
