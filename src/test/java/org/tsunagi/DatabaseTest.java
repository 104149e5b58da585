package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseTest {
    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String builtFor;

    @Test
    void theTestsRunOnTheDatabaseTheBuildIsFor() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualToIgnoringCase(builtFor);
        }
        assertThat(builtFor).isEqualTo(Database.isPostgres() ? "postgresql" : "h2");
    }

    /** To be seen alive a lent connection is asked something within a time: H2 would keep that time for all it does afterwards. */
    @Test
    void whatIsAskedOfALentConnectionMayTakeItsTime() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement asked = connection.createStatement()) {
            assertThat(asked.getQueryTimeout()).isZero();
        }
    }
}
