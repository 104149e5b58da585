package org.tsunagi.masters.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.masters.MastersDesk.NewMunicipality;
import org.tsunagi.masters.MastersViews.MunicipalityDetail;

/** What is typed about a municipality. */
record MunicipalityForm(
        @RestForm @Nullable String code,
        @RestForm @Nullable String name,
        @RestForm @Nullable String kana,
        @RestForm @Nullable String version) {

    static MunicipalityForm blank() {
        return new MunicipalityForm("", "", "", "");
    }

    static MunicipalityForm of(MunicipalityDetail municipality) {
        return new MunicipalityForm(municipality.code(), municipality.name(), municipality.kana(), "");
    }

    MunicipalityForm withCode(String fixed) {
        return new MunicipalityForm(fixed, name, kana, version);
    }

    /** The municipality wanted, or null with the problems told. */
    @Nullable
    NewMunicipality read(Problems problems) {
        Fields in = new Fields(problems);
        MunicipalityCode typedCode = code(in, problems);
        String typedName = in.text("name", name, 50);
        String typedKana = in.text("kana", kana, 100);
        return typedCode == null || typedName == null || typedKana == null
                ? null
                : new NewMunicipality(typedCode, typedName, typedKana);
    }

    private @Nullable MunicipalityCode code(Fields in, Problems problems) {
        String typed = in.text("code", code, 20);
        try {
            return typed == null ? null : MunicipalityCode.parse(typed);
        } catch (RuleViolation unreadable) {
            problems.add("code", unreadable);
            return null;
        }
    }

    static Map<String, String> words(MunicipalityDetail municipality) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("名前", municipality.name());
        words.put("ふりがな", municipality.kana());
        return words;
    }
}
