package org.tsunagi.certificate;

import org.apache.commons.codec.digest.DigestUtils;

/** The bytes of a finished document. */
record Document(byte[] bytes) {
    /** SHA-256 of the bytes in lower-case hexadecimal. */
    String sha256() {
        return DigestUtils.sha256Hex(bytes);
    }
}
