package org.tsunagi.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.SecureRandom;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.tsunagi.audit.AuditDesk.Happened;

/**
 * The personal text of a line of the audit: taken away when its time is over, while the chain, which holds only the salted
 * hash, stays whole.
 */
@Entity
class AuditText {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private long eventId;

    private String salt;

    /** The holder of the account at that moment; empty where nobody had signed in. */
    private String name;

    /** The network address it came from. */
    private String address;

    /** The title of the page, the name of the file, what an act says of itself. */
    private String words;

    AuditText(Happened happened) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        this.salt = Hex.encodeHexString(bytes);
        this.name = happened.actor().name();
        this.address = happened.actor().address();
        this.words = happened.words();
    }

    protected AuditText() {}

    void belongTo(AuditEvent event) {
        eventId = event.id();
    }

    String hash() {
        return hash(salt, name, address, words);
    }

    static String hash(String salt, String name, String address, String words) {
        return DigestUtils.sha256Hex(String.join("\n", salt, name, address, words));
    }
}
