package org.tsunagi.intake.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The applications of a call once more for another, in one transaction of JDBC batches: the least that storing them costs. */
final class BareCopy {
    static final List<String> TABLES =
            List.of("application", "application_word", "application_profession", "application_change");

    private static final int BATCH = 1_000;

    private final DataSource database;
    private long ids = 1_000_000_000L;
    private int rows;

    BareCopy(DataSource database) {
        this.database = database;
    }

    /** How many rows the last copy had. */
    int rows() {
        return rows;
    }

    /** What the copy took, the reading of what is copied not counted. */
    double millis(long fromCall, long toCall) throws SQLException {
        try (Connection connection = database.getConnection()) {
            long course = number(connection, "select course_id from call where id = " + toCall);
            Map<String, List<Object[]>> copied = new LinkedHashMap<>();
            Map<String, String> inserts = new LinkedHashMap<>();
            long shift = ids;
            for (String table : TABLES) {
                String where = table.equals("application")
                        ? " where call_id = " + fromCall
                        : " where application_id in (select id from application where call_id = " + fromCall + ")";
                copied.put(table, read(connection, table, where, shift, toCall, course, inserts));
            }
            ids += 10_000_000L;
            rows = copied.values().stream().mapToInt(List::size).sum();
            long begun = System.nanoTime();
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                insert(connection, inserts.get(table), copied.get(table));
            }
            connection.commit();
            double took = (System.nanoTime() - begun) / 1e6;
            connection.setAutoCommit(true);
            return took;
        }
    }

    private static List<Object[]> read(
            Connection connection,
            String table,
            String where,
            long shift,
            long call,
            long course,
            Map<String, String> inserts)
            throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery("select * from " + table + where)) {
            int columns = found.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                names.add(found.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
            inserts.put(
                    table,
                    "insert into " + table + " (" + String.join(", ", names) + ") values ("
                            + String.join(", ", Collections.nCopies(columns, "?")) + ")");
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    Object value = found.getObject(i + 1);
                    row[i] = switch (names.get(i)) {
                        case "id", "application_id" -> (Long) value + shift;
                        case "call_id" -> call;
                        case "course_id" -> course;
                        case "submission_key" -> UUID.randomUUID().toString();
                        default -> value;
                    };
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void insert(Connection connection, String insert, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < rows.size(); i++) {
                Object[] row = rows.get(i);
                for (int column = 0; column < row.length; column++) {
                    statement.setObject(column + 1, row[column]);
                }
                statement.addBatch();
                if ((i + 1) % BATCH == 0 || i == rows.size() - 1) {
                    statement.executeBatch();
                }
            }
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (ResultSet found = connection.createStatement().executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
