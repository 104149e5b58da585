package org.tsunagi.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities.Declared;

/** A row of one of the four files of applicants. */
record SamplePerson(SampleRow row) {
    private static final Map<String, String> EMPLOYER_KINDS = Map.ofEntries(
            Map.entry("MUNICIPALITY", "市町村"),
            Map.entry("CONSULTATION", "相談支援事業所"),
            Map.entry("VISITING_NURSE", "訪問看護ステーション"),
            Map.entry("HOSPITAL", "医療機関"),
            Map.entry("DAY_SERVICE", "障害児通所支援事業所"),
            Map.entry("NURSERY", "保育所・こども園"),
            Map.entry("SCHOOL", "学校"),
            Map.entry("FACILITY", "障害者支援施設・療育センター"),
            Map.entry("WELFARE_COUNCIL", "社会福祉協議会"),
            Map.entry("HOME_HELP", "居宅介護事業所"),
            Map.entry("CARE_SUPPORT", "地域包括支援センター"),
            Map.entry("DENTAL", "歯科医院"));

    static List<SamplePerson> all() {
        return List.of(
                        "applicants-r1-coordinator.csv",
                        "applicants-r1-supporter.csv",
                        "last-year.csv",
                        "current-year.csv")
                .stream()
                .flatMap(file -> SampleFile.rows(file, SamplePerson::new).stream())
                .toList();
    }

    String course() {
        return row.text("course");
    }

    String state() {
        return row.text("state");
    }

    /** The municipality that nominates; empty for a direct application. */
    Optional<String> body() {
        return row.optional("body");
    }

    PersonName name() {
        return PersonName.of(row.text("family"), row.text("given"), row.text("family_kana"), row.text("given_kana"));
    }

    boolean cancelled() {
        return row.text("outcome").equals("cancelled");
    }

    /** What was seen otherwise than present. */
    List<Irregularity> irregularities() {
        return row.map("attendance").entrySet().stream()
                .map(entry -> Irregularity.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    Particulars particulars(Map<String, Long> municipalities, Map<String, Long> professions) {
        return new Particulars(
                name(),
                LocalDate.parse(row.text("birth_date")),
                row.text("employer"),
                EMPLOYER_KINDS.getOrDefault(row.text("employer_kind"), ""),
                municipalities.get(row.text("work_municipality")),
                row.text("address"),
                row.text("phone"),
                row.text("mail"),
                row.list("professions").stream().map(professions::get).collect(Collectors.toSet()),
                "",
                row.optional("years").map(Integer::valueOf).orElse(null),
                row.text("child_experience"),
                row.optional("planned_role").map(SamplePerson::role).orElse(null),
                row.text("reason"),
                row.yes("all_days"),
                row.text("earlier_course"),
                consent("share_with_municipalities"),
                consent("publish_office"),
                consent("share_with_municipalities") == Consent.UNCONFIRMED ? "" : "本人記入の申込書",
                row.text("accommodation"),
                Declared.NONE);
    }

    private static PlannedRole role(String text) {
        return text.equals("PLACED") ? PlannedRole.TO_BE_PLACED : PlannedRole.valueOf(text);
    }

    private Consent consent(String column) {
        return switch (row.text(column)) {
            case "yes" -> Consent.GIVEN;
            case "no" -> Consent.REFUSED;
            default -> Consent.UNCONFIRMED;
        };
    }

    /** Something irregular on a day ({@code D1}) or at one lesson ({@code L05}), with minutes where it has them. */
    record Irregularity(String where, String mark, int minutes) {
        static Irregularity of(String where, String text) {
            List<String> parts = Arrays.asList(text.split(":"));
            return new Irregularity(
                    where,
                    parts.get(0).equals("EARLY") ? "LEFT_EARLY" : parts.get(0),
                    parts.size() == 2 ? Integer.parseInt(parts.get(1)) : 0);
        }

        boolean ofWholeDay() {
            return where.startsWith("D");
        }
    }
}
