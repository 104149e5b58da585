package org.tsunagi.base.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Makes bytes unreadable without one of the server's secrets, and any change of them noticed: AES-256-GCM. */
public final class Encryption {
    /** So many bytes longer than the text is what comes out. */
    public static final int LONGER = 28;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = LONGER - NONCE_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /**
     * @param secret one of the server's
     * @param purpose what is encrypted: each purpose has another key
     */
    public Encryption(String secret, String purpose) {
        this.key = new SecretKeySpec(
                new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret.getBytes(StandardCharsets.UTF_8)).hmac(purpose),
                "AES");
    }

    public byte[] encrypt(byte[] text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            return ByteBuffer.allocate(text.length + LONGER)
                    .put(nonce)
                    .put(cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text))
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text again; empty when another secret or purpose encrypted it, or it was changed. */
    public Optional<byte[]> decrypt(byte[] encrypted) {
        if (encrypted.length < LONGER) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(encrypted).get(nonce);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce).doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
        return cipher;
    }
}
