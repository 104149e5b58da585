package org.tsunagi.safekeeping;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's foreign keys, set aside while tables are filled and then put back, as its own restore does: so the order
 * of tables, and rows that refer to each other, do not matter, and each key is checked once over all rows.
 */
final class ForeignKeys {
    private static final String ALL = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where contype = 'f' and connamespace = current_schema::regnamespace
            order by conrelid::regclass::text, conname""";

    private final List<String> back;

    private ForeignKeys(List<String> back) {
        this.back = back;
    }

    static ForeignKeys setAside(Connection postgres) throws SQLException {
        List<String> away = new ArrayList<>();
        List<String> back = new ArrayList<>();
        try (Statement statement = postgres.createStatement()) {
            try (ResultSet row = statement.executeQuery(ALL)) {
                while (row.next()) {
                    away.add(row.getString(1));
                    back.add(row.getString(2));
                }
            }
            for (String sql : away) {
                statement.execute(sql);
            }
        }
        return new ForeignKeys(back);
    }

    void putBack(Connection postgres) throws SQLException {
        try (Statement statement = postgres.createStatement()) {
            for (String sql : back) {
                statement.execute(sql);
            }
        }
    }
}
