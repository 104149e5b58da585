/** What is decided and checked before the server starts: data folder, database, keys, public address. */
@NullMarked
package org.tsunagi.base.start;

import org.jspecify.annotations.NullMarked;
