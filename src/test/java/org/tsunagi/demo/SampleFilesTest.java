package org.tsunagi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What must hold for the files of the sample prefecture. */
class SampleFilesTest {

    private static final List<String> COORDINATOR_LABELS = List.of(
            "社会福祉士", "介護福祉士", "保育士・幼稚園教諭", "相談支援相談員", "精神保健福祉士", "看護師", "理学療法士", "歯科医師", "保健師", "教員", "言語聴覚士", "市町職員");
    private static final List<String> SUPPORTER_LABELS = List.of(
            "社会福祉士",
            "介護福祉士",
            "保育士・幼稚園教諭",
            "相談支援相談員",
            "精神保健福祉士",
            "主任介護支援専門員",
            "看護師",
            "公認心理師（臨床心理士）",
            "児童発達支援管理責任者",
            "児童指導員",
            "歯科医師");

    @Test
    void asManyApplyAndCompleteAsTheReportSays() {
        assertThat(CheckedSample.applicants("r1-coordinator")).hasSize(34);
        assertThat(CheckedSample.completers("r1-coordinator")).hasSize(33);
        assertThat(CheckedSample.applicants("r1-supporter")).hasSize(156);
        assertThat(CheckedSample.completers("r1-supporter")).hasSize(128);
        assertThat(CheckedSample.applicants("last-coordinator")).hasSize(12);
        assertThat(CheckedSample.completers("last-coordinator")).hasSize(11);
        assertThat(CheckedSample.applicants("last-supporter")).hasSize(20);
        assertThat(CheckedSample.completers("last-supporter")).hasSize(18);
        assertThat(CheckedSample.applicants("current-coordinator")).hasSize(6);
        assertThat(CheckedSample.applicants("current-supporter")).hasSize(4);
    }

    @Test
    void theCompletersHaveExactlyTheProfessionsPrintedInTheirOrder() {
        assertThat(printed("r1-coordinator")).containsExactlyElementsOf(COORDINATOR_LABELS);
        assertThat(printed("r1-supporter")).containsExactlyElementsOf(SUPPORTER_LABELS);
    }

    @Test
    void everyCodeHasItsCheckDigit() {
        var prefecture = CheckedSample.rows("demo/prefecture.csv").stream()
                .collect(Collectors.toMap(row -> row.get("key"), row -> row.get("value")));
        var codes = Stream.concat(
                Stream.of(prefecture.get("code")),
                CheckedSample.rows("demo/municipalities.csv").stream().map(row -> row.get("code")));
        assertThat(codes).hasSize(18).doesNotHaveDuplicates().allSatisfy(code -> {
            assertThat(code).matches("99\\d{4}");
            int sum = IntStream.range(0, 5)
                    .map(i -> (code.charAt(i) - '0') * (6 - i))
                    .sum();
            assertThat(code.charAt(5) - '0').isEqualTo((11 - sum % 11) % 10);
        });
    }

    @Test
    void noMunicipalityOfTheSampleExists() {
        var existing = CheckedSample.rows("masters/municipalities.csv").stream()
                .map(row -> row.get("name"))
                .collect(Collectors.toSet());
        assertThat(existing).contains("札幌市", "檜原村").hasSizeGreaterThan(1700);
        assertThat(CheckedSample.rows("demo/municipalities.csv")).hasSize(17).allSatisfy(row -> {
            var stem = row.get("name").substring(0, row.get("name").length() - 1);
            assertThat(existing).doesNotContain(stem + "市", stem + "町", stem + "村");
            assertThat(row.get("kana")).matches("\\p{IsHiragana}+");
        });
    }

    @Test
    void everyMunicipalityLiesInOneRegion() {
        var members = CheckedSample.rows("demo/regions.csv").stream()
                .flatMap(row -> CheckedSample.many(row, "municipalities").stream())
                .toList();
        assertThat(members).containsExactlyInAnyOrderElementsOf(column("municipalities", "code"));
        assertThat(column("regions", "region")).hasSize(4);
    }

    @Test
    void nobodyAppliesTwice() {
        assertThat(CheckedSample.applicants()).hasSize(232);
        for (var identity : List.<Function<CSVRecord, String>>of(
                row -> row.get("key"),
                row -> row.get("phone"),
                row -> row.get("mail"),
                row -> name(row) + row.get("birth_date"))) {
            assertThat(CheckedSample.applicants().stream().map(identity)).doesNotHaveDuplicates();
        }
        assertThat(CheckedSample.applicants("r1-supporter").stream()
                        .filter(row -> name(row).equals("鈴木 由美子")))
                .hasSize(2);
    }

