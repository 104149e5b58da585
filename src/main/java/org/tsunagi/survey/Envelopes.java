package org.tsunagi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.start.KeySettings;
import org.tsunagi.survey.SurveyDesk.GivenAnswer;

/**
 * Closes a reply into an envelope, so that the database, which stores it together with the mark that its person has answered, does not tell
 * what was answered. AES-256-GCM; the key comes from the server's link key, which is never in the database or its backups.
 */
@ApplicationScoped
class Envelopes {
    /** All envelopes are of one size: a long reply must not be known by its length. */
    static final int BYTES = 32 * 1024;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int ROOM = BYTES - NONCE_BYTES - TAG_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeySettings keys;

    Envelopes(KeySettings keys) {
        this.keys = keys;
    }

    /** @throws RuleViolation when it is longer than an envelope holds: some 20,000 letters in all */
    byte[] enclose(long surveyId, List<GivenAnswer> reply) {
        byte[] packed = pack(reply);
        RuleViolation.unless(packed.length <= ROOM, null, "survey.replyTooLong");
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] padded = ByteBuffer.allocate(ROOM).put(packed).array();
        return ByteBuffer.allocate(BYTES)
                .put(nonce)
                .put(cipher(Cipher.ENCRYPT_MODE, surveyId, nonce, padded))
                .array();
    }

    /** @throws RuleViolation when it was closed with other keys, or is not as it was closed */
    List<GivenAnswer> open(long surveyId, byte[] envelope) {
        ByteBuffer parts = ByteBuffer.wrap(envelope);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] text = new byte[envelope.length - NONCE_BYTES];
        parts.get(nonce).get(text);
        return unpack(cipher(Cipher.DECRYPT_MODE, surveyId, nonce, text));
    }

    private byte[] cipher(int mode, long surveyId, byte[] nonce, byte[] text) {
        byte[] key = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, keys.link().getBytes(StandardCharsets.UTF_8))
                .hmac("survey reply\n" + surveyId);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG_BYTES, nonce));
            return cipher.doFinal(text);
        } catch (AEADBadTagException otherKey) {
            throw new RuleViolation(null, "survey.otherKeys");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] pack(List<GivenAnswer> reply) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed))) {
            out.writeInt(reply.size());
            for (GivenAnswer answer : reply) {
                byte[] words =
                        answer.words() == null ? new byte[0] : answer.words().getBytes(StandardCharsets.UTF_8);
                out.writeLong(answer.questionId());
                out.writeByte(answer.step() == null ? 0 : answer.step());
                out.writeInt(words.length);
                out.write(words);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static List<GivenAnswer> unpack(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            int size = in.readInt();
            List<GivenAnswer> reply = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                long question = in.readLong();
                int step = in.readByte();
                byte[] words = in.readNBytes(in.readInt());
                reply.add(new GivenAnswer(
                        question,
                        step == 0 ? null : step,
                        words.length == 0 ? null : new String(words, StandardCharsets.UTF_8)));
            }
            return reply;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
