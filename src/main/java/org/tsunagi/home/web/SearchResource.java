package org.tsunagi.home.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.home.SearchViews;
import org.tsunagi.home.web.HomePages.SearchList;
import org.tsunagi.register.RegisterQuery;
import org.tsunagi.register.RegisterViews;

/** The one search box of the officers. */
@Path(SearchResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class SearchResource {
    static final String PATH = "/search";
    private static final int ROWS = 20;
    private static final int LONGEST = 100;

    private final SearchViews views;
    private final RegisterViews register;
    private final SignedIn signedIn;
    private final Pages pages;

    SearchResource(SearchViews views, RegisterViews register, SignedIn signedIn, Pages pages) {
        this.views = views;
        this.register = register;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    public TemplateInstance find(@RestQuery @Nullable String q, @RestQuery @Nullable String page) {
        Viewer viewer = signedIn.require();
        String words = words(q);
        String url = PATH + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        Paging paging = new Paging(Paging.page(page), ROWS, views.count(viewer, words), url);
        return new SearchList(
                pages.ofAllYears().show("検索"),
                words,
                views.people(viewer, words, paging.offset(), ROWS),
                paging,
                SearchViews.MOST,
                views.places(viewer, words),
                words.isEmpty() ? 0 : register.count(viewer, RegisterQuery.of(words)));
    }

    private static String words(@Nullable String q) {
        String words = q == null ? "" : q.strip();
        return words.substring(
                0, words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))));
    }
}
