package org.tsunagi.safekeeping;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** How many rows a table has, and the SHA-256 over all their values in the order of the rows' keys. */
record TableDigest(long rows, String sha256) {

    /** The beginning of the hash, for people's eyes. */
    String shortHash() {
        return sha256.substring(0, 12);
    }

    /** The digest of a table while its rows go by. */
    static final class Running {
        private static final int NOTHING = -1;

        private final MessageDigest sha256 = DigestUtils.getSha256Digest();
        private long rows;

        /** Takes a value: its length and its bytes, so that no two rows run into each other; null is not empty. */
        void value(byte @Nullable [] bytes) {
            sha256.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(bytes == null ? NOTHING : bytes.length)
                    .flip());
            if (bytes != null) {
                sha256.update(bytes);
            }
        }

        void endOfRow() {
            rows++;
        }

        TableDigest end() {
            return new TableDigest(rows, HexFormat.of().formatHex(sha256.digest()));
        }
    }
}
