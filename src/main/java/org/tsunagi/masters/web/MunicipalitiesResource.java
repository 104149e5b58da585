package org.tsunagi.masters.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersDesk.NewMunicipality;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.MastersViews.MunicipalityLine;
import org.tsunagi.masters.web.MastersPages.MunicipalityList;
import org.tsunagi.masters.web.MastersPages.MunicipalityNew;

/** The municipalities. */
@Path(MunicipalitiesResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class MunicipalitiesResource {
    static final String PATH = "/municipalities";

    private final MastersDesk desk;
    private final MastersViews views;
    private final Prefectural prefecture;
    private final Pages pages;
    private final Flash flash;

    MunicipalitiesResource(MastersDesk desk, MastersViews views, Prefectural prefecture, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.prefecture = prefecture;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public MunicipalityList list(@RestQuery @Nullable String q, @RestQuery @Nullable String page) {
        String query = q == null ? "" : q.strip();
        List<MunicipalityLine> found = views.municipalities(query);
        String url = query.isEmpty() ? PATH : PATH + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        PageOfList<MunicipalityLine> slice = PageOfList.of(found, Paging.page(page), url);
        return new MunicipalityList(pages.show(word()), word(), query, slice.rows(), slice.paging());
    }

    @GET
    @Path("/new")
    public MunicipalityNew askNew() {
        return newPage(MunicipalityForm.blank(), new Problems());
    }

    @POST
    public Response add(@BeanParam MunicipalityForm form) {
        Problems problems = new Problems();
        NewMunicipality wanted = form.read(problems);
        if (wanted != null && problems.tryTo(() -> desk.add(wanted))) {
            flash.say("「" + wanted.name() + "」を登録しました。推薦機関にも加わりました。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(newPage(form, problems));
    }

    private MunicipalityNew newPage(MunicipalityForm form, Problems problems) {
        return new MunicipalityNew(pages.show(word() + "の登録", problems), word(), form);
    }

    private String word() {
        return prefecture.municipalityWord();
    }
}
