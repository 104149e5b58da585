package org.tsunagi.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.OnDisk;

/** What it costs to take over 10,000 completers of earlier years: sent, compared, taken in one transaction, over HTTP. */
@QuarkusTest
@TestProfile(OnDisk.class)
class RegisterImportBench {
    private static final int ROWS = 10_000;
    private static final int ROUNDS = 2;
    private static final double MOST_SECONDS = 20;

    @Inject
    Cast cast;

    @Test
    void tenThousandCompletersAreTakenOverInTwentySeconds() {
        cast.settle();
        double slowest = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            long begun = System.nanoTime();
            Browser officer = Browser.as(cast.officer(), "/register/import")
                    .fill("series", "昔の証書" + round)
                    .attach("file", "名簿.csv", csv(round).getBytes(StandardCharsets.UTF_8))
                    .press("読み込んで確かめる");
            if (officer.page().select("h2").eachText().contains("列の割り当て")) {
                officer.press("この割り当てで確かめる");
            }
            assertThat(officer.main()).contains("移行する修了 10,000件");
            long shown = System.nanoTime();
            officer.press("この内容で移行する");
            assertThat(officer.path()).startsWith("/register/imports/");
            long taken = System.nanoTime();
            System.out.printf(
                    "%,d completers: sent and compared %.2f s, taken in one transaction %.2f s%n",
                    ROWS, seconds(begun, shown), seconds(shown, taken));
            slowest = Math.max(slowest, seconds(begun, taken));
        }
        assertThat(slowest).isLessThan(MOST_SECONDS);
    }

    private static String csv(int round) {
        return "証書番号,氏名,ふりがな,生年月日,研修名,年度,修了日,市町村,職種・資格,勤務先,備考\r\n"
                + IntStream.rangeClosed(1, ROWS)
                        .mapToObj(i ->
                                "旧%d第%d号,見本%d %s%d回%d,ミホン ハナコ,昭和%d年%d月%d日,支援者養成研修（旧制度）,平成%d年度,,%s,%s,訪問看護ステーションその%d,旧台帳%d"
                                        .formatted(
                                                round,
                                                i,
                                                i % 700,
                                                i % 2 == 0 ? "𠮷子" : "花子",
                                                i,
                                                round,
                                                30 + i % 33,
                                                1 + i % 12,
                                                1 + i % 28,
                                                20 + i % 11,
                                                i % 3 == 0 ? "汐見市" : "波音町",
                                                i % 3 == 0 ? "看護師、保健師" : "看護師",
                                                i % 900,
                                                i))
                        .collect(Collectors.joining("\r\n"));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
