package org.tsunagi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Computes the chain of the audit again, line by line, from what the database holds: a line that was changed, taken away or
 * put in between is found, and so is a changed personal text. What has not been sealed yet (about a minute) it cannot tell.
 */
@ApplicationScoped
public class AuditProof {
    private static final String LINES = "select e.id, e.happened_at, e.account, e.kind, e.act, e.path, e.text_hash,"
            + " e.seal_position, e.seal, t.salt, t.name, t.address, t.words"
            + " from audit_event e left join audit_text t on t.event_id = e.id"
            + " where e.seal_position > ? order by e.seal_position fetch first 5000 rows only";

    private final DataSource database;

    AuditProof(DataSource database) {
        this.database = database;
    }

    Finding now() {
        try (Connection connection = database.getConnection()) {
            return of(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit could not be read", failed);
        }
    }

    /** Reads all of it by this connection, 5,000 lines at a time. */
    public static Finding of(Connection connection) throws SQLException {
        String before = AuditEvent.FIRST;
        long proven = 0;
        try (PreparedStatement lines = connection.prepareStatement(LINES)) {
            for (long last = -1; last != proven; ) {
                last = proven;
                lines.setLong(1, proven);
                try (ResultSet line = lines.executeQuery()) {
                    while (line.next()) {
                        String seal = seal(line, before, proven + 1);
                        if (!seal.equals(line.getString("seal")) || !isTextTrue(line)) {
                            return new Finding(proven, before, proven + 1);
                        }
                        proven++;
                        before = seal;
                    }
                }
            }
        }
        return new Finding(proven, before, null);
    }

    private static String seal(ResultSet line, String before, long position) throws SQLException {
        return AuditEvent.seal(
                before,
                position,
                line.getLong("id"),
                line.getObject("happened_at", OffsetDateTime.class).toInstant(),
                line.getLong("account"),
                line.getString("kind"),
                line.getString("act"),
                line.getString("path"),
                line.getString("text_hash"));
    }

    /** A text that was taken away proves nothing and contradicts nothing. */
    private static boolean isTextTrue(ResultSet line) throws SQLException {
        String salt = line.getString("salt");
        return salt == null
                || AuditText.hash(salt, line.getString("name"), line.getString("address"), line.getString("words"))
                        .equals(line.getString("text_hash"));
    }

    /**
     * What the proof found.
     *
     * @param proven so many lines from the first on are as they were sealed
     * @param seal the seal of the last of them: whoever wrote it down on paper can tell later whether lines were cut off
     * @param brokenAt the place of the first line that is not, null when there is none
     */
    public record Finding(
            long proven, String seal, @Nullable Long brokenAt) {}
}
