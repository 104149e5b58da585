package org.tsunagi.masters.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.FormerYears.NameChange;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.SignatoryDesk;
import org.tsunagi.masters.TermsOfOffice.Post;
import org.tsunagi.masters.TermsOfOffice.Term;

/** What is typed about the prefecture. */
record SettingsForm(
        @RestForm @Nullable String name,
        @RestForm @Nullable String office,
        @RestForm @Nullable String officeContact,
        @RestForm @Nullable String governorTitle,
        @RestForm @Nullable String governorName,
        @RestForm @Nullable String municipalityWord,
        @RestForm @Nullable String change,
        @RestForm @Nullable String renamedFrom,
        @RestForm @Nullable String version) {
    /** What one line of a certificate has room for. */
    private static final int LONGEST_ON_A_CERTIFICATE = 30;

    static SettingsForm of(PrefectureSettings settings, LocalDate today) {
        return new SettingsForm(
                settings.name(),
                settings.office(),
                settings.officeContact(),
                settings.governorTitle(),
                "",
                settings.municipalityWord(),
                NameChange.RENAMED.name(),
                JapaneseDate.print(today),
                "");
    }

    /** The change wanted, or null with the problems told. */
    @Nullable
    Wanted read(LocalDate today, Problems problems) {
        Renaming renaming = Renaming.read(new Fields(problems), change, renamedFrom, today);
        PrefectureSettings settings = settings(problems);
        String governor = new Fields(problems).optionalText("governorName", governorName, LONGEST_ON_A_CERTIFICATE);
        return settings == null || !problems.none() ? null : new Wanted(settings, renaming, orNothing(governor));
    }

    /**
     * The settings wanted; mistyped words are put right, others hold from a day on.
     *
     * @param governor who signs first, asked for while nobody does; or empty
     */
    record Wanted(PrefectureSettings settings, Renaming renaming, String governor) {
        void tell(MastersDesk desk, SignatoryDesk signatories, @Nullable String version) {
            if (renaming.isCorrection()) {
                desk.change(settings, Stored.version(version));
            } else {
                desk.rename(settings, renaming.from(), Stored.version(version));
            }
            if (!governor.isEmpty()) {
                signatories.begin(new Term(Post.GOVERNOR, settings.governorTitle(), governor, null, null));
            }
        }
    }

    private @Nullable PrefectureSettings settings(Problems problems) {
        Fields in = new Fields(problems);
        String typedName = in.text("name", name, 20);
        String typedOffice = in.text("office", office, 100);
        String contact = in.optionalText("officeContact", officeContact, 200);
        String title = in.text("governorTitle", governorTitle, LONGEST_ON_A_CERTIFICATE);
        String word = in.text("municipalityWord", municipalityWord, 10);
        if (word != null && !MunicipalityWord.ALL.contains(word)) {
            problems.add("municipalityWord", Messages.say("masters.municipalityWord"));
        }
        if (typedName == null || typedOffice == null || title == null || word == null || !problems.none()) {
            return null;
        }
        return new PrefectureSettings(typedName, typedOffice, orNothing(contact), title, word);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Map<String, String> words(PrefectureSettings settings) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("都道府県名", settings.name());
        words.put("担当課", settings.office());
        words.put("連絡先", settings.officeContact());
        words.put("知事の職名", settings.governorTitle());
        words.put("市町村の呼び方", settings.municipalityWord());
        return words;
    }
}
