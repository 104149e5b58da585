package org.tsunagi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tsunagi.Database;

/**
 * What someone who reads the whole database can find out: 34 people reply in an order of their own, each reply carries
 * its person's number in its text, and every way of lining replies up with people is tried.
 */
@QuarkusTest
class AnonymityTest {
    private static final int PEOPLE = 34;
    /** A random order of 34 lines up by chance in 1 place on average, in more than 8 once in a million. */
    private static final int CHANCE = 8;

    @Inject
    Surveyed surveyed;

    @Inject
    DataSource database;

    @Test
    void noKeyAndNoOrderLeadsFromAReplyToItsPerson() throws SQLException {
        long survey = surveyed.open(surveyed.course(PEOPLE));
        List<Integer> order = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        Collections.shuffle(order, new Random(2019));
        order.forEach(person -> surveyed.reply(survey, person, 1 + person % 5, Integer.toString(person)));

        List<Integer> byNumber = IntStream.range(0, PEOPLE).boxed().toList();
        for (String storage : orders()) {
            List<Integer> replies = replies(survey, storage);
            assertThat(replies).hasSize(PEOPLE);
            assertThat(hits(replies, order)).as("sent, " + storage).isLessThanOrEqualTo(CHANCE);
            assertThat(hits(replies, byNumber)).as("invited, " + storage).isLessThanOrEqualTo(CHANCE);
            Collections.reverse(replies);
            assertThat(hits(replies, order)).as("sent backwards, " + storage).isLessThanOrEqualTo(CHANCE);
        }
    }

    @Test
    void theReplysTableNamesNoPersonTimeOrVersion() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from answer where 1 = 0")) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
            assertThat(columns).containsExactlyInAnyOrder("id", "reply_id", "question_id", "step", "words");
        }
    }

    /**
     * Key orders everywhere, storage order on H2. PostgreSQL's storage order and its hidden columns do tell for now:
     * src/main/docs/trust.md says so.
     */
    private static List<String> orders() {
        return Database.isPostgres()
                ? List.of("order by a.id", "order by a.reply_id")
                : List.of("order by a.id", "order by a.reply_id", "order by a._rowid_", "");
    }

    private List<Integer> replies(long survey, String storage) throws SQLException {
        List<Integer> people = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select a.words from answer a where a.words is not null"
                        + " and a.question_id in (select q.id from question q where q.survey_id = " + survey + ") "
                        + storage)) {
            while (row.next()) {
                people.add(Integer.valueOf(row.getString(1)));
            }
        }
        return people;
    }

    private static long hits(List<Integer> replies, List<Integer> people) {
        return IntStream.range(0, PEOPLE)
                .filter(i -> replies.get(i).equals(people.get(i)))
                .count();
    }
}
