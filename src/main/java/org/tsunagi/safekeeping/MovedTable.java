package org.tsunagi.safekeeping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table as H2's information schema describes it, and the statements that read and write it on either side. */
record MovedTable(String name, List<Column> columns, List<Column> key) {
    /** Flyway's own table: each database has its own. */
    static final String HISTORY = "flyway_schema_history";

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = current_schema and table_type = 'BASE TABLE' order by table_name""";
    private static final String COLUMNS = """
            select column_name, data_type from information_schema.columns
            where table_schema = current_schema and table_name = ? order by ordinal_position""";
    private static final String KEY = """
            select k.column_name from information_schema.table_constraints c
            join information_schema.key_column_usage k
                on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
            where c.constraint_type = 'PRIMARY KEY' and c.table_schema = current_schema and c.table_name = ?
            order by k.ordinal_position""";

    /** A column of either database; PostgreSQL writes the name small. */
    record Column(String name, ColumnKind kind) {
        /** The name in PostgreSQL, and for people. */
        String plainName() {
            return name.toLowerCase(Locale.ROOT);
        }

        /**
         * H2 orders texts by their UTF-16 units, in which 𠮷 comes before ！. PostgreSQL orders them the same way when the
         * highest character of all is put before each that UTF-16 has above its pairs.
         */
        private String inH2sOrder() {
            return kind == ColumnKind.TEXT
                    ? "regexp_replace(" + quoted(plainName())
                            + ", '([\\uE000-\\uFFFF])', chr(1114111) || '\\1', 'g') collate \"C\""
                    : quoted(plainName());
        }
    }

    /** The tables of an H2 database, without Flyway's own. */
    static List<MovedTable> of(Connection h2) throws SQLException {
        List<MovedTable> tables = new ArrayList<>();
        for (String name : names(h2)) {
            if (!name.equals(HISTORY)) {
                tables.add(described(h2, name));
            }
        }
        return tables;
    }

    /** The names of a database's tables, as it writes them. */
    static List<String> names(Connection database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement ask = database.prepareStatement(TABLES);
                ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static MovedTable described(Connection h2, String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        List<Column> key = new ArrayList<>();
        try (PreparedStatement ask = h2.prepareStatement(COLUMNS)) {
            ask.setString(1, name);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    columns.add(new Column(row.getString(1), ColumnKind.of(row.getString(2))));
                }
            }
        }
        try (PreparedStatement ask = h2.prepareStatement(KEY)) {
            ask.setString(1, name);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    String part = row.getString(1);
                    columns.stream().filter(c -> c.name().equals(part)).forEach(key::add);
                }
            }
        }
        if (key.isEmpty()) {
            throw new IllegalStateException("a table without a primary key is not moved: " + name);
        }
        return new MovedTable(name, columns, key);
    }

    /** The name in PostgreSQL, and for people. */
    String plainName() {
        return name.toLowerCase(Locale.ROOT);
    }

    String selectFromH2() {
        return select(name, Column::name, column -> quoted(column.name()));
    }

    String selectFromPostgres() {
        return select(plainName(), Column::plainName, Column::inH2sOrder);
    }

    private String select(String from, Function<Column, String> named, Function<Column, String> order) {
        return "select " + listed(columns, named.andThen(MovedTable::quoted)) + " from " + quoted(from) + " order by "
                + listed(key, order);
    }

    String insertIntoPostgres() {
        return "insert into " + quoted(plainName()) + " ("
                + listed(columns, column -> quoted(column.plainName())) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private static String listed(List<Column> columns, Function<Column, String> written) {
        return columns.stream().map(written).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
