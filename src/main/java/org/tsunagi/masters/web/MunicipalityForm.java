package org.tsunagi.masters.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.masters.MastersDesk.NewMunicipality;

/** What is typed about a municipality. */
record MunicipalityForm(
        @RestForm @Nullable String code,
        @RestForm @Nullable String name,
        @RestForm @Nullable String kana,
        @RestForm @Nullable String validFrom) {

    static MunicipalityForm blank() {
        return new MunicipalityForm("", "", "", "");
    }

    /** The municipality wanted, or null with the problems told. */
    @Nullable
    NewMunicipality read(Problems problems) {
        Fields in = new Fields(problems);
        MunicipalityCode typedCode = code("code", code, problems);
        String typedName = in.text("name", name, 50);
        String typedKana = in.text("kana", kana, 100);
        LocalDate firstDay = in.optionalDate("validFrom", validFrom);
        return typedCode == null || typedName == null || typedKana == null || !problems.none()
                ? null
                : new NewMunicipality(typedCode, typedName, typedKana, firstDay);
    }

    /** A code with five digits or six, or null with the problem told. */
    static @Nullable MunicipalityCode code(String field, @Nullable String value, Problems problems) {
        String typed = new Fields(problems).text(field, value, 20);
        try {
            return typed == null ? null : MunicipalityCode.parse(typed);
        } catch (RuleViolation unreadable) {
            problems.add(field, unreadable);
            return null;
        }
    }
}
