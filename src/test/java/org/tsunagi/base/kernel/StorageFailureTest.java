package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a failure at the end of a transaction lets us say to whoever sent the form. */
class StorageFailureTest {
    private static final String DISK_FULL = "53100";

    @Test
    void aFullDiskOfPostgresqlHasStoredNothing() {
        Throwable failed = whileEnding(DISK_FULL);
        assertThat(StorageFailure.isGone(failed)).isTrue();
        assertThat(StorageFailure.isUnsure(failed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "HY000"})
    void aConnectionLostAtTheEndLeavesItOpen(String state) {
        assertThat(StorageFailure.isUnsure(whileEnding(state))).isTrue();
    }

    @Test
    void whatWasCommittedAndMayNotBeOnTheDiskStaysOpen() {
        assertThat(StorageFailure.isUnsure(new StorageFailure.UnsureWhetherStored(new SQLException("", DISK_FULL))))
                .isTrue();
    }

    private static Throwable whileEnding(String state) {
        RollbackException ended = new RollbackException();
        ended.addSuppressed(new IllegalStateException(new SQLException("", state)));
        return new IllegalStateException(ended);
    }
}
