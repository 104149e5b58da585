package org.tsunagi.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagi.Database;

/** The wording and the governor of the settings become the first of their tables, on each database. */
class TemplateMigrationTest {
    private static final String USER = Database.isPostgres() ? "postgres" : "sa";

    @TempDir
    private Path folder;

    private String url;

    @BeforeEach
    void thereIsADatabase() {
        url = Database.isPostgres()
                ? Database.freshOnPostgres()
                : "jdbc:h2:file:" + folder.resolve("templates") + ";DB_CLOSE_DELAY=-1";
    }

    @Test
    void whatTheSettingsSaidIsTheFirst() throws SQLException {
        to("1");
        run("insert into prefecture (id, version, code, name, office, office_contact, governor_title, governor_name,"
                + " municipality_word, certificate_wording, sender_mail_address, sender_mail_name, sender_number_line, sender_address,"
                + " sender_department, sender_person, sender_phone, sender_contact_mail) values (1, 0, '990001', '見本県', '障害福祉課', '', '見本県知事', '見本 一郎',"
                + " '市町村', '　{氏名}は修了した。', '', '', '', '', '', '', '', '')");
        to("71");
        assertThat(one("select wording from certificate_template where program_id is null and valid_from is null"))
                .isEqualTo("　{氏名}は修了した。");
        assertThat(one("select title || name || post from signatory where from_day is null and until_day is null"))
                .isEqualTo("見本県知事見本 一郎GOVERNOR");
        assertThat(one("select certificate_wording from prefecture")).isEqualTo("　{氏名}は修了した。");
    }

    @Test
    void withoutSettingsThereIsAStandardWordingAndNobodySigns() throws SQLException {
        to("71");
        assertThat(one("select wording from certificate_template")).isEqualTo("　あなたは、{県名}{研修名}の課程を修了したことを証します。");
        assertThat(one("select count(*) from signatory")).isEqualTo("0");
    }

    private void to(String version) {
        Flyway.configure()
                .dataSource(url, USER, USER)
                .locations("db/migration", "db/dialect/" + (Database.isPostgres() ? "postgresql" : "h2"))
                .failOnMissingLocations(false)
                .target(version)
                .load()
                .migrate();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
