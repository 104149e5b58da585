package org.tsunagi.masters.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.SignatoryViews;
import org.tsunagi.masters.TermsOfOffice;

/** What an administrator still has to say about the prefecture. */
@ApplicationScoped
class SettingsDues implements Dues {
    private static final int GOVERNOR = 10;
    private static final int CONTACT = 20;
    private static final int MUNICIPALITIES = 30;

    private final MastersViews masters;
    private final NominatingBodyViews bodies;
    private final SignatoryViews signatories;

    SettingsDues(MastersViews masters, NominatingBodyViews bodies, SignatoryViews signatories) {
        this.masters = masters;
        this.bodies = bodies;
        this.signatories = signatories;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.isAdministrator()
                ? of(masters.settings().orElse(null), signatories.terms(), bodies.bodiesNow())
                : List.of();
    }

    /** @param settings null before the prefecture is established */
    static List<Due> of(@Nullable PrefectureSettings settings, TermsOfOffice terms, List<BodyLine> bodies) {
        List<Due> dues = new ArrayList<>();
        if (settings == null || terms.isEmpty()) {
            dues.add(missing(GOVERNOR, "masters.due.governor", "/settings"));
        }
        if (settings == null
                || settings.office().isBlank()
                || settings.officeContact().isBlank()) {
            dues.add(missing(CONTACT, "masters.due.contact", "/settings"));
        }
        if (bodies.isEmpty()) {
            dues.add(missing(MUNICIPALITIES, "masters.due.municipalities", "/municipalities"));
        }
        return dues;
    }

    /** Whether home asks for something that stands in the settings. */
    static boolean isIncomplete(PrefectureSettings settings, TermsOfOffice terms) {
        return terms.isEmpty()
                || settings.office().isBlank()
                || settings.officeContact().isBlank();
    }

    private static Due missing(int order, String key, String place) {
        return Due.pressing(
                order,
                Messages.say(key),
                null,
                Messages.say(key + ".detail"),
                Messages.say("masters.due.missing"),
                place);
    }
}
