package org.tsunagi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.account.AccountDesk;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersDesk.NewMunicipality;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.NominatingBodyDesk;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.Profession.ProfessionGroup;
import org.tsunagi.masters.ProfessionDesk;
import org.tsunagi.masters.ProfessionDesk.NewProfession;
import org.tsunagi.masters.ProfessionViews;
import org.tsunagi.masters.ProfessionViews.ProfessionLine;
import org.tsunagi.masters.RegionDesk;
import org.tsunagi.masters.Sender;
import org.tsunagi.masters.SignatoryDesk;
import org.tsunagi.masters.TermsOfOffice.Post;
import org.tsunagi.masters.TermsOfOffice.Term;

/** Builds 見本県 itself: its settings, municipalities, regions, bodies, professions and accounts. */
@ApplicationScoped
class SampleMasters {
    static final String PASSWORD = "tsunagi-demo";
    private static final LocalDate REGIONS_SINCE = LocalDate.of(2018, 4, 1);

    private final MastersDesk desk;
    private final SignatoryDesk signatories;
    private final RegionDesk regions;
    private final NominatingBodyDesk bodyDesk;
    private final ProfessionDesk professionDesk;
    private final MastersViews views;
    private final NominatingBodyViews bodies;
    private final ProfessionViews professions;
    private final AccountDesk accounts;
    private final SampleMemory memory;

    SampleMasters(
            MastersDesk desk,
            SignatoryDesk signatories,
            RegionDesk regions,
            NominatingBodyDesk bodyDesk,
            ProfessionDesk professionDesk,
            MastersViews views,
            NominatingBodyViews bodies,
            ProfessionViews professions,
            AccountDesk accounts,
            SampleMemory memory) {
        this.desk = desk;
        this.signatories = signatories;
        this.regions = regions;
        this.bodyDesk = bodyDesk;
        this.professionDesk = professionDesk;
        this.views = views;
        this.bodies = bodies;
        this.professions = professions;
        this.accounts = accounts;
        this.memory = memory;
    }

    void build() {
        Map<String, String> setting = SampleFile.rows("prefecture.csv", row -> row).stream()
                .collect(Collectors.toMap(row -> row.text("key"), row -> row.text("value")));
        desk.establish(
                setting.get("code"),
                new PrefectureSettings(
                        setting.get("name"),
                        setting.get("office_short"),
                        "電話 " + setting.get("office_phone"),
                        setting.get("governor_title"),
                        setting.get("municipality_word")));
        signatories.begin(
                new Term(Post.GOVERNOR, setting.get("governor_title"), setting.get("governor_name"), null, null));
        desk.changeSender(
                new Sender(
                        "",
                        "",
                        setting.get("document_symbol") + "第" + Sender.NUMBER + "号",
                        setting.get("office_address"),
                        setting.get("office_short"),
                        "見本 花子",
                        setting.get("office_phone"),
                        setting.get("office_mail")),
                views.settingsVersion());
        SampleFile.rows(
                "municipalities.csv",
                row -> desk.add(new NewMunicipality(
                        new MunicipalityCode(row.text("code")), row.text("name"), row.text("kana"))));
        SampleFile.rows("regions.csv", this::addRegion);
        SampleFile.rows("bodies.csv", row -> bodyDesk.add(row.text("name")));
        SampleFile.rows("professions.csv", this::addProfession);
        memory.forget();
        openAccounts();
    }

    private long addRegion(SampleRow row) {
        long region = regions.add(row.text("name"), (int) row.cells().getRecordNumber());
        row.list("municipalities").forEach(code -> regions.assign(new MunicipalityCode(code), region, REGIONS_SINCE));
        memory.forget();
        return region;
    }

    private long addProfession(SampleRow row) {
        long profession = professionDesk.add(new NewProfession(
                row.text("code"),
                row.text("label"),
                ProfessionGroup.valueOf(row.text("group")),
                row.number("display_order"),
                Set.copyOf(row.list("aliases"))));
        row.map("printed")
                .forEach((year, label) ->
                        professionDesk.printAs(profession, new FiscalYear(Integer.parseInt(year)), label));
        memory.forget();
        return profession;
    }

    private void openAccounts() {
        List<NewUser> all = new ArrayList<>(List.of(
                new NewUser("admin", "見本 一郎", Role.ADMINISTRATOR, null),
                new NewUser("officer", "見本 花子", Role.OFFICER, null),
                new NewUser("official", "見本 次郎", Role.OFFICIAL, null)));
        views.municipalities()
                .forEach(town -> all.add(new NewUser(
                        town.code(),
                        town.name() + " 担当者",
                        Role.NOMINATOR,
                        bodies.ofMunicipality(town.code()).orElseThrow())));
        accounts.createSample(all, PASSWORD);
    }

    /** Profession ids by the codes of the sample files. */
    Map<String, Long> professions() {
        List<ProfessionLine> lines = professions.lines();
        return lines.stream().collect(Collectors.toMap(ProfessionLine::code, ProfessionLine::id));
    }
}