    @Test
    void particularsAreComplete() {
        var municipalities = column("municipalities", "code");
        var bodies = new HashSet<>(municipalities);
        bodies.addAll(column("bodies", "code"));
        assertThat(CheckedSample.applicants()).allSatisfy(row -> {
            boolean nominated = row.get("course").endsWith("coordinator");
            assertThat(row.get("family_kana") + row.get("given_kana")).matches("[\\p{IsHiragana}ー・]+");
            assertThat(row.get("given").isEmpty())
                    .isEqualTo(row.get("given_kana").isEmpty());
            assertThat(row.get("phone")).matches("099-000-\\d{4}");
            assertThat(row.get("mail")).endsWith("@example.jp");
            assertThat(municipalities).contains(row.get("work_municipality"));
            assertThat(column("professions", "code")).containsAll(CheckedSample.many(row, "professions"));
            assertThat(row.get("professions")).isNotEmpty();
            assertThat(row.get("employer")).isNotEmpty();
            assertThat(row.get("reason")).isNotEmpty();
            assertThat(Set.of("yes", "no", "unconfirmed"))
                    .contains(row.get("share_with_municipalities"), row.get("publish_office"));
            assertThat(row.get("body").isEmpty() && row.get("rank").isEmpty()).isNotEqualTo(nominated);
            assertThat(row.get("body")).matches(body -> body.isEmpty() || bodies.contains(body));
        });
    }

    @Test
    void everyBodyRanksWithoutGaps() {
        var ranks = new LinkedHashMap<String, List<Integer>>();
        CheckedSample.applicants().stream()
                .filter(row -> !row.get("body").isEmpty())
                .forEach(row -> ranks.computeIfAbsent(row.get("course") + row.get("body"), course -> new ArrayList<>())
                        .add(Integer.valueOf(row.get("rank"))));
        assertThat(ranks.values())
                .allSatisfy(list -> assertThat(list)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.rangeClosed(1, list.size()).boxed().toList())
                        .hasSizeLessThanOrEqualTo(5));
    }

    @Test
    void trickyNamesStandAsTyped() {
        assertThat(families("r1-coordinator")).contains("𠮷田", "髙橋", "山﨑", "\uFA10本", "林");
        assertThat(families("r1-supporter")).contains("𠮷川", "髙木", "宮﨑", "大\uFA10", "湊");
        assertThat(families("r1-coordinator").stream().anyMatch(name -> name.contains("\uDB40")))
                .as("no variation selector among the certificates that are issued")
                .isFalse();
        assertThat(CheckedSample.completers("r1-supporter").stream().map(row -> row.get("family")))
                .contains("葛\uDB40\uDD01西");
        for (var course : List.of("r1-coordinator", "r1-supporter")) {
            assertThat(CheckedSample.applicants(course).stream().map(SampleFilesTest::name))
                    .anyMatch(name -> name.matches("[\\p{IsKatakana}ー・ ]{25,}"));
        }
        assertThat(CheckedSample.applicants("r1-supporter").stream()
                        .filter(row -> row.get("given").isEmpty()))
                .hasSize(1);
    }

    @Test
    void theRepliesHoldTheTenCommentsOnceEach() {
        var replies = CheckedSample.rows("demo/survey-replies-r1.csv");
        assertThat(replies.stream().collect(Collectors.groupingBy(row -> row.get("program"), Collectors.counting())))
                .isEqualTo(Map.of("coordinator", 29L, "supporter", 96L));
        var texts = replies.stream()
                .flatMap(row -> Stream.of(row.get("impression"), row.get("learn_more")))
                .toList();
        assertThat(CheckedSample.lines("demo/excerpts-r1.txt"))
                .hasSize(10)
                .allSatisfy(comment -> assertThat(texts).containsOnlyOnce(comment));
        assertThat(CheckedSample.lines("demo/aims-r2.txt")).hasSize(4);
        for (var question : List.of("satisfaction", "understanding", "usefulness")) {
            assertThat(replies).allSatisfy(row -> assertThat(row.get(question)).matches("[1-5]"));
        }
    }

    private static List<String> printed(String course) {
        var mentioned = CheckedSample.completers(course).stream()
                .flatMap(row -> CheckedSample.many(row, "professions").stream())
                .collect(Collectors.toSet());
        return CheckedSample.rows("demo/professions.csv").stream()
                .filter(row -> mentioned.contains(row.get("code")))
                .map(row -> row.get("printed").isEmpty()
                        ? row.get("label")
                        : row.get("printed").replace("2019=", ""))
                .toList();
    }

    private static List<String> families(String course) {
        return CheckedSample.applicants(course).stream()
                .map(row -> row.get("family"))
                .toList();
    }

    private static List<String> column(String file, String column) {
        return CheckedSample.rows("demo/" + file + ".csv").stream()
                .map(row -> row.get(column))
                .toList();
    }

    private static String name(CSVRecord row) {
        return row.get("family") + " " + row.get("given");
    }
}
