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
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.tsunagi.base.kernel.Encryption;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.start.KeySettings;
import org.tsunagi.survey.SurveyDesk.GivenAnswer;

/**
 * Closes a reply into an envelope, so that the database, which stores it together with the mark that its person has answered,
 * does not tell what was answered. The key comes from the server's link key, which is never in the database or its backups.
 */
@ApplicationScoped
class Envelopes {
    /** All envelopes are of one size: a long reply must not be known by its length. */
    static final int BYTES = 32 * 1024;

    private static final int ROOM = BYTES - Encryption.LONGER;

    private final KeySettings keys;

    Envelopes(KeySettings keys) {
        this.keys = keys;
    }

    /** @throws RuleViolation when it is longer than an envelope holds: some 20,000 letters in all */
    byte[] enclose(long surveyId, List<GivenAnswer> reply) {
        byte[] packed = pack(reply);
        RuleViolation.unless(packed.length <= ROOM, null, "survey.replyTooLong");
        return encryption(surveyId)
                .encrypt(ByteBuffer.allocate(ROOM).put(packed).array());
    }

    /** @throws RuleViolation when it was closed with other keys, or is not as it was closed */
    List<GivenAnswer> open(long surveyId, byte[] envelope) {
        return unpack(
                encryption(surveyId).decrypt(envelope).orElseThrow(() -> new RuleViolation(null, "survey.otherKeys")));
    }

    private Encryption encryption(long surveyId) {
        return new Encryption(keys.link(), "survey reply\n" + surveyId);
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
