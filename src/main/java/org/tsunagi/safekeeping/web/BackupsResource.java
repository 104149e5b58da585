package org.tsunagi.safekeeping.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.safekeeping.Backups;
import org.tsunagi.safekeeping.Backups.StoredLine;
import org.tsunagi.safekeeping.SafekeepingDesk;

/** The backups, for administrators. */
@Path(BackupsResource.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@ShowsNobody
class BackupsResource {
    static final String PATH = "/backups";

    private final SafekeepingDesk desk;
    private final Backups backups;
    private final TsunagiConfig config;
    private final SignedIn signedIn;
    private final Pages pages;

    BackupsResource(SafekeepingDesk desk, Backups backups, TsunagiConfig config, SignedIn signedIn, Pages pages) {
        this.desk = desk;
        this.backups = backups;
        this.config = config;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    public BackupList list() {
        return page(new Problems());
    }

    @POST
    public Response backUp() {
        Problems problems = new Problems();
        return problems.tryGet(() -> desk.backUp(signedIn.require()))
                .map(job -> Answers.seeOther("/jobs/" + job))
                .orElseGet(() -> Answers.refused(page(problems)));
    }

    private BackupList page(Problems problems) {
        return new BackupList(
                pages.ofAllYears().show("バックアップ", problems),
                backups.areOurs(),
                backups.newest().orElse(null),
                backups.all(signedIn.require()),
                backups.place(),
                config.backup());
    }

    /**
     * @param ours whether the service makes them itself
     * @param newest when the newest verified one was made
     */
    @CheckedTemplate(basePath = "safekeeping", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BackupList(
            Page page,
            boolean ours,
            @Nullable Instant newest,
            List<StoredLine> backups,
            String place,
            TsunagiConfig.Backup settings)
            implements TemplateInstance {}
}
