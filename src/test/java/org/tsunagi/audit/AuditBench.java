package org.tsunagi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.OnDisk;
import org.tsunagi.base.kernel.OfficeClock;

/** What it costs that a page with fifty people leaves a line in the audit, on a database file, which waits for the disk. */
@QuarkusTest
@TestProfile(OnDisk.class)
class AuditBench {
    private static final int PEOPLE = 50;
    private static final int ROUNDS = 5;
    private static final int PAGES = 200;
    private static final double MOST = 1.2;

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    AuditEvents events;

    @Inject
    OfficeClock clock;

    @Test
    void aPageWithFiftyPeopleIsHardlySlowerForItsLine() {
        long course = completers.course(
                IntStream.range(0, PEOPLE).mapToObj(i -> "見本" + i + " 太郎").toArray(String[]::new));
        String page = "/courses/" + course + "/judgement";
        Browser officer = Browser.as(cast.officer(), page);
        assertThat(officer.main()).contains("見本0 太郎", "見本49 太郎");
        Switched audit = new Switched(events, clock);
        QuarkusMock.installMockForType(audit, AuditDesk.class);
        double ratio = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            double[] with = new double[PAGES];
            double[] without = new double[PAGES];
            for (int i = 0; i < PAGES; i++) {
                audit.on = true;
                with[i] = milliseconds(officer, page);
                audit.on = false;
                without[i] = milliseconds(officer, page);
            }
            ratio = median(with) / median(without);
            System.out.printf(
                    "round %d%s: a page with %d people %.2f ms with its line in the audit, %.2f ms without, ratio %.2f%n",
                    round, round == 0 ? " (warming)" : "", PEOPLE, median(with), median(without), ratio);
        }
        assertThat(audit.lines).as("lines written").isEqualTo((ROUNDS + 1) * PAGES);
        assertThat(ratio).isLessThanOrEqualTo(MOST);
    }

    private static double milliseconds(Browser officer, String page) {
        long begun = System.nanoTime();
        assertThat(officer.open(page).status()).isEqualTo(200);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The same desk, which can be told to write nothing. */
    private static final class Switched extends AuditDesk {
        private volatile boolean on = true;
        private volatile int lines;

        Switched(AuditEvents events, OfficeClock clock) {
            super(events, clock);
        }

        @Override
        public void record(Happened happened) {
            if (on) {
                lines++;
                QuarkusTransaction.joiningExisting().run(() -> super.record(happened));
            }
        }
    }
}
