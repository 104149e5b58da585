package org.tsunagi.safekeeping;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tsunagi.base.start.StartRefused;

/** The PostgreSQL database that is moved into: empty before, and nobody else's while it is filled. */
final class NewDatabase {
    private static final String COLUMNS = """
            select lower(c.table_name) || '.' || lower(c.column_name) from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where t.table_schema = current_schema and t.table_type = 'BASE TABLE'""";

    private NewDatabase() {}

    /**
     * Checks that there are no tables, or only this product's without rows of anybody.
     *
     * @throws StartRefused when there is anything else, or when it could not keep every character
     */
    static void requireEmpty(Connection postgres, Connection fresh) throws SQLException {
        if (!"UTF8".equals(one(postgres, "show server_encoding"))) {
            throw new StartRefused(
                    "PostgreSQL のデータベースは文字コード UTF8 で作ってください（create database … encoding 'UTF8'）。",
                    "Create the PostgreSQL database with encoding 'UTF8'.");
        }
        Map<String, String> brought = rows(fresh);
        Map<String, String> there = rows(postgres);
        if (!brought.entrySet().containsAll(there.entrySet())) {
            Set<String> others = there.keySet().stream()
                    .filter(table -> !there.get(table).equals(brought.get(table)))
                    .collect(Collectors.toCollection(TreeSet::new));
            throw new StartRefused(
                    "移行先の PostgreSQL が空ではありません。空のデータベースを新しく作って指定してください: "
                            + others.iterator().next(),
                    "The PostgreSQL database is not empty. Create a new one and move into that.");
        }
    }

    /** Locks all tables until the end of the transaction, looks again, and takes out the rows the schema brought. */
    static void take(Connection postgres, Connection fresh) throws SQLException {
        List<String> tables = MovedTable.names(postgres).stream()
                .filter(name -> !name.equals(MovedTable.HISTORY))
                .map(MovedTable::quoted)
                .toList();
        try (Statement statement = postgres.createStatement()) {
            statement.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
            requireEmpty(postgres, fresh);
            statement.execute("truncate " + String.join(", ", tables));
        }
    }

    /** Checks that nothing of either database is without its place in the other. */
    static void requireSameColumns(Connection h2, Connection postgres) throws SQLException {
        Set<String> old = columns(h2);
        Set<String> now = columns(postgres);
        if (!old.equals(now)) {
            throw new IllegalStateException("the two databases have other columns: " + old + " " + now);
        }
    }

    private static Map<String, String> rows(Connection database) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        for (String name : MovedTable.names(database)) {
            if (!name.equals(MovedTable.HISTORY)) {
                rows.put(
                        name.toLowerCase(Locale.ROOT),
                        one(database, "select count(*) from " + MovedTable.quoted(name)));
            }
        }
        return rows;
    }

    private static Set<String> columns(Connection database) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        return columns;
    }

    private static String one(Connection database, String question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
