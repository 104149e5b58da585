/** That nothing is lost: backups that have been verified, restored, or moved to another database. */
@NullMarked
package org.tsunagi.safekeeping;

import org.jspecify.annotations.NullMarked;
