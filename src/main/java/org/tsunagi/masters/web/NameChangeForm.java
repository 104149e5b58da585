package org.tsunagi.masters.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.FormerYears.NameChange;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersDesk.NewMunicipality;
import org.tsunagi.masters.MastersViews.MunicipalityDetail;

/** A municipality's name as it is to be: another one from a day on, today if none is said, or the right one at last. */
record NameChangeForm(
        @RestForm @Nullable String name,
        @RestForm @Nullable String kana,
        @RestForm @Nullable String change,
        @RestForm @Nullable String renamedFrom,
        @RestForm @Nullable String newCode,
        @RestForm @Nullable String version) {

    static NameChangeForm of(MunicipalityDetail municipality, LocalDate today) {
        return new NameChangeForm(
                municipality.name(),
                municipality.kana(),
                NameChange.RENAMED.name(),
                JapaneseDate.print(today),
                "",
                Long.toString(municipality.version()));
    }

    /** The change wanted, or null with the problems told. */
    @Nullable
    Wanted read(MunicipalityDetail kept, LocalDate today, Problems problems) {
        Fields in = new Fields(problems);
        String typedName = in.text("name", name, 50);
        String typedKana = in.text("kana", kana, 100);
        Renaming renaming = Renaming.read(in, change, renamedFrom, today);
        MunicipalityCode code = newCode == null || newCode.isBlank()
                ? new MunicipalityCode(kept.code())
                : MunicipalityForm.code("newCode", newCode, problems);
        if (typedName == null || typedKana == null || code == null || !problems.none()) {
            return null;
        }
        boolean sameName = typedName.equals(kept.name()) && code.digits().equals(kept.code());
        return new Wanted(
                new NewMunicipality(code, typedName, typedKana), renaming.isCorrection() || sameName, renaming.from());
    }

    /** The name wanted; a mistyped one is put right, another one holds from a day on. */
    record Wanted(NewMunicipality named, boolean isCorrection, LocalDate from) {
        void tell(MastersDesk desk, long id, @Nullable String version) {
            if (isCorrection) {
                desk.correctName(id, named.name(), named.kana(), Stored.version(version));
            } else {
                desk.rename(id, named, from, Stored.version(version));
            }
        }
    }

    static Map<String, String> words(MunicipalityDetail municipality) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("名前", municipality.name());
        words.put("ふりがな", municipality.kana());
        return words;
    }
}
