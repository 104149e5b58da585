package org.tsunagi.masters;

import java.util.List;
import java.util.Set;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.Profession.ProfessionGroup;
import org.tsunagi.masters.ProfessionDesk.NewProfession;

/** What a newly established prefecture starts from; everything here can be changed by the office afterwards. */
final class StandardSettings {
    private StandardSettings() {}

    static PrefectureSettings of(String prefecture) {
        return new PrefectureSettings(prefecture, "障害福祉課", "", prefecture + "知事", "市町村");
    }

    /** The words of the FY2019 report, in its order. */
    static List<NewProfession> professions() {
        return List.of(
                of("certified-social-worker", "社会福祉士", ProfessionGroup.QUALIFICATION, 10),
                of("certified-care-worker", "介護福祉士", ProfessionGroup.QUALIFICATION, 20),
                of("nursery-teacher", "保育士・幼稚園教諭", ProfessionGroup.QUALIFICATION, 30, "保育士", "幼稚園教諭"),
                of("consultation-supporter", "相談支援専門員", ProfessionGroup.POST, 40, "相談支援相談員"),
                of("psychiatric-social-worker", "精神保健福祉士", ProfessionGroup.QUALIFICATION, 50),
                of("chief-care-manager", "主任介護支援専門員", ProfessionGroup.POST, 60),
                of("nurse", "看護師", ProfessionGroup.QUALIFICATION, 70),
                of("psychologist", "公認心理師（臨床心理士）", ProfessionGroup.QUALIFICATION, 80, "公認心理師", "臨床心理士"),
                of("child-development-manager", "児童発達支援管理責任者", ProfessionGroup.POST, 90),
                of("child-instructor", "児童指導員", ProfessionGroup.POST, 100),
                of("physical-therapist", "理学療法士", ProfessionGroup.QUALIFICATION, 110),
                of("dentist", "歯科医師", ProfessionGroup.QUALIFICATION, 120),
                of("public-health-nurse", "保健師", ProfessionGroup.QUALIFICATION, 130),
                of("teacher", "教員", ProfessionGroup.QUALIFICATION, 140),
                of("speech-therapist", "言語聴覚士", ProfessionGroup.QUALIFICATION, 150),
                of("municipal-staff", "市町職員", ProfessionGroup.EMPLOYER_KIND, 160, "市町村職員"),
                of("other", "その他", ProfessionGroup.OTHER, 900));
    }

    private static NewProfession of(String code, String name, ProfessionGroup group, int sortOrder, String... aliases) {
        return new NewProfession(code, name, group, sortOrder, Set.of(aliases));
    }
}
