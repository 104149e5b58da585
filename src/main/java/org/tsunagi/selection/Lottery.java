package org.tsunagi.selection;

import org.apache.commons.codec.digest.DigestUtils;
import org.tsunagi.intake.ReceiptNumber;

/**
 * The order of a lottery, which anybody can work out again: that of the SHA-256 in lower-case hexadecimal of the seed, a colon
 * and the receipt number of the application in UTF-8. Nobody's lot depends on who else takes part.
 */
final class Lottery {
    private Lottery() {}

    /** {@code printf 'seed:1234-56' | sha256sum}. */
    static String lot(String seed, long applicationId) {
        return DigestUtils.sha256Hex(seed + ":" + new ReceiptNumber(applicationId));
    }
}
