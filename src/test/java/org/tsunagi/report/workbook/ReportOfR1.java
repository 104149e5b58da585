package org.tsunagi.report.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.Summary;
import org.tsunagi.report.Summary.MunicipalityFigures;
import org.tsunagi.report.Summary.MunicipalityFigures.Turnout;
import org.tsunagi.report.Summary.ProfessionCount;

/**
 * A prefecture's report on FY2019 as it was handed in: its texts, labels and four figures are real; the persons behind
 * each profession and municipality, which the paper does not print, are invented.
 */
final class ReportOfR1 {
    static final CourseSummary COORDINATOR = new CourseSummary(
            "医療的ケア児等コーディネーター養成研修",
            "コーディネーター養成研修",
            "市町村から医療的ケア児等コーディネーターを担う者として推薦を受けた者",
            List.of(day(9, 30), day(10, 4), day(10, 16), day(10, 17)),
            34,
            34,
            33,
            professions("社会福祉士 8,介護福祉士 4,保育士・幼稚園教諭 2,相談支援相談員 14,精神保健福祉士 3,看護師 9,"
                    + "理学療法士 1,歯科医師 1,保健師 6,教員 2,言語聴覚士 1,市町職員 3"),
            54);

    static final CourseSummary SUPPORTER = new CourseSummary(
            "医療的ケア児等支援者養成研修",
            "支援者養成研修",
            "医療的ケアが必要な者に対して現に支援している者。または、今後支援を行う予定の者",
            List.of(day(9, 30), day(10, 4)),
            156,
            150,
            128,
            professions("社会福祉士 21,介護福祉士 24,保育士・幼稚園教諭 31,相談支援相談員 27,精神保健福祉士 7,主任介護支援専門員 2,"
                    + "看護師 19,公認心理師（臨床心理士） 3,児童発達支援管理責任者 16,児童指導員 11,歯科医師 1"),
            162);

    private static final List<MunicipalityFigures> MUNICIPALITIES = List.of(
            municipality("992011", "見本市", 12, 12, 60, 50),
            municipality("992020", "南見本市", 9, 9, 41, 35),
            municipality("992038", "見本港市", 6, 5, 28, 22),
            municipality("993018", "山手町", 4, 4, 12, 10),
            municipality("993026", "川上村", 3, 3, 10, 8),
            municipality("", "県外・その他", 0, 0, 5, 3));

    private static final List<String> EXCERPTS = List.of(
            "相談支援専門員だけでコーディネートするのは相談支援専門員がバーンアウトするのを助長すると思う。",
            "医療用語が多くわかりづらい。医療の専門でないものにとっては聞きなれない言葉や内容が多かった。",
            "市町村での課題を解決するのに市町村の努力だけでは難しいと思った。",
            "寄り添うことの大切さ、難しさを改めて教えてもらえた。",
            "子どもの成長や親の関わりにとって遊びの大切さをとても感じた。",
            "成人や親の高齢化、親亡き後はどのようになっていくのかも知りたい。",
            "就労、性への関心、本人の仲間づくり、老後についても学べる機会がほしい。",
            "自身の医療的な知識不足を痛感した今後も継続して学びたい。",
            "結局、ＣＯはだれがするのか疑問が残った。",
            "自立支援協議会の医ケア児の支援の協議の場にいるので、本人が安心して生活できるようこれまで以上に着実に働きかけていきたい。");

    private static final List<String> AIMS = List.of(
            "障がい児支援には、「成長・発達」の視点が必要不可欠であり、医療的ケアがあってもそれぞれの能力に応じた支援（療育や環境整備等）の構築が必要。" + "能力の向上とあわせて年相応の環境提供は「成長・発達」に必須。",
            "常に児は「成長」する、よりよい「成長」のためにはどのようなことができるかという視点の成長のための「遊び」等についての講義を強化する。",
            "医療的ケアがある者に対する口腔ケアはその者の健康や成長に大きく影響し、医療的ケアがあっても食事を楽しむ視点が非常に大切であるため、" + "嚥下や摂食に関する内容について追加する。",
            "実際に医療的ケア児等コーディネーターとして配置された者の研修終了後の市町村内での働き等についての内容も追加する。");

    static final Summary SUMMARY = with(EXCERPTS);

    private ReportOfR1() {}

    static Summary with(List<String> excerpts) {
        return summary(List.of(COORDINATOR, SUPPORTER), MUNICIPALITIES, excerpts);
    }

    static Summary with(CourseSummary coordinator) {
        return summary(List.of(coordinator, SUPPORTER), MUNICIPALITIES, EXCERPTS);
    }

    static Summary withoutAnything() {
        return new Summary(
                new FiscalYear(2019),
                LocalDate.of(2020, 3, 31),
                "見本県",
                "市町村",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Summary summary(
            List<CourseSummary> courses, List<MunicipalityFigures> municipalities, List<String> excerpts) {
        LocalDate asOf = LocalDate.of(2020, 3, 31);
        return new Summary(new FiscalYear(2019), asOf, "見本県", "市町村", courses, municipalities, excerpts, AIMS);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2019, month, day);
    }

    private static List<ProfessionCount> professions(String labelsWithPersons) {
        return List.of(labelsWithPersons.split(",")).stream()
                .map(one -> one.split(" "))
                .map(one -> new ProfessionCount(one[0], Long.parseLong(one[1])))
                .toList();
    }

    private static MunicipalityFigures municipality(String code, String name, int... figures) {
        return new MunicipalityFigures(
                code,
                name,
                IntStream.range(0, figures.length / 2)
                        .mapToObj(at -> new Turnout(figures[2 * at], figures[2 * at + 1]))
                        .toList());
    }
}
