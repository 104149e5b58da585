package org.tsunagi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tsunagi.Database;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.survey.SurveyDesk.GivenAnswer;

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
    SurveyDesk desk;

    @Inject
    Envelopes envelopes;

    @Inject
    OfficeClock clock;

    @Inject
    DataSource database;

    @Test
    void noKeyAndNoOrderLeadsFromAReplyToItsPerson() throws SQLException {
        long survey = surveyed.open(surveyed.course(PEOPLE));
        List<Integer> order = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        Collections.shuffle(order, new Random(2019));
        order.forEach(person -> surveyed.reply(survey, person, 1 + person % 5, Integer.toString(person)));
        assertThat(replies(survey, "")).as("while replies come in").isEmpty();
        assertThat(sizes()).as("no reply is known by its length").containsExactly(Envelopes.BYTES);
        desk.close(survey);

        if (Database.isPostgres()) {
            assertThat(strings("select distinct a.xmin from answer a join question q on q.id = a.question_id"
                            + " where q.survey_id = " + survey))
                    .as("stored by one transaction, not with the marks")
                    .hasSize(1)
                    .doesNotContainAnyElementsOf(
                            strings("select xmin from survey_invitation where survey_id = " + survey));
        }

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

    @Test
    void tooFewStayInTheirEnvelopesAndAnEnvelopeOpensWithItsOwnKeyOnly() throws SQLException {
        long few = surveyed.open(surveyed.course(SurveyTally.FEWEST));
        surveyed.reply(few, 0, 3, "alone");
        desk.close(few);
        assertThat(replies(few, "")).isEmpty();

        byte[] envelope = envelopes.enclose(few, List.of(new GivenAnswer(1, 3, "𠮷と葛󠄀")));
        assertThat(envelopes.open(few, envelope)).containsExactly(new GivenAnswer(1, 3, "𠮷と葛󠄀"));
        assertThatThrownBy(() -> envelopes.open(few + 1, envelope)).hasMessageContaining("survey.otherKeys");
    }

    @Test
    void aSurveyWhoseTimeIsOverIsOpenedByTheNextJob() throws SQLException {
        long survey = surveyed.open(surveyed.course(SurveyTally.FEWEST));
        IntStream.range(0, SurveyTally.FEWEST)
                .forEach(person -> surveyed.reply(survey, person, 3, Integer.toString(person)));
        clock.at(LocalDateTime.ofInstant(clock.now(), OfficeClock.ZONE).plusDays(2), desk::openWhatIsOver);
        assertThat(replies(survey, "order by a.words")).containsExactly(0, 1, 2);
        assertThat(strings("select id from enveloped_reply where survey_id = " + survey))
                .isEmpty();
    }

    /** Key orders and storage orders. */
    private static List<String> orders() {
        return List.of(
                "order by a.id",
                "order by a.reply_id",
                Database.isPostgres() ? "order by a.ctid" : "order by a._rowid_",
                "");
    }

    private List<Integer> sizes() throws SQLException {
        return strings("select distinct octet_length(envelope) from enveloped_reply").stream()
                .map(Integer::valueOf)
                .toList();
    }

    private List<String> strings(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private List<Integer> replies(long survey, String storage) throws SQLException {
        return strings("select a.words from answer a where a.words is not null"
                        + " and a.question_id in (select q.id from question q where q.survey_id = " + survey + ") "
                        + storage)
                .stream()
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static long hits(List<Integer> replies, List<Integer> people) {
        return IntStream.range(0, PEOPLE)
                .filter(i -> replies.get(i).equals(people.get(i)))
                .count();
    }
}
